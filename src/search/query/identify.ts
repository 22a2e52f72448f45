/**
 * Recognizes identifiers however people type them. Pure and small, because the browser loads it before
 * the rest of search. An identifier is matched exactly or not at all, never fuzzily.
 */

/** The kinds of identifiers that a policy has. */
type IdentifierKind =
  'code' | 'codes' | 'range' | 'pmid' | 'doi' | 'nct' | 'policy' | 'reference' | 'product';

/**
 * An identifier in its normal form: 47381, 9065296, NCT05303038, 00220, 25, GEH. `codes` stands for all
 * codes with a prefix (C22, 473), `range` for those from one to another (47370-47384).
 */
export interface Identifier {
  kind: IdentifierKind;
  value: string;
}

/** An identifier as typed, with its possible meanings: a bare 47381 could be a code or a policy. */
export interface Recognised {
  typed: string;
  candidates: Identifier[];
  /**
   * False if it may be a word: three bare letters are an FDA product code only if the library lists it,
   * and a bare C22 is a code category only if the library lists codes of it.
   */
  isCertain: boolean;
}

const prefix =
  '(?:cpt|hcpcs|icd(?:-?(?:9|10))?(?:-?(?:cm|pcs))?|ndc)?[®\\s:#.-]*(?:codes?)?[\\s:#.-]*';
const icd = '[a-z]\\d[\\da-z]';
/** Codes with an unambiguous format. */
const bareCode = [
  '\\d{4}[\\dftuma]',
  '[a-v]\\s?\\d{4}',
  `${icd}\\.[\\da-z]{1,4}`,
  // Without its point, as in claims: C220, K50919.
  '[a-z]\\d\\d(?:\\d{1,4}|\\d{0,3}[a-z])',
  '\\d{3}\\.\\d{1,2}',
  '\\d{4,5}-\\d{3,4}-\\d{1,2}',
  // An NDC as in claims.
  '\\d{11}',
  '\\d[\\da-hj-np-z]{5}[a-hj-np-z]',
].join('|');

/** An ICD-10 code has a point after its category: C220 is C22.0. HCPCS has a letter and four digits. */
const withPoint = (code: string): string =>
  code.replace(/^([A-Z]\d[\dA-Z])(?!\.)([\dA-Z]{1,4})$/, '$1.$2');
const isHcpcs = (code: string): boolean => /^[A-V]\d{4}$/.test(code);

const codeValue = (typed: string): string => {
  const code = typed.replace(/\s/g, '');
  return isHcpcs(code) ? code : withPoint(code);
};

type Read = (...parts: string[]) => string;

const kinds: [kind: IdentifierKind, pattern: RegExp, value?: Read][] = [
  [
    'nct',
    /^(?:https?:\S*clinicaltrials\.gov\S*?\/)?nct[\s:#-]*(\d+)\/?$/,
    (digits = '') => `NCT${digits}`,
  ],
  ['pmid', /^(?:https?:\S*pubmed\S*\/|(?:pmid|pubmed)(?:\s*id)?[\s:#.-]*)(\d+)\/?$/],
  ['doi', /^(?:(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/|doi[\s:.#-]*)?(10\.\d{4,9}\/\S+)$/],
  ['reference', /^(?:ref(?:erence|s|\.)?\s*(?:no\.?|number|#)?[\s:#.]*|\[)(\d{1,4})\]?$/],
  ['policy', /^(?:medical\s+)?(?:policy|pol|mp)\.?\s*(?:no\.?|number|#)?[\s:#.]*(\d{3,5})$/, pad],
  ['policy', /^#\s*(\d{3,5})$/, pad],
  ['code', new RegExp(`^${prefix}(${bareCode})(?:-\\d\\d)?$`), codeValue],
  // A letter and four digits may also be an ICD-10 code without its point.
  ['code', /^icd[\s\S]*?[\s:#.-]([a-z]\d[\da-z]{2,5})$/, (code = '') => withPoint(code)],
  [
    'codes',
    /^(?:cpt|hcpcs|icd(?:-?10)?(?:-?cm)?)[®\s:#.-]*(?:codes?)?[\s:#.-]*(\d{2,4}|[a-v]\d{1,3}|[a-z]\d[\da-z])$/,
  ],
  [
    'range',
    new RegExp(
      `^${prefix}(${bareCode}|${icd})\\s*(?:-|\\bto\\b|\\bthrough\\b|\\bthru\\b)\\s*${prefix}(${bareCode}|${icd})$`,
    ),
    (from = '', to = '') => [codeValue(from), codeValue(to)].sort().join('-'),
  ],
  ['product', /^(?:fda|(?:fda\s+)?(?:product\s+)?code)[\s:#.]*([a-z]{3})$/],
  ['product', /^([a-z]{3})\s+(?:fda\s+)?product\s+code$/],
  ['policy', /^(\d{5})$/],
  ['pmid', /^(\d{6,8})$/],
];

function pad(digits: string): string {
  return digits.padStart(5, '0');
}

/** A query in normal form: digits may be full-width, dashes of any length, and punctuation around it. */
const plain = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/^[\s("'“‘]+|[\s)"'”’?!.,;:]+$/g, '')
    .toLowerCase();

const uncertain: [kind: IdentifierKind, pattern: RegExp][] = [
  ['product', /^[a-z]{3}$/],
  ['codes', /^[a-z]\d[\da-z]$/],
];

/** What the whole of `typed` may be; undefined if it is words. */
export function recogniseOne(typed: string): Recognised | undefined {
  const text = plain(typed);
  const found = kinds.flatMap(([kind, pattern, value = String]): Identifier[] => {
    const match = pattern.exec(text);
    if (!match) return [];
    const parts = match.slice(1).map((part) => part.toUpperCase());
    return [{ kind, value: value(...parts) }];
  });
  const isWhole = found.some(({ kind }) => kind === 'code');
  const candidates = found.filter(
    ({ kind, value }, index) =>
      found.findIndex((one) => one.kind === kind && one.value === value) === index &&
      // A complete code is not a prefix of others, and "#" marks policy numbers.
      !(kind === 'codes' && isWhole) &&
      !(kind !== 'policy' && text.startsWith('#')),
  );
  if (candidates.length > 0) return { typed: typed.trim(), candidates, isCertain: true };
  const [kind] = uncertain.find(([, pattern]) => pattern.test(text)) ?? [];
  if (!kind) return undefined;
  const candidate: Identifier = { kind, value: text.toUpperCase() };
  return { typed: typed.trim(), candidates: [candidate], isCertain: false };
}

/**
 * The identifiers of a query: one, or several separated by commas or spaces ("47371, 47381 and 47383").
 * A query with anything else in it is words.
 */
export function recognise(query: string): Recognised[] {
  const whole = recogniseOne(query);
  if (whole) return [whole];
  const parts = plain(query)
    .split(/\s*[,;/&]\s*(?:and\s+)?|\s+(?:and|or)\s+|\s+/)
    .filter(Boolean);
  if (parts.length < 2 || parts.length > 50) return [];
  const each = parts.map(recogniseOne);
  return each.every((one) => one?.isCertain) ? each.filter((one) => one !== undefined) : [];
}

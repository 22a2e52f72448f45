/**
 * Recognises identifiers however people type them. Pure, and small: the browser loads it before
 * anything else of search. An identifier is answered exactly or not at all, never by likeness.
 */

/** The kinds of identifiers that a policy has. */
export type IdentifierKind = 'code' | 'pmid' | 'nct' | 'policy' | 'reference' | 'product';

/** An identifier in its one form: 47381, 9065296, NCT05303038, 00220, 25, GEH. */
export interface Identifier {
  kind: IdentifierKind;
  value: string;
}

/** An identifier as typed, with what it may be: a bare 47381 could be a code or a policy. */
export interface Recognised {
  typed: string;
  candidates: Identifier[];
  /** False for three bare letters: an FDA product code if the library lists it, else a word. */
  isCertain: boolean;
}

const kinds: [kind: IdentifierKind, pattern: RegExp, value?: (match: string) => string][] = [
  [
    'nct',
    /^(?:https?:\S*clinicaltrials\.gov\S*?\/)?nct[\s:#-]*(\d+)\/?$/,
    (digits) => `NCT${digits}`,
  ],
  ['pmid', /^(?:https?:\S*pubmed\S*\/|(?:pmid|pubmed)(?:\s*id)?[\s:#.-]*)(\d+)\/?$/],
  ['reference', /^(?:ref(?:erence|s|\.)?\s*(?:no\.?|number|#)?[\s:#.]*|\[)(\d{1,4})\]?$/],
  ['policy', /^(?:medical\s+)?(?:policy|pol|mp)\.?\s*(?:no\.?|number|#)?[\s:#.]*(\d{3,5})$/, pad],
  [
    'code',
    /^(?:cpt|hcpcs|icd(?:-?10)?(?:-?cm)?)?[®\s:#.-]*(?:codes?)?[\s:#.-]*(\d{4}[\dftu]|[a-v]\d{4}|[a-tv-z]\d[\da-z]\.[\da-z]{1,4})(?:-\d\d)?$/,
  ],
  ['code', /^icd(?:-?10)?(?:-?cm)?[\s:#.-]*(?:codes?)?[\s:#.-]*([a-tv-z]\d[\da-z]{1,5})$/],
  ['product', /^(?:fda|(?:fda\s+)?(?:product\s+)?code)[\s:#.]*([a-z]{3})$/],
  ['policy', /^(\d{5})$/],
  ['pmid', /^(\d{6,8})$/],
];

function pad(digits: string): string {
  return digits.padStart(5, '0');
}

/** What the whole of `typed` may be; nothing if it is words. */
export function recogniseOne(typed: string): Recognised | undefined {
  // Digits may be of full width.
  const text = typed.normalize('NFKC').trim().toLowerCase();
  const candidates = kinds.flatMap(([kind, pattern, value = String]) => {
    const found = pattern.exec(text)?.[1];
    return found ? [{ kind, value: value(found.toUpperCase()) }] : [];
  });
  if (candidates.length > 0) return { typed: typed.trim(), candidates, isCertain: true };
  if (!/^[a-z]{3}$/.test(text)) return undefined;
  const product: Identifier = { kind: 'product', value: text.toUpperCase() };
  return { typed: typed.trim(), candidates: [product], isCertain: false };
}

/**
 * The identifiers of a query: one, or several between commas or spaces ("47371, 47381"). A query
 * with anything else in it is words.
 */
export function recognise(query: string): Recognised[] {
  const whole = recogniseOne(query);
  if (whole) return [whole];
  const parts = query.trim().split(/\s*[,;]\s*|\s+/);
  if (parts.length < 2 || parts.length > 50) return [];
  const each = parts.map(recogniseOne);
  return each.every((one) => one?.isCertain) ? each.filter((one) => one !== undefined) : [];
}

import type { ParsedQuery, Term } from './parsed-query.ts';
import { fieldBoosts, type PolicyIndex, type PolicyRecord } from './policy-index.ts';
import { sectionWeight } from './section-weights.ts';

/** A record that contains words of a query. */
export interface Match {
  record: PolicyRecord;
  score: number;
  /** The share of the query that it contains, weighted by rarity: 1 is all of it. */
  share: number;
  /** The words of the query that it lacks. */
  missing: string[];
}

/** Weight of a word with a similar meaning. */
const insteadWeight = 0.4;
/** Weight of a word that begins with the last word of the query. */
const prefixWeight = 0.5;

/** Minimum share of the query, relative to the best match of the same policy. */
const minShare = 0.4;

/** Rarity of a stem in the policy: its inverse document frequency, as in BM25. */
function rarity({ records, frequency }: PolicyIndex, stem: string): number {
  const count = frequency.get(stem) ?? 0;
  return Math.log(1 + (records.length - count + 0.5) / (count + 0.5));
}

/** Size of the smallest window of words that contains all of the stems; infinite if any is missing. */
function smallestRun(stems: string[], wanted: Set<string>): number {
  const last = new Map<string, number>();
  let smallest = Infinity;
  for (const [place, stem] of stems.entries()) {
    if (!wanted.has(stem)) continue;
    last.set(stem, place);
    if (last.size === wanted.size)
      smallest = Math.min(smallest, place - Math.min(...last.values()) + 1);
  }
  return smallest;
}

/** Proximity bonus: up to half more if the words are adjacent. */
function nearness({ stems }: PolicyRecord, found: string[]): number {
  const printed = new Set(found.filter((stem) => stems.includes(stem)));
  if (printed.size < 2) return 1;
  return 1 + (0.5 * printed.size) / smallestRun(stems, printed);
}

/** The share of a record's title that is searched for, weighted by rarity: from 0 to 1. */
function titleShare({ titleStems }: PolicyRecord, found: string[], index: PolicyIndex): number {
  const weigh = (stems: string[]) => stems.reduce((sum, one) => sum + rarity(index, one), 0);
  const all = weigh([...titleStems]);
  return all > 0 ? weigh(found.filter((one) => titleStems.has(one))) / all : 0;
}

/**
 * Weight of text about another policy: low, unless the query asks for another policy, or only for
 * another policy's treatment.
 */
function asideWeight({ terms }: ParsedQuery, index: PolicyIndex, { stems }: PolicyRecord): number {
  if (terms.some(({ word }) => word === 'policy')) return 3;
  const meant = terms.filter(({ isRequired }) => isRequired).map(({ stem }) => stem);
  const special = meant.filter((one) => !index.topic.has(one));
  const isOther =
    special.some((one) => index.elsewhere.has(one)) &&
    !meant.some((one) => index.keywords.has(one));
  return isOther && special.every((one) => stems.includes(one)) ? 3 : 0.1;
}

const numbers: Record<NonNullable<ParsedQuery['number']>, RegExp> = {
  percent: /\d\s?%|\bpercent/,
  duration: /\d[\d.-]*\s(?:minutes?|hours?|days?|weeks?|months?|years?)\b/,
  size: /\d\s?(?:cm|mm)\b/,
  any: /\b\d+(?:\.\d+)?\b|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/i,
};

/** Few records have a given day or month, but many references have a given year. */
const isPrecise = (date: string, { kind }: PolicyRecord): boolean =>
  date.length > 4 || kind === 'history entry';

/** Weight of a record by the kind of information that a query asks for. */
function recordWeight(query: ParsedQuery, index: PolicyIndex, record: PolicyRecord): number {
  const { terms, number } = query;
  const stems = terms.map(({ stem }) => stem);
  const isDated = stems.some((one) => record.dates.has(one) && isPrecise(one, record));
  const isNumber = number !== undefined && numbers[number].test(record.text);
  return (
    sectionWeight(record.path, stems) *
    (record.isAside ? asideWeight(query, index, record) : 1) *
    (isNumber ? 1.5 : 1) *
    // A record with the requested date comes before all others.
    (isDated ? 1000 : 1)
  );
}

const hasPhrase = ({ tokens }: PolicyRecord, phrase: string[]): boolean =>
  tokens.some((_, place) => phrase.every((word, offset) => tokens[place + offset] === word));

/**
 * The terms that a match contains, by its matched stems; a partially typed word is matched by the whole
 * word.
 */
function termsFound(terms: Term[], matched: Set<string>): Term[] {
  return terms.filter(
    ({ stem, instead, isPrefix }) =>
      [stem, ...instead].some((one) => matched.has(one)) ||
      (isPrefix && [...matched].some((one) => one.startsWith(stem))),
  );
}

/** Matches of one policy without those that have a much smaller share of the query than the best. */
function withoutPoor(matches: Match[]): Match[] {
  const best = Math.max(0, ...matches.map(({ share }) => share));
  return matches.filter(({ share }) => share > 0 && share >= best * minShare);
}

/**
 * The records of a policy that contain words of a query, with BM25 scores: rare words, headings and
 * adjacent words count more.
 */
export function bestMatches(query: ParsedQuery, index: PolicyIndex): Match[] {
  const { terms, phrases } = query;
  const weigh = (term: Term): number => rarity(index, term.instead[0] ?? term.stem);
  const queries = terms.flatMap((term) => [
    { queries: [term.stem], ...(term.isPrefix && term.stem.length > 1 && { prefix: true }) },
    ...(term.instead.length > 0 ? [{ queries: term.instead, boostTerm: () => insteadWeight }] : []),
  ]);
  if (queries.length === 0) return [];
  const found = index.engine.search(
    { combineWith: 'OR', queries },
    {
      boost: fieldBoosts,
      weights: { prefix: prefixWeight, fuzzy: 0 },
      boostDocument: (id) => {
        const record = index.records[id as number];
        return record ? recordWeight(query, index, record) : 1;
      },
    },
  );
  const meant = terms.filter(({ isRequired }) => isRequired);
  // Words of the policy's own subject are implied in all of its passages.
  const special = meant.filter(({ stem }) => !index.topic.has(stem));
  const required = special.length > 0 ? special : meant;
  const weighAll = (some: Term[]) => some.reduce((sum, term) => sum + weigh(term), 0);
  const implied = weighAll(meant.filter((term) => !required.includes(term)));
  const all = implied + weighAll(required);
  const matches = found.flatMap(({ id, score, terms: matched }) => {
    const record = index.records[id as number];
    if (!record || !phrases.every((phrase) => hasPhrase(record, phrase))) return [];
    const present = termsFound(terms, new Set(matched));
    const missing = required.filter((term) => !present.includes(term));
    const share = all > 0 ? (all - weighAll(missing)) / all : 1;
    const stemsFound = present.flatMap(({ stem, instead }) => [stem, ...instead]);
    const factor =
      nearness(record, stemsFound) * (1 + titleShare(record, stemsFound, index)) * share ** 2;
    return [{ record, score: score * factor, missing: missing.map(({ word }) => word), share }];
  });
  return withoutPoor(matches);
}

/** Ranks matches, of one or several policies: those with all of the query first. */
export const rankMatches = <Kind extends Match>(matches: Kind[]): Kind[] =>
  matches.toSorted(
    (a, b) =>
      Number(a.missing.length > 0) - Number(b.missing.length > 0) ||
      b.score - a.score ||
      a.record.href.localeCompare(b.record.href),
  );

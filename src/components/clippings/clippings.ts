import type { PolicyOfPage } from '../passage-tool/policy-of-page.ts';
import { recordsOf } from '../references/selection.ts';

/** A passage or a reference that a reader has kept, with all the context that must accompany it. */
export interface Clipping {
  /** Its address, including the host. Together with the version of the document it identifies a clipping. */
  address: string;
  /** The policy, and the version that it was kept from. */
  policy: PolicyOfPage;
  /** The headings above it, outermost first. */
  headings: string[];
  /** The position of the coverage statement that it is part of. */
  position?: string;
  /** What introduces it, outermost first. */
  leads: string[];
  /** Its printed words; list items in it are on their own lines. */
  words: string;
  /** Pages of the document of record: "4", or "2-3". */
  pages: string;
  /** The number of the reference itself, or of the references that the site links its statements to. */
  references?: number[];
  /** Their records for reference managers. */
  ris?: string;
  /** The moment at which it was kept, ISO 8601. */
  kept: string;
  /** The reader's own words about it. */
  remark: string;
}

const isSame = (one: Clipping, other: Clipping): boolean =>
  one.address === other.address && one.policy.sha256 === other.policy.sha256;

/** True if a list already has a clipping of this place and version. */
export const hasClipping = (clippings: Clipping[], clipping: Clipping): boolean =>
  clippings.some((one) => isSame(one, clipping));

/** The list with a clipping added at its end, unless it already has it. */
export const added = (clippings: Clipping[], clipping: Clipping): Clipping[] =>
  hasClipping(clippings, clipping) ? clippings : [...clippings, clipping];

/** The list without a clipping. */
export const removed = (clippings: Clipping[], clipping: Clipping): Clipping[] =>
  clippings.filter((one) => !isSame(one, clipping));

/** The list with a removed clipping restored to its place. */
export const putBack = (clippings: Clipping[], clipping: Clipping, at: number): Clipping[] =>
  hasClipping(clippings, clipping) ? clippings : clippings.toSpliced(at, 0, clipping);

/** The list with a clipping moved up or down by one place, unless it is already at that end. */
export function moved(clippings: Clipping[], clipping: Clipping, by: -1 | 1): Clipping[] {
  const at = clippings.findIndex((one) => isSame(one, clipping));
  const to = at + by;
  if (at < 0 || to < 0 || to >= clippings.length) return clippings;
  const rest = clippings.toSpliced(at, 1);
  return rest.toSpliced(to, 0, ...clippings.slice(at, at + 1));
}

/** The list with a different remark on a clipping. */
export const remarked = (clippings: Clipping[], clipping: Clipping, remark: string): Clipping[] =>
  clippings.map((one) => (isSame(one, clipping) ? { ...one, remark } : one));

/** The records of the clippings' studies, without duplicates. */
export const studiesOf = (clippings: Clipping[]): string[] => [
  ...new Set(clippings.flatMap(({ ris }) => (ris === undefined ? [] : recordsOf(ris, 'ris')))),
];

const isText = (value: unknown): boolean => typeof value === 'string';

/** True for a stored clipping; the storage may contain data from another version of the site. */
function isClipping(value: unknown): value is Clipping {
  const { address, policy, headings, leads, words, pages, kept, remark } = (value ?? {}) as Partial<
    Record<keyof Clipping, unknown>
  >;
  const fields = ['number', 'title', 'payer', 'effective', 'position', 'sha256'];
  return (
    [address, words, pages, kept, remark].every(isText) &&
    [headings, leads].every((list) => Array.isArray(list) && list.every(isText)) &&
    fields.every((name) => isText((policy as Record<string, unknown> | undefined)?.[name]))
  );
}

/** Parses stored clippings. Throws if the value is anything else. */
export function readClippings(stored: string): Clipping[] {
  const values: unknown = JSON.parse(stored);
  if (Array.isArray(values) && values.every(isClipping)) return values;
  throw new Error('The stored value is not a list of clippings.');
}

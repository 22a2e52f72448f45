import { billedNdc, isDiagnosis, isInRange } from '../../model/code-systems.ts';
import type { Identifier, Recognised } from './identify.ts';
import {
  anyDiagnosisKey,
  longestListsKey,
  rangeKeyLength,
  type IdentifierEntry,
  type Place,
  type PolicyInfo,
} from './identifiers.ts';
import type { Result } from './result.ts';
import type { ShardedMap } from './shards.ts';

/** The identifiers of the library. */
export type Identifiers = ShardedMap<IdentifierEntry>;

/** The data that the places of a policy share; empty for a policy that the library does not have. */
export const policyInfo = async (policy: string, identifiers: Identifiers): Promise<PolicyInfo> =>
  ((await identifiers.get(`${policy}#`)) ?? ['', '', []]) as PolicyInfo;

async function resultsOf(
  [kind, policy, path, title, before]: Place,
  value: string,
  identifiers: Identifiers,
): Promise<Result[]> {
  const [name, positions, references] = await policyInfo(policy, identifiers);
  const context = `Policy ${policy}, ${name}: ${positions}`;
  const contextInPolicy = `${before ? `${before}p` : 'P'}olicy ${policy}`;
  if (typeof path === 'number') {
    const reference = references[path - 1];
    const identifier = ['pmid', 'doi'].includes(kind)
      ? `, ${kind.toUpperCase()} ${value.toLowerCase()}`
      : '';
    const href = `/${policy}/references/#ref-${path}`;
    return reference
      ? [{ href, title: `Reference ${path}: ${reference}${identifier}`, context, contextInPolicy }]
      : [];
  }
  const href = `/${policy}/${path}`;
  if (!title) return [{ href, title: context, context: 'The policy' }];
  return [
    {
      href,
      title,
      context: before ? before + context.replace('P', 'p') : context,
      contextInPolicy,
    },
  ];
}

/** The ends of the range that a place names: "ICD-10 Diagnosis C34.00-C34.92: …". */
const endsOf = (title: string): [string, string] | undefined => {
  const [, from, to] = /(\S+)-(\S+?)(?::|$)/.exec(title.replace(/^ICD-\d+\S*/, '')) ?? [];
  return from !== undefined && to !== undefined ? [from, to] : undefined;
};

type KeyedPlaces = { value: string; places: Place[] }[];

const codesIn = (entries: [string, IdentifierEntry][]): KeyedPlaces =>
  entries.map(([key, entry]) => ({
    value: key.toUpperCase(),
    places:
      key.endsWith('#') || key === longestListsKey
        ? []
        : (entry as Place[]).filter(([kind]) => kind === 'code'),
  }));

/** The listed ranges that overlap with a range, by their common prefix. */
async function rangesAround(from: string, to: string, identifiers: Identifiers): Promise<Place[]> {
  const beginning = from.slice(0, rangeKeyLength).toLowerCase();
  const ranges = ((await identifiers.get(`${beginning}~`)) ?? []) as Place[];
  return ranges.filter(([, , , title = '']) => {
    const ends = endsOf(title);
    return ends && (isInRange(from, ...ends) || isInRange(ends[0], from, to));
  });
}

function commonBeginning(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return one.slice(0, length);
}

/** The listed codes for a query: one code, all with a prefix, or all in a range; and the ranges around them. */
async function codePlaces(
  { kind, value }: Identifier,
  identifiers: Identifiers,
): Promise<KeyedPlaces> {
  if (kind === 'range') {
    const [from = '', to = ''] = value.split('-');
    const beginning = commonBeginning(from, to).toLowerCase();
    // A range over all codes would load the whole index.
    const below = beginning ? await identifiers.below(beginning) : [];
    const codes = codesIn(below).filter((one) => isInRange(one.value, from, to));
    return [...codes, { value, places: await rangesAround(from, to, identifiers) }];
  }
  const key = billedNdc(value) ?? value.toLowerCase();
  const listed =
    kind === 'codes'
      ? codesIn(await identifiers.below(key))
      : codesIn([
          [key, (await identifiers.get(key)) ?? []],
          ...(await belowPoint(key, identifiers)),
        ]);
  return [...listed, { value, places: await rangesAround(value, value, identifiers) }];
}

/** The more specific codes below an ICD-10 code: C22.0 is a prefix of C22.01. */
const belowPoint = (key: string, identifiers: Identifiers): Promise<[string, IdentifierEntry][]> =>
  /^[a-z]\w\w\./.test(key)
    ? identifiers.below(key).then((found) => found.filter(([one]) => one !== key))
    : Promise.resolve([]);

/** Adds to a range which code it includes. */
const named = (place: Place, value: string): Place => {
  const [kind, policy, path, title, before] = place;
  if (kind !== 'range' || title === undefined || value.includes('-')) return place;
  return [kind, policy, path, `${title}, which includes ${value}`, before ?? ''];
};

/**
 * For a diagnosis code: the places where policies print words for all diagnoses instead of codes. Only
 * the policy can tell whether the code is included.
 */
export async function anyDiagnosisOf(
  { candidates }: Recognised,
  identifiers: Identifiers,
): Promise<Result[]> {
  const code = candidates.find(
    ({ kind, value }) => ['code', 'codes', 'range'].includes(kind) && isDiagnosis(value),
  );
  const places = code ? (((await identifiers.get(anyDiagnosisKey)) ?? []) as Place[]) : [];
  const results = await Promise.all(places.map((place) => resultsOf(place, '', identifiers)));
  return results.flat();
}

/** Maximum number of places in the answer to a code range or prefix. */
export const maxCodes = 50;

/**
 * Every place of one of the candidates, first the policy with that number.
 * @param own number of the policy whose page the reader is on: its own reference with a number comes
 * first
 */
export async function lookUp(
  { candidates }: Recognised,
  identifiers: Identifiers,
  own = '',
): Promise<Result[]> {
  const found = candidates.map(async (candidate) => {
    const { kind, value } = candidate;
    if (kind === 'code' || kind === 'codes' || kind === 'range') {
      const keyed = await codePlaces(candidate, identifiers);
      const all = keyed.flatMap((one) =>
        one.places.map((place) => [named(place, one.value), one.value] as const),
      );
      return Promise.all(
        all.slice(0, maxCodes).map(([place, code]) => resultsOf(place, code, identifiers)),
      );
    }
    const key = kind === 'reference' ? longestListsKey : value.toLowerCase();
    const entry = (await identifiers.get(key)) ?? [];
    const places =
      kind === 'reference'
        ? [...new Set([own, ...(entry as string[])])].map((policy): Place => {
            return [kind, policy, Number(value)];
          })
        : (entry as Place[]).filter(([one]) => one === kind);
    return Promise.all(places.map((place) => resultsOf(place, value, identifiers)));
  });
  return (await Promise.all(found)).flat(2);
}

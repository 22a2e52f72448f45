import type { Recognised } from './identify.ts';
import {
  longestListsKey,
  type IdentifierEntry,
  type Place,
  type PolicyInfo,
} from './identifiers.ts';
import type { Result } from './result.ts';
import type { ShardedMap } from './shards.ts';

/** The identifiers of the library. */
export type Identifiers = ShardedMap<IdentifierEntry>;

/** What the places of a policy share; empty of a policy that the library does not have. */
export const policyInfo = async (policy: string, identifiers: Identifiers): Promise<PolicyInfo> =>
  ((await identifiers.get(`${policy}#`)) ?? ['', '', []]) as PolicyInfo;

async function resultsOf(
  [kind, policy, path, title, before]: Place,
  value: string,
  identifiers: Identifiers,
): Promise<Result[]> {
  const [name, positions, references] = await policyInfo(policy, identifiers);
  const context = `Policy ${policy}, ${name}: ${positions}`;
  if (typeof path === 'number') {
    const reference = references[path - 1];
    const pmid = kind === 'pmid' ? `, PMID ${value}` : '';
    const href = `/${policy}/references/#ref-${path}`;
    return reference ? [{ href, title: `Reference ${path}: ${reference}${pmid}`, context }] : [];
  }
  const href = `/${policy}/${path}`;
  if (!title) return [{ href, title: context, context: 'The policy' }];
  return [{ href, title, context: before ? before + context.replace('P', 'p') : context }];
}

/**
 * Every place that has one of the candidates, a policy of that number itself first.
 * @param own number of the policy whose page the reader is on: its reference of a number comes first
 */
export async function lookUp(
  { candidates }: Recognised,
  identifiers: Identifiers,
  own = '',
): Promise<Result[]> {
  const found = candidates.map(async ({ kind, value }) => {
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

import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import type { SectionName } from './sections.ts';

/** A policy: its number and the entry of each of its sections. */
export type Policy = { number: string } & { [Name in SectionName]: CollectionEntry<Name> };

/** The section's entry. Throws if the folder lacks it; the content check has said so before. */
async function section<Name extends SectionName>(
  name: Name,
  number: string,
): Promise<CollectionEntry<Name>> {
  const entry = await getEntry(name, number);
  if (!entry)
    throw new Error(`content/${number}/${name}.mdx: the section is missing. Add the file.`);
  return entry as CollectionEntry<Name>;
}

/** Numbers of the policies that the library has, in order. */
export const policyNumbers = async (): Promise<string[]> =>
  (await getCollection('coverage')).map(({ id }) => id).sort();

/** Every policy of the library, by number. */
export async function getPolicies(): Promise<Policy[]> {
  return Promise.all(
    (await policyNumbers()).map(async (number) => ({
      number,
      coverage: await section('coverage', number),
      background: await section('background', number),
      regulatory: await section('regulatory', number),
      evidence: await section('evidence', number),
      guidance: await section('guidance', number),
      trials: await section('trials', number),
      references: await section('references', number),
      history: await section('history', number),
      coding: await section('coding', number),
      notices: await section('notices', number),
    })),
  );
}

/** One page for each policy at its number: the paths of most files in src/pages/[policy]/. */
export async function policyPaths() {
  const policies = await getPolicies();
  return policies.map((policy) => ({ params: { policy: policy.number }, props: { policy } }));
}

import type { Clipping } from './clippings.ts';

/**
 * The SHA-256 of the document that the site now has of each policy, by number; undefined for a policy
 * that it no longer has. What is not known is not in it.
 */
export type Versions = Map<string, string | undefined>;

/**
 * What a reader must know of a clipping whose policy has changed since.
 * @returns undefined where it has not, or that is not known
 */
export function versionNote({ policy }: Clipping, versions: Versions): string | undefined {
  if (!versions.has(policy.number)) return undefined;
  const now = versions.get(policy.number);
  if (now === policy.sha256) return undefined;
  return now === undefined
    ? 'This text was kept from a version of a policy that the library no longer has.'
    : 'This text was kept from another version of the policy than the library has now. Read it again before you use it.';
}

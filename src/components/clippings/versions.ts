import type { Clipping } from './clippings.ts';

/**
 * The SHA-256 of each policy's current document on the site, by number; undefined for a policy that it
 * no longer has. Unknown ones are missing.
 */
export type Versions = Map<string, string | undefined>;

/**
 * A note on a clipping whose policy has changed since.
 * @returns undefined if it has not changed, or if that is not known
 */
export function versionNote({ policy }: Clipping, versions: Versions): string | undefined {
  if (!versions.has(policy.number)) return undefined;
  const now = versions.get(policy.number);
  if (now === policy.sha256) return undefined;
  return now === undefined
    ? 'This text is from a policy that is no longer in the library.'
    : 'This text is from a different version of the policy than the one in the library now. Read it again before you use it.';
}

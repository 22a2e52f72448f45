import type { StartFile } from './files.ts';
import type { Recognised } from './identify.ts';
import { policyInfo, type Identifiers } from './lookup.ts';
import type { Note } from './result.ts';

/** What a policy says about its list of codes, for a code that it does not list. */
async function codeCaveat(
  policy: string,
  value: string,
  identifiers: Identifiers,
): Promise<Note[]> {
  const caveat = (await policyInfo(policy, identifiers))[3];
  if (!caveat) return [];
  const [text, href, diagnoses] = caveat;
  const isDiagnosis = /^[A-Z]\d\w(?:\.|$)/.test(value);
  const quote = { text: isDiagnosis && diagnoses ? diagnoses : text, places: [{ policy, href }] };
  return [{ text: `A list may not be complete. Policy ${policy} says:`, quote }];
}

/**
 * Note that an identifier is not listed and, for a code, what the policies say about their lists.
 * @param own number of the policy whose page the reader is on
 */
export async function notListed(
  { typed, candidates }: Recognised,
  identifiers: Identifiers,
  { policies, policyCount }: StartFile,
  own: string | undefined,
): Promise<Note[]> {
  const isMany = candidates.every(({ kind }) => kind === 'codes' || kind === 'range');
  const note = {
    text: isMany
      ? `No code in ${typed} is listed in this library.`
      : `${typed} is not listed in this library.`,
  };
  const code = candidates.find(({ kind }) => ['code', 'codes', 'range'].includes(kind));
  if (!code) return [note];
  // A large library would have as many caveats as policies.
  const all = policyCount > policies.length ? [] : policies;
  const asked = [...new Set([...(own === undefined ? [] : [own]), ...all])];
  const caveats = await Promise.all(
    asked.map((policy) => codeCaveat(policy, code.value, identifiers)),
  );
  return [note, ...caveats.flat()];
}

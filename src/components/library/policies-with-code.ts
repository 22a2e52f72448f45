import { identifiersOf } from '../../search/query/by-identifiers.ts';
import { recognise } from '../../search/query/identify.ts';
import { lookUp, mostCodes } from '../../search/query/lookup.ts';
import { policyOf } from '../../search/query/result-policies.ts';
import { files } from '../search/site-files.ts';

/**
 * Numbers of the policies of the library that list a code, codes that begin alike, or a range with the
 * code in it, from the index of search; "many" where there are more than it names. Rejects if the
 * index could not be loaded; the next call loads it again.
 */
export async function policiesWithCode(typed: string): Promise<Set<string> | 'many'> {
  const codes = recognise(typed).flatMap((one) => {
    const candidates = one.candidates.filter(({ kind }) =>
      ['code', 'codes', 'range'].includes(kind),
    );
    return candidates.length > 0 ? [{ ...one, candidates }] : [];
  });
  const found = await Promise.all(codes.map((one) => lookUp(one, identifiersOf(files))));
  const results = found.flat();
  return results.length >= mostCodes ? 'many' : new Set(results.map(policyOf));
}

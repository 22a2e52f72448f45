import { identifiersOf } from '../../search/query/by-identifiers.ts';
import { recognise } from '../../search/query/identify.ts';
import { anyDiagnosisOf, lookUp, maxCodes } from '../../search/query/lookup.ts';
import { policyOf } from '../../search/query/result-policies.ts';
import { files } from '../search/site-files.ts';

/**
 * Numbers of the policies that list a code, codes with a prefix, or a range that includes the code,
 * and, for a diagnosis, of those that print words for all diagnoses; "many" if there are more than the
 * search index lists. Rejects if it could not be loaded; the next call tries again.
 */
export async function policiesWithCode(typed: string): Promise<Set<string> | 'many'> {
  const codes = recognise(typed).flatMap((one) => {
    const candidates = one.candidates.filter(({ kind }) =>
      ['code', 'codes', 'range'].includes(kind),
    );
    return candidates.length > 0 ? [{ ...one, candidates }] : [];
  });
  const identifiers = identifiersOf(files);
  const [found, inWords] = await Promise.all([
    Promise.all(codes.map((one) => lookUp(one, identifiers))),
    Promise.all(codes.map((one) => anyDiagnosisOf(one, identifiers))),
  ]);
  const results = [...found, ...inWords].flat();
  return results.length >= maxCodes ? 'many' : new Set(results.map(policyOf));
}

import { excerpt, type TextReader } from './excerpt.ts';
import type { SearchLibrary } from './library.ts';
import type { Excerpts } from './result.ts';
import { synonymFinder } from './synonyms.ts';

/**
 * Excerpts of records by address. Their texts are loaded policy by policy, all at once; rejects if one
 * could not be loaded.
 * @param terms stems that were searched for
 */
export async function excerptsFrom(
  addresses: string[],
  terms: string[],
  library: SearchLibrary,
  reader: TextReader,
): Promise<Excerpts> {
  const policies = Map.groupBy(addresses, (address) => address.split('/')[1] ?? '');
  const excerpts = [...policies].map(async ([policy, ofPolicy]) => {
    const { synonyms, passages } = await library.passages(policy);
    const findSynonyms = synonymFinder(synonyms);
    return ofPolicy.flatMap((address) => {
      const [under, text] = passages[address] ?? ['', ''];
      const segments = excerpt(text, terms, findSynonyms, reader);
      return text ? [[address, { under, segments }] as const] : [];
    });
  });
  return new Map((await Promise.all(excerpts)).flat());
}

import { isFunctionWord } from './function-words.ts';

/** All ways to leave out some of the words, the fewest first, with the words in their order. */
function* partsOf(words: string[]): Generator<string[][]> {
  const all = Array.from({ length: 2 ** words.length - 1 }, (_, bits) =>
    words.filter((_word, index) => bits & (1 << index)),
  );
  for (let size = words.length - 1; size > 0; size--) {
    yield all.filter(({ length }) => length === size);
  }
}

/**
 * For words that are not found together: the most of them that are, in up to three searches. Not for
 * a query of more than five words, of which too many parts would have to be tried.
 */
export async function narrower(
  query: string,
  isFound: (query: string) => Promise<boolean>,
): Promise<string[]> {
  const words = new Set(query.match(/[\p{L}\p{N}]+/gu));
  const said = [...words].filter((word) => !isFunctionWord(word.toLowerCase()));
  if (said.length > 5) return [];
  for (const parts of partsOf(said)) {
    const queries = parts.map((part) => part.join(' '));
    const found = await Promise.all(queries.map(isFound));
    const these = queries.filter((_, index) => found[index]);
    if (these.length > 0) return these.slice(0, 3);
  }
  return [];
}

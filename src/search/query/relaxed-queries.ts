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
 * Relaxed queries for words that are not found together: the most of them that are, in up to three
 * queries. None for a query of more than five words, of which too many parts would have to be tried.
 * @param words of the query, without stop words
 * @param finds whether a query finds anything
 */
export async function queriesWithFewerWords(
  words: string[],
  finds: (query: string) => Promise<boolean>,
): Promise<string[]> {
  if (words.length > 5) return [];
  for (const parts of partsOf(words)) {
    const queries = parts.map((part) => part.join(' '));
    const found = await Promise.all(queries.map(finds));
    const successful = queries.filter((_, index) => found[index]);
    if (successful.length > 0) return successful.slice(0, 3);
  }
  return [];
}

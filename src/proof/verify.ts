import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { policyFolders } from '../content-check/folders.ts';
import { readContentFile } from '../content-check/frontmatter.ts';
import { printedDay } from '../policy/printed.ts';
import { sections } from '../policy/sections.ts';
import { coverage } from '../schemas/coverage.ts';
import { notices } from '../schemas/prose.ts';
import { differences, inContext, type Difference } from './compare.ts';
import { libraryQuotes, type LibraryQuotes } from './library-quotes.ts';
import { policyWords, quotes, readPage, type PageWord } from './page.ts';
import type { PageFurniture } from './source-rules.ts';
import { readSource, type Source } from './source.ts';

/** What the proof of one policy found. */
export interface Proof {
  policy: string;
  characters: Source['characters'];
  /** Words of the whole policy that were compared. */
  words: number;
  /** Words of the section pages that were compared. */
  sectionWords: number;
  quotes: number;
  /** What is wrong, each with file, line and mend; empty for a proven policy. */
  problems: string[];
}

/** The page furniture of a policy, from its own data. */
export function furnitureOf(folder: string): PageFurniture {
  const data = coverage.parse(readContentFile(join(folder, 'coverage.mdx')).data);
  return {
    ...data,
    originalEffectiveDate: printedDay(data.originalEffectiveDate),
    currentEffectiveDate: printedDay(data.currentEffectiveDate),
    copyright: notices.parse(readContentFile(join(folder, 'notices.mdx')).data).copyright,
  };
}

/** Says both sides of a difference, and which line of which file to open. */
function report(folder: string, source: Source, page: PageWord[], difference: Difference): string {
  const { expected, expectedAt, found, foundAt } = difference;
  const pageTexts = page.map(({ text }) => text);
  const near = page[foundAt] ?? page[foundAt - 1];
  const file = join(folder, `${near?.section ?? 'coverage'}.mdx`);
  const before = pageTexts.slice(Math.max(0, foundAt - 3), foundAt);
  const places = [[...before, ...found.slice(0, 2)], before, found.slice(0, 4)];
  const content = readContentFile(file);
  const line = places
    .filter((words) => words.length > 0)
    .map((words) => content.lineWith(words.join(' ')))
    .find((number) => number !== undefined);
  const sourceWords = source.words.map(({ text }) => text);
  const sourceLine = (source.words[expectedAt] ?? source.words.at(-1))?.line;
  return [
    `${file}${line ? `:${line}` : ''}: the text differs from the source.`,
    `  source ${join(folder, 'source.txt')}:${sourceLine}: ${inContext(sourceWords, expectedAt, expected)}`,
    `  page   ${inContext(pageTexts, foundAt, found)}`,
    `  Mend: give ${file} the words of the source.`,
  ].join('\n');
}

/**
 * Compares every policy's built pages with its source, word for word.
 * @param site folder of the built site
 * @param content folder of the policies
 */
export function verifyLibrary(site: string, content: string): Proof[] {
  const inLibrary = libraryQuotes(site);
  return policyFolders(content).map((policy) =>
    verifyPolicy(site, join(content, policy), policy, inLibrary),
  );
}

function verifyPolicy(
  site: string,
  folder: string,
  policy: string,
  inLibrary: LibraryQuotes,
): Proof {
  const source = readSource(readFileSync(join(folder, 'source.txt'), 'utf8'), furnitureOf(folder));
  const read = (page: string) =>
    readPage(readFileSync(join(site, policy, page, 'index.html'), 'utf8'));
  const full = policyWords(read('full'));
  const proof: Proof = {
    policy,
    characters: source.characters,
    words: source.words.length,
    sectionWords: 0,
    quotes: 0,
    problems: differences(
      source.words.map(({ text }) => text),
      full.map(({ text }) => text),
    ).map((difference) => report(folder, source, full, difference)),
  };

  const allWords = source.words.map(({ text }) => text).join(' ');
  const checkQuote = (address: string, words: string) => {
    proof.quotes += 1;
    if (!allWords.includes(words)) {
      proof.problems.push(`${address}: quotes words that the source does not have: ${words}`);
    }
  };
  for (const { name } of sections) {
    const file = name === 'coverage' ? '' : name;
    const page = read(file);
    const part = full.filter(({ section }) => section === name).map(({ text }) => text);
    const words = policyWords(page).map(({ text }) => text);
    proof.sectionWords += words.length;
    for (const { expected, expectedAt, found, foundAt } of differences(part, words)) {
      proof.problems.push(
        [
          `/${policy}/${file}: the page of the section differs from its part of the whole policy.`,
          `  whole policy ${inContext(part, expectedAt, expected)}`,
          `  section page ${inContext(words, foundAt, found)}`,
          `  Mend: both pages must set the text of ${join(folder, `${name}.mdx`)} unchanged.`,
        ].join('\n'),
      );
    }
    for (const quote of quotes(page)) checkQuote(`/${policy}/${file}`, quote.words);
  }
  for (const { address, words } of inLibrary.get(policy) ?? []) checkQuote(address, words);
  return proof;
}

/** The counts of a proof, each a line for a terminal. */
export function proofCounts(proof: Proof): string[] {
  const { policy, characters, words, sectionWords, quotes, problems } = proof;
  const { all, kept, whiteSpace, furniture, markup } = characters;
  const count = (number: number) => number.toLocaleString('en-US');
  return [
    `${policy}: ${count(words)} words of the source compared with the whole policy, ${count(sectionWords)} with its section pages, ${quotes} quotations; ${problems.length} differences.`,
    `${policy}: ${count(all)} characters of source.txt = ${count(kept)} kept + ${count(whiteSpace)} white space between them + ${count(furniture)} page furniture + ${count(markup)} markup.`,
  ];
}

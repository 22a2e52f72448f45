import type { Source } from '../source/read-source.ts';
import { comparedForm, whiteSpace, type BuiltWord } from '../source/word-builder.ts';
import type { BuiltPage, PageWord } from './built-page.ts';
import { differences, inContext, shortened, type WordRun } from './compare.ts';
import type { Difference, Proof } from './proof.ts';

/** A page of a policy. */
export interface PolicyPage {
  /** Name of its section, or "full". */
  name: string;
  /** Its address without the base path. */
  address: string;
  page: BuiltPage;
}

/** Words that a page quotes from a policy. */
export interface PageQuote {
  /** Address of the page. */
  address: string;
  text: string;
}

const formsOf = (words: BuiltWord[]): string[] => words.map(comparedForm);

const splitWords = (text: string): string[] => text.split(whiteSpace).filter(Boolean);

/**
 * Compares the built pages of a policy with its source, word for word: the whole policy with the
 * source, each section's page with its part of the whole policy, and quotations with the source.
 * @param pages every page in the policy's folder of the site
 * @param libraryQuotes what pages of the whole library quote from this policy
 */
export function verifyPolicy(
  policy: string,
  source: Source,
  pages: PolicyPage[],
  libraryQuotes: PageQuote[],
): Proof {
  const full = pages.find(({ name }) => name === 'full');
  const proof: Proof = {
    policy,
    characters: source.characters,
    words: source.words.length,
    sectionWords: 0,
    quotes: 0,
    differences: [],
    failures: [],
  };
  const address = `/${policy}/full/`;
  if (source.words.length === 0) {
    proof.failures.push({
      address,
      message: 'The source has no words.',
      fix: 'Give source.txt the text of the document.',
    });
  }
  if (!full || full.page.words.length === 0) {
    proof.failures.push({
      address,
      message: full ? 'The whole policy has no policy text.' : 'The whole policy has no page.',
      fix: 'Build it with its text in elements with `data-policy-text`.',
    });
  } else {
    verifyFull(proof, source, full);
    verifySections(proof, full, pages);
  }
  verifyVisible(proof, pages);
  const quotes = pages.flatMap((one) =>
    one.page.quotes.map((quote) => ({ address: one.address, ...quote })),
  );
  verifyQuotes(proof, source, [
    ...quotes.filter((quote) => quote.policy === '' || quote.policy === policy),
    ...libraryQuotes,
  ]);
  return proof;
}

/** The run as a report, placed where its words stand on the page. */
function difference(
  policy: string,
  page: { address: string; words: PageWord[] },
  expected: string[],
  run: WordRun,
): Difference {
  const near = page.words[run.foundAt] ?? page.words[run.foundAt - 1];
  return {
    policy,
    address: page.address,
    section: near?.section,
    passage: near?.passage,
    sourceLine: undefined,
    expected: run.expected,
    found: run.found,
    expectedInContext: inContext(expected, run.expectedAt, run.expected),
    foundInContext: inContext(formsOf(page.words), run.foundAt, run.found),
  };
}

function verifyFull(proof: Proof, source: Source, full: PolicyPage): void {
  const { address, page } = full;
  const expected = formsOf(source.words);
  const found = differences(expected, formsOf(page.words));
  for (const run of found) {
    const sourceLine = (source.words[run.expectedAt] ?? source.words.at(-1))?.line;
    const { words } = page;
    proof.differences.push({
      ...difference(proof.policy, { address, words }, expected, run),
      sourceLine,
    });
  }
  if (found.length === 0) verifyColumns(proof, source, full);
}

/** Words that stand in another column than in the document: those of each row that has any, once. */
function verifyColumns(proof: Proof, source: Source, { address, page }: PolicyPage): void {
  const rows = new Set<number>();
  for (const [index, { text, line, column }] of source.words.entries()) {
    const word = page.words[index];
    if (column === undefined || word?.column === undefined || word.column === column) continue;
    if (rows.has(line)) continue;
    rows.add(line);
    const { section, passage } = word;
    proof.failures.push({
      address,
      section,
      passage,
      message: `“${text}” stands in column ${word.column + 1} of its table; in line ${line} of the source it stands in column ${column + 1}.`,
      fix: 'Give the row each of its cells, the empty ones too.',
    });
  }
}

function verifySections(proof: Proof, full: PolicyPage, pages: PolicyPage[]): void {
  const parts = new Map<string, string[]>();
  for (const word of full.page.words) {
    const { section = '' } = word;
    const part = parts.get(section);
    if (part) part.push(comparedForm(word));
    else parts.set(section, [comparedForm(word)]);
  }
  for (const { name, address, page } of pages) {
    if (name === 'full') continue;
    const part = parts.get(name) ?? [];
    parts.delete(name);
    const words = page.words.map((word) => ({ ...word, section: name }));
    proof.sectionWords += words.length;
    for (const run of differences(part, formsOf(words))) {
      proof.differences.push(difference(proof.policy, { address, words }, part, run));
    }
  }
  for (const name of parts.keys()) {
    proof.failures.push({
      address: full.address,
      message: name
        ? `The section “${name}” has no page of its own.`
        : 'Policy text stands outside of every section.',
      fix: name
        ? 'Build the page of the section.'
        : 'Put it inside an element with `data-section`.',
    });
  }
}

/** Where the Markdown of a page has other words than that part of the whole policy. */
export function verifyMarkdown(
  policy: string,
  full: PolicyPage,
  markdown: PolicyPage[],
): Difference[] {
  return markdown.flatMap(({ name, address, page }) => {
    const part = full.page.words.filter(({ section }) => name === 'full' || section === name);
    const expected = part.map(({ text }) => text);
    const found = page.words.map(({ text }) => text);
    return differences(expected, found).map((run) => {
      const near = part[run.expectedAt] ?? part.at(-1);
      return {
        ...difference(policy, { address, words: page.words }, expected, run),
        section: near?.section,
        passage: near?.passage,
      };
    });
  });
}

function verifyVisible(proof: Proof, pages: PolicyPage[]): void {
  for (const { name, address, page } of pages) {
    for (const { by, isMarkup, text, section, passage } of page.hidden) {
      const words = shortened(splitWords(text));
      proof.failures.push({
        address,
        section: section ?? (name === 'full' ? undefined : name),
        passage,
        message: isMarkup
          ? `Policy text has markup that may change what is read (${by}): “${words}”.`
          : `Policy text is hidden (${by}): “${words}”.`,
        fix: isMarkup
          ? 'Use what src/proof/policy-markup.ts lists.'
          : 'Show it: every word of a policy is there for every reader.',
      });
    }
  }
}

/** Adds to a proof the quotations from its policy: each must be in the source, word for word. */
export function verifyQuotes(proof: Proof, source: Source, quotes: PageQuote[]): void {
  const all = source.words.map(({ text }) => text).join(' ');
  proof.quotes += quotes.length;
  for (const { address, text } of quotes) {
    const words = splitWords(text).join(' ');
    if (words && all.includes(words)) continue;
    proof.failures.push({
      address,
      message: words
        ? `The page quotes words that the source does not have: “${words}”.`
        : 'A quotation is empty.',
      fix: 'Quote the words of the source, or do not mark them as a quotation.',
    });
  }
}

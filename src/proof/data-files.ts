import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'hast';
import { markdownToHast } from 'satteri';
import { whiteSpace } from '../source/word-builder.ts';
import type { PageProblem } from './proof.ts';
import { quotedLines, type Quoted } from './quoted-lines.ts';
import { readPage } from './read-page.ts';
import type { PageQuote, PolicyPage } from './verify.ts';

/** The data of a policy as far as it has words of the document. */
interface PolicyData {
  passages: { text: string; headings: { text: string }[] }[];
  history: { printed: string; text: string }[];
  references: { printed: string }[];
  copyright: string[];
}

/** The parts of a row of a table in data: what stands between its cells is the site's. */
const cellsOf = (text: string): string[] => text.split(' · ');

/** A quotation without the headings, which are compared by themselves, that say what it is about. */
function withoutHeadings(quote: string, headings: string[]): string {
  const heading = headings.find((one) => quote.startsWith(`${one}: `));
  return heading === undefined ? quote : withoutHeadings(quote.slice(heading.length + 2), headings);
}

const systemAndRow = /^(.*?): (.*)$/s;

/**
 * What is quoted of codes: a sentence, or a row with its system, which stands in a cell of its own. A row
 * of the same system as the one before may continue that, without a cell that names it.
 */
function quotedCodes(quote: string, before = ''): string {
  const [, system, row = ''] = systemAndRow.exec(quote) ?? [];
  if (system === undefined) return quote;
  return system === systemAndRow.exec(before)?.[1] ? row : `${system} ${row}`;
}

const dataOf = (site: string, address: string): unknown =>
  JSON.parse(readFileSync(join(site, address), 'utf8'));

/** What the data and the search records of a policy quote from its document. */
function quotesInData(site: string, number: string): PageQuote[] {
  const address = `/${number}/policy.json`;
  const data = dataOf(site, address) as PolicyData;
  const answers = `/search/${number}/answers.json`;
  const { answers: given } = dataOf(site, answers) as {
    answers: { name: string; quotes: Quoted[]; brief?: string[] }[];
  };
  const headings = data.passages.flatMap((passage) => passage.headings.map(({ text }) => text));
  const inData = [
    ...data.passages.flatMap(({ text }) => cellsOf(text)),
    ...headings,
    ...data.history.map(({ printed, text }) => `${printed} ${text}`),
    ...data.references.map(({ printed }) => printed),
    ...data.copyright,
  ];
  const inAnswers = given.flatMap(({ name, quotes, brief = [] }) =>
    [...quotes, ...brief]
      .flatMap(quotedLines)
      .flatMap((line, index, lines) =>
        name === 'codes'
          ? quotedCodes(line, lines[index - 1])
          : cellsOf(withoutHeadings(line, headings)),
      ),
  );
  return [
    ...inData.map((text) => ({ address, text })),
    ...inAnswers.map((text) => ({ address: answers, text })),
  ];
}

/** True if words are whole blocks of a text, one after another, in any order. */
function areWholeBlocks(words: string[], blocks: Map<string, string[][]>): boolean {
  /** Where in the words a block may begin. */
  const starts = new Set([0]);
  for (const start of starts) {
    const word = words[start] ?? '';
    if (word === '·') starts.add(start + 1);
    for (const block of blocks.get(word) ?? []) {
      if (block.every((one, at) => words[start + at] === one)) starts.add(start + block.length);
    }
  }
  return starts.has(words.length);
}

/** The text of search records that is no sequence of blocks of the policy: with a word left out, for example. */
function searchProblems(site: string, number: string, { page }: PolicyPage): PageProblem[] {
  const address = `/search/${number}/passages.json`;
  const { records } = dataOf(site, address) as { records: { text: string; path: string }[] };
  const blocks = Map.groupBy(page.blocks, ([first = '']) => first);
  return records
    .filter(({ text }) => !areWholeBlocks(text.split(whiteSpace).filter(Boolean), blocks))
    .map(({ text, path }) => ({
      address,
      message: `The search record ${path} has other words than the policy: “${text.slice(0, 120)}…”.`,
      fix: 'A record has whole passages of the policy.',
    }));
}

/** A Markdown file of a policy, as a page. */
function markdownPage(site: string, number: string, name: string): PolicyPage {
  const address = `/${number}/${name}.md`;
  const text = readFileSync(join(site, address), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
  const tree = markdownToHast(text, { features: { smartPunctuation: false } }) as unknown as Root;
  return { name, address, page: readPage(`<div data-policy-text>${toHtml(tree)}</div>`) };
}

/** A file of a policy that the site lacks, or that cannot be read. */
const unread = (address: string, error: unknown): PageProblem => ({
  address,
  message: `The file cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
  fix: 'Build the site again.',
});

/** What the files of a policy that are no pages say of its text. */
export interface DataCheck {
  quotes: PageQuote[];
  /** The Markdown of each page, as a page. */
  markdown: PolicyPage[];
  problems: PageProblem[];
}

/**
 * Reads the files of a policy that are no pages: its document as published, data, search records and
 * Markdown.
 * @param document of record, byte for byte
 */
export function readData(
  site: string,
  number: string,
  document: Uint8Array,
  pages: PolicyPage[],
): DataCheck {
  const check: DataCheck = { quotes: [], markdown: [], problems: [] };
  const attempt = (address: string, read: () => void) => {
    try {
      read();
    } catch (error) {
      check.problems.push(unread(address, error));
    }
  };
  const source = `/${number}/source.txt`;
  attempt(source, () => {
    if (readFileSync(join(site, source)).equals(document)) return;
    const message = 'The published document is not the document of record.';
    check.problems.push({ address: source, message, fix: 'Publish it byte for byte.' });
  });
  attempt(`/${number}/policy.json`, () => check.quotes.push(...quotesInData(site, number)));
  for (const page of pages) {
    if (page.page.words.length === 0) continue;
    const { name } = page;
    if (name === 'full') {
      attempt(`/search/${number}/`, () =>
        check.problems.push(...searchProblems(site, number, page)),
      );
    }
    attempt(`/${number}/${name}.md`, () => check.markdown.push(markdownPage(site, number, name)));
  }
  return check;
}

/** What the feed quotes, by policy: the content of an entry begins with its day and its words. */
export function quotesInFeed(site: string): { policy: string; quote: PageQuote }[] {
  const address = '/feed.xml';
  const quotes: { policy: string; quote: PageQuote }[] = [];
  let name = '';
  let text = '';
  new Parser(
    {
      onopentag: (tag) => {
        name = tag;
        text = '';
      },
      ontext: (part) => (text += part),
      onclosetag: (tag) => {
        if (tag !== name) return;
        const [, policy, words = ''] =
          /^Policy (\d+), ([\s\S]*) – Medical policy \1, /.exec(text) ?? [];
        if (tag === 'content' && policy !== undefined) {
          quotes.push({ policy, quote: { address, text: words.replace(': ', ' ') } });
        }
      },
    },
    { xmlMode: true, decodeEntities: true },
  ).end(readFileSync(join(site, address), 'utf8'));
  return quotes;
}

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '../../src/compile/compile.ts';
import { importInto } from '../../src/import/imported.test-helpers.ts';
import type { CompiledPolicy } from '../../src/model/policy.ts';
import { addressOf, recordsOf } from '../../src/search/index/records.ts';
import { quotedLines } from '../../src/search/query/quoted.ts';
import type { Result } from '../../src/search/query/result.ts';
import { TestSite } from '../../src/search/site.test-helpers.ts';
import { isWanted } from '../../src/search/wanted.test-helpers.ts';

/**
 * `npm run bench:relevance`: how well realistic searches are answered, in a library of three policies,
 * on a page of the policy and on a page of the library. Those in searches.json may be consulted while
 * search is changed; those in held-out.json are only counted. With `--list`, prints the searches of the
 * former whose first result is wrong.
 */
interface Row {
  /** The policy that the reader is on. */
  policy: string;
  reader: string;
  q: string;
  /** As in src/search/search-queries.json; any of them is correct. */
  want: string[];
}

const rowsOf = (file: string): Row[] =>
  JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as Row[];
const tables = [
  { name: 'looked at', rows: rowsOf('searches.json') },
  { name: 'held out', rows: rowsOf('held-out.json') },
];
const root = mkdtempSync(join(tmpdir(), 'relevance-'));

const imported = (document: string): CompiledPolicy =>
  compile(importInto(root, `e2e/fixtures/documents/${document}.txt`).folder);

/** A passage counts as found if the result is its record, whose excerpt shows it. */
const recordOf = new Map<string, string>();
/** Addresses of records by their text: several policies have identical notices. */
const sameText = new Map<string, string[]>();
const textOf = new Map<string, string>();
/** Texts of passages by address: an answer is correct if it quotes the passage. */
const passageText = new Map<string, string>();

/** Every address that is as correct as `one`: on a page of the library, also those with the same words. */
function rightFor(one: string, isOnPolicy: boolean): string[] {
  const record = recordOf.get(one) ?? one;
  const text = textOf.get(record);
  return [one, record, ...(isOnPolicy || text === undefined ? [] : (sameText.get(text) ?? []))];
}

/** Rank of the first correct result, from 1; 0 if there is none. */
function placeOf({ want }: Row, results: Result[], isOnPolicy: boolean): number {
  if (results.length === 0) return Number(want.includes('none'));
  const right = want.flatMap((one) => rightFor(one, isOnPolicy));
  const quotable = new Set(want.map((one) => passageText.get(one)));
  const isRight = ({ href, quotes = [] }: Result) =>
    right.some((one) => isWanted(href, one)) ||
    quotes.flatMap(quotedLines).some((line) => quotable.has(line.replace(/ …$/, '')));
  return results.findIndex(isRight) + 1;
}

const share = (count: number, all: number): string => `${((100 * count) / all).toFixed(1)} %`;

function print(name: string, places: number[]): void {
  const within = (max: number) => places.filter((place) => place > 0 && place <= max).length;
  const reciprocal = places.reduce((sum, place) => sum + (place > 0 ? 1 / place : 0), 0);
  console.log(
    `${name.padEnd(34)} ${places.length} searches  first ${share(within(1), places.length)}  ` +
      `within three ${share(within(3), places.length)}  mean reciprocal rank ${(reciprocal / places.length).toFixed(3)}`,
  );
}

const policies = [compile('content/00220'), imported('00569'), imported('00901')];
for (const policy of policies) {
  for (const { section, id, text } of policy.passages)
    passageText.set(addressOf(policy.number, section, id), text);
  for (const { section, href, passages, text } of recordsOf(policy)) {
    textOf.set(href, text);
    sameText.set(text, [...(sameText.get(text) ?? []), href]);
    for (const id of passages) recordOf.set(addressOf(policy.number, section.name, id), href);
  }
}
const site = await TestSite.write(policies, 'content');
try {
  for (const isOnPolicy of [true, false]) {
    const where = isOnPolicy ? 'on a page of the policy' : 'on a page of the library';
    for (const { name, rows } of tables) {
      const places = await Promise.all(
        rows.map(async (row) => {
          const options = isOnPolicy ? { policy: row.policy } : {};
          const { results } = await site.search(row.q, options);
          const place = placeOf(row, results, isOnPolicy);
          return { row, place, first: results[0]?.href ?? 'nothing' };
        }),
      );
      print(
        `${where}, ${name}`,
        places.map(({ place }) => place),
      );
      if (name === 'held out' || !process.argv.includes('--list')) continue;
      for (const { row, place, first } of places.filter((one) => one.place !== 1)) {
        console.log(
          `   ${place}  ${row.policy} “${row.q}” → ${first}; right: ${row.want.join(' ')}`,
        );
      }
    }
  }
} finally {
  site[Symbol.dispose]();
  rmSync(root, { recursive: true });
}
process.exit();

import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from 'node:test';
import { schemas } from '../model/frontmatter/index.ts';
import { kindOf } from '../model/sections.ts';
import { readMdxFile, type MdxFile } from '../source/mdx-file.ts';
import { checkData } from './schema-problems.ts';
import { TestFolder } from './test-folder.test-helpers.ts';

/** The data of a file with each of its fields changed to a value, one at a time. */
function* changed(data: unknown, value: unknown): Generator {
  yield value;
  if (typeof data !== 'object' || data === null) return;
  for (const [key, child] of Object.entries(data)) {
    for (const one of changed(child, value)) {
      yield Array.isArray(data)
        ? data.with(Number(key), one)
        : { ...(data as Record<string, unknown>), [key]: one };
    }
  }
}

/** One entry of each list is enough. */
const shortened = (data: unknown): unknown => {
  if (Array.isArray(data)) return data.slice(0, 1).map(shortened);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, child]) => [key, shortened(child)]));
};

test('every fix is in plain words, whatever stands in place of a value', () => {
  const files = globSync('{content/00220,e2e/fixtures/policies/*}/*.mdx').map((path): MdxFile => {
    const file = readMdxFile(path, readFileSync(path, 'utf8'));
    return { ...file, data: shortened(file.data ?? {}) };
  });
  assert.ok(files.length > 10);
  const fixes = new Map<string, string>();
  for (const file of files) {
    for (const value of [undefined, null, '', ' ', 'words', 0, -1.5, true, [], [[]], {}]) {
      for (const data of changed(file.data, value)) {
        const schema = schemas[kindOf(basename(file.path, '.mdx'))];
        for (const { message, fix } of checkData(schema, { ...file, data }).problems) {
          fixes.set(fix, message);
        }
      }
    }
  }
  assert.ok(fixes.size > 20, `${fixes.size} fixes`);
  for (const [fix, message] of fixes) {
    assert.doesNotMatch(
      fix,
      /invalid|expected|too (?:small|big)|undefined|\[object|src\/model/i,
      message,
    );
    assert.match(fix, /^[A-Z].*\.$/s, message);
  }
});

/** Broken words of 00220, and how the only problem ends that must be reported. */
const cases: [file: string, words: string | RegExp, replacement: string, problem: string][] = [
  ['coverage.mdx', /^masthead: .*\n/m, '', ':1:1  masthead is missing. Fix: Add it, for example "Louisiana". The word that the document prints above its title.'],
  ['coverage.mdx', /^shortTitle: .*/m, `shortTitle: ${'x'.repeat(49)}`, '" is not valid. Fix: Write at most 48 characters.'],
  ['references.mdx', 'type: article', 'type: artikel', ':20:11  references.0.type: "artikel" is not valid. Fix: Write one of article, document, other.'],
  ['references.mdx', 'number: 3\n', 'number: 3.5\n', ':40:13  references.2.number: 3.5 is not valid. Fix: Write a whole number, without quotes.'],
  ['references.mdx', /url: .*/, 'url: "javascript:alert(1)"', ':395:10  references.35.url: "javascript:alert(1)" is not valid. Fix: Write an address of the web, for example https://www.nccn.org.'],
  ['references.mdx', /url: .*/, 'url: www.nccn.org', 'is not valid. Fix: Write an address of the web, for example https://www.nccn.org.'],
  ['history.mdx', 'kind: review', 'kind: reveiw', ':5:11  entries.0.kind: "reveiw" is not valid. Fix: Write one of approval, review, coding update, other.'],
  ['evidence.mdx', 'references: [28]', 'references: []', 'citations.6.references is not valid. Fix: Write at least 1 entry.'],
  ['coverage.mdx', /^ {4}position/m, '\tposition', ':15:1  The frontmatter is not valid YAML: The line is indented with a tab. Fix: Replace each tab with spaces.'],
  ['coverage.mdx', /^title: .*/m, 'title: Ablation: the liver', ':3:8  The frontmatter is not valid YAML: The value contains another colon. Fix: Put a value with a colon in quotes: title: "One: two". Begin the next field exactly below this one.'],
  ['coverage.mdx', /^masthead: .*/m, 'masthead:Louisiana', ':10:1  The frontmatter is not valid YAML: The line is not “name: value”. Fix: Write a colon and a space after the name; indent text that continues the line above.'],
  ['coverage.mdx', /^masthead: .*/m, 'masthead: @Louisiana', ':10:11  The frontmatter is not valid YAML: A value cannot begin with this character. Fix: Put the whole value in quotes.'],
  ['coverage.mdx', /^masthead: .*/m, 'masthead: !New Louisiana', ':10:11  The frontmatter is not valid YAML: A value that begins with ! loses its first word. Fix: Put the whole value in quotes.'],
  ['coverage.mdx', /^masthead: .*/m, "masthead: 'Louisiana's'", ':10:22  The frontmatter is not valid YAML: This does not belong to the value before it. Fix: Put the whole value in double quotes, and write a " inside it as \\".'],
  ['coverage.mdx', /^masthead: .*/m, 'masthead: "Louisiana', 'The frontmatter is not valid YAML: A quotation mark is opened here or above, and not closed. Fix: Close it at the end of the value.'],
  ['coverage.mdx', /^ {4}position/m, '   position', ':15:1  The frontmatter is not valid YAML: The line is not indented like its neighbors. Fix: Align it with the first letter of the line that it belongs to.'],
  ['coverage.mdx', /^title: .*/m, 'title: One\ntitle: Two', ':4:1  The frontmatter is not valid YAML: The field occurs twice. Fix: Remove one of the two, or correct its name.'],
  ['coverage.mdx', /^title: .*/m, 'title: "a\\b.\\c"', 'The frontmatter is not valid YAML: A \\ in double quotes begins an unknown escape sequence. Fix: Write it as \\\\, or put the value in single quotes: \'a\\b\'.'],
  ['trials.mdx', /^---\n\n/m, '\n', ':1:1  The frontmatter has no end. Fix: Write --- alone on a line below the data.'],
]; // prettier-ignore

for (const [file, words, replacement, problem] of cases) {
  test(`reports ${JSON.stringify(replacement)} in ${file}`, () => {
    using folder = new TestFolder('content/00220').edit(file, words, replacement);
    const [first = ''] = folder.problems().filter((line) => line.startsWith(file));
    assert.ok(first.endsWith(problem), first);
  });
}

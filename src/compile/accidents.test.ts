import assert from 'node:assert/strict';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { TestFolder } from './test-folder.test-helpers.ts';

type Break = (folder: TestFolder) => unknown;

const renamed =
  (from: string, to: string): Break =>
  (folder) => {
    renameSync(join(folder.path, from), join(folder.path, to));
  };

const population = /<Population id="([^"]*)">([\s\S]*?)<\/Population>/;

/** What an editor does by accident, and how the first problem begins that is reported. */
const accidents: [what: string, breakIt: Break, problem: string][] = [
  ['a section saved as .md', renamed('trials.mdx', 'trials.md'), 'trials.md  A file with this name is not read. Fix: Rename it to trials.mdx if it is a section, or move it elsewhere.'],
  ['a section saved as .MDX', renamed('trials.mdx', 'trials.MDX'), 'trials.MDX  A file with this name is not read'],
  ['a section saved as text', renamed('trials.mdx', 'Trials.mdx.txt'), 'Trials.mdx.txt  A file with this name is not read. Fix: Rename it to trials.mdx if'],
  ['a section with a capital', renamed('trials.mdx', 'Trials.mdx'), 'Trials.mdx  “Trials” is not a valid section name. Fix: Rename the file: lower-case letters a to z, digits and hyphens, as in history.mdx.'],
  ['a section with an umlaut', renamed('trials.mdx', 'prüfungen.mdx'), 'prüfungen.mdx  “prüfungen” is not a valid section name.'],
  ['a section with a space', renamed('trials.mdx', 'my trials.mdx'), 'my trials.mdx  “my trials” is not a valid section name.'],
  ['a misspelt section', renamed('trials.mdx', 'trial.mdx'), 'trial.mdx:1:1  The place of the section trial in the document is not known. Fix: Rename the file if it is one of coverage, background, '],
  ['two statements with one id', (folder) => folder.edit('coverage.mdx', 'related:', '  - id: liver-tumors\n    position: investigational\n    subject: More\nrelated:'), 'coverage.mdx:17:9  Another entry of statements has the id liver-tumors. Fix: Give each its own id, also in the body, or remove one of them.'],
  ['two populations with one id', (folder) => folder.edit('references.mdx', /id: colorectal-metastases/, 'id: neuroendocrine-metastases'), 'references.mdx:9:9  Another entry of populations has the id neuroendocrine-metastases. '],
  ['a policy related to itself', (folder) => folder.edit('coverage.mdx', 'number: "00569"', 'number: "00220"'), 'coverage.mdx:18:13  The policy is listed as related to itself. Fix: Correct the number, or remove the entry.'],
  ['a related policy twice', (folder) => folder.edit('coverage.mdx', 'number: "00182"', 'number: "00569"'), 'coverage.mdx:20:13  Another entry of related has the number 00569. Fix: Remove one of the two.'],
  ['a number that is left out and listed', (folder) => folder.edit('references.mdx', /^references:/m, 'leftOut: [3]\nreferences:'), 'references.mdx:18:11  Number 3 is under leftOut, but the list has it. Fix: Remove it here, or the reference from the list.'],
  ['a document of record without text', (folder) => folder.write('source.txt', '\uFEFF \n'), 'source.txt:1:1  The document of record is empty. Fix: Put the text of the document there, as it was received.'],
  ['curly quotes around an attribute', (folder) => folder.edit('coverage.mdx', 'id="liver-tumors"', 'id=“liver-tumors”'), 'coverage.mdx:77:1  The text is not valid MDX: Unexpected character after `<`, expected a valid JSX tag. Fix: Write straight quotes: id="name".'],
  ['references without a list', (folder) => folder.edit('references.mdx', '<ReferenceList />', ''), 'references.mdx:19:3  The body has no <ReferenceList />, so this data is not on any page. Fix: Put <ReferenceList /> where the document has it, or remove the data.'],
  ['a history without a list', (folder) => folder.edit('history.mdx', '<HistoryList />', ''), 'history.mdx:4:3  The body has no <HistoryList />, '],
  ['codes without a table', (folder) => folder.edit('coding.mdx', /<CodeTable[^>]*\/>/, ''), 'coding.mdx:3:5  The body has no <CodeTable />, '],
  ['a copyright that is not printed', (folder) => folder.edit('notices.mdx', '<Copyright />', ''), 'notices.mdx:6:3  The body has no <Copyright />, '],
  ['a population without its summary', (folder) => folder.edit('evidence.mdx', population, 'Text'), 'evidence.mdx:3:9  The body has no <Population id="hepatocellular-carcinoma">, '],
  ['a guideline without its passage', (folder) => folder.edit('guidance.mdx', /<\/?Guideline[^>]*>/g, ''), 'guidance.mdx:3:9  The body has no <Guideline id="nccn-hepatocellular-carcinoma">, '],
]; // prettier-ignore

for (const [what, breakIt, problem] of accidents) {
  test(`reports ${what}`, () => {
    using folder = new TestFolder('content/00220');
    breakIt(folder);
    const problems = folder.problems();
    assert.ok(
      problems[0]?.startsWith(problem),
      `${problem}\nbut reported:\n${problems.join('\n')}`,
    );
  });
}

test('a link in the form of another site is reported once', () => {
  for (const href of ['', 'Evidence#rationale-source', '/00220/evidence/#rationale-source']) {
    using folder = new TestFolder('content/00220');
    folder.edit('guidance.mdx', 'evidence#rationale-source', href);
    assert.deepEqual(folder.problems(), [
      `guidance.mdx:${folder.place('guidance.mdx', '[Rationale section]')}  The link ${href} is not of a kind that ` +
        'the text may have. Fix: Write an address with https://, or a place in the policy as section#anchor.',
    ]);
  }
});

test('of a section that cannot be read, nothing else is reported as missing', () => {
  using folder = new TestFolder('content/00220').edit('evidence.mdx', '</Population>', '');
  const [first = '', ...others] = folder.problems();
  assert.match(first, /^evidence\.mdx:111:1 {2}The text is not valid MDX: Expected a closing tag/);
  assert.deepEqual(others, []);
});

test('<CodeTable /> prints the first table, also if it has an id', () => {
  using folder = new TestFolder('content/00220').edit(
    'coding.mdx',
    '- columns:',
    '- id: codes\n    columns:',
  );
  assert.deepEqual(folder.problems(), []);
});

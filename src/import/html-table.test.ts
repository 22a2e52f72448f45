import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Block } from './blocks.ts';
import { checkFolder } from '../content-check/check-folder.ts';
import { readDocument, readLines } from './document.ts';
import { importBytes } from './imported.test-helpers.ts';

const root = mkdtempSync(join(tmpdir(), 'html-table-'));
after(() => {
  rmSync(root, { recursive: true });
});

const read = (text: string): Block[] => readDocument(readLines(text, []));
const rowsOf = (text: string) => {
  const [block] = read(text);
  assert.equal(block?.kind, 'table');
  return block.rows;
};

test('a table in HTML is a table, with the lines of its cells', () => {
  assert.deepEqual(
    rowsOf(`<table border="1">
  <thead><tr><th>Device</th><th>Notes</th></tr></thead>
  <tbody>
    <tr>
      <td><b>A</b>&trade;</td>
      <td>
        <ul><li>one</li><li>two of
        three</li></ul>
        <p>&lt;3&nbsp;cm<br>x<sup>2</sup></p>
      </td>
    </tr>
    <TR><TD>B<TD><a href="https://a.b/c_d">link</a> <span style="color:red">red</span>
  </tbody>
</table>`),
    [
      ['Device', 'Notes'],
      ['<b>A</b>™', 'one\ntwo of three\n\\<3\u00A0cm\nx<sup>2</sup>'],
      ['B', '[link](https://a.b/c_d) red'],
    ],
  );
});

test('a cell that spans others stands in the first of them, and a remark says so', () => {
  const [block] = read(`<table><tr><th colspan="2">Code Type and Code</th><th>Note</th></tr>
<tr><td rowspan="2">CPT</td><td>47371</td><td></td></tr>
<tr><td>47381</td><td>open</td></tr></table>`);
  assert.ok(block?.kind === 'table');
  assert.deepEqual(block.rows, [
    ['Code Type and Code', '', 'Note'],
    ['CPT', '47371', ''],
    ['', '47381', 'open'],
  ]);
  assert.match(block.remarks?.join('\n') ?? '', /^A cell spans several rows or columns: /);
  assert.deepEqual(
    read('<table><tr><td>a<ol><li>b</li></ol></td></tr></table>').map((one) =>
      one.kind === 'table' ? [one.rows, one.remarks] : one,
    ),
    [[[['a\nb']], ['A cell has a numbered list: its items are lines, without the numbers.']]],
  );
});

test('text beside a table in HTML, and its caption, stay in their order; what is not closed is text', () => {
  assert.deepEqual(
    read(
      'Before <table><caption>Table 1. Codes</caption>stray<tr><td>a</td></tr></table> after\n\n<table> x',
    ).map((block) => (block.kind === 'table' ? block.rows : 'text' in block && block.text)),
    ['Before', 'Table 1. Codes', [['stray'], ['a']], 'after', '<table> x'],
  );
});

test('every word of a table in HTML is in the folder, and its codes are found', () => {
  const document = `# Louisiana

## Some Treatment

**Policy #** 00123

**Current Effective Date:** 03/15/2024

## When Services Are Considered Investigational

The Company considers some treatment to be **investigational**.

<table>
<caption><b>Table 1. Doses &ge;3</b></caption>
<tr><th>Dose</th><th>Weight</th></tr>
<tr><td>
- 5 mg &amp; more*
- 10 mg | day
</td><td>&lt;25&nbsp;kg, 10<sup class="x">9</sup>/L</td></tr>
</table>

<table><tr><td>It does not end.

## Coding

<TABLE><TR><TD>Code Type</TD><TD>Code</TD></TR><TR><TD>CPT</TD><TD>47371,<br/>47381</TD></TR></TABLE>

©2024 Blue Cross and Blue Shield of Louisiana
`;
  const { folder, counts, doubts } = importBytes(root, Buffer.from(document));
  const { policy, differences } = checkFolder(folder);
  assert.deepEqual([differences, policy.problems], [[], []]);
  assert.deepEqual(
    doubts.map(({ line, message }) => [line, message]),
    [[22, 'This looks like a table that could not be read; it was kept as text.']],
  );
  assert.deepEqual(
    policy.codes.flatMap(({ codes }) => codes.map(({ code }) => code)),
    ['47371', '47381'],
  );
  assert.equal(counts['tables'], 1);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '../../compile/compile.ts';
import { printedText } from '../../model/tree.ts';
import { statementsWithCriteria } from './criteria.ts';
import { worksheetOf, type SheetPart, type SheetWords } from './worksheet.ts';

const policy = compile('e2e/fixtures/policies/00999');

const text = ({ words }: SheetWords): string => words.map(printedText).join('');

/** A part in lines: its text, or its lead and rows with their depth. */
const shown = (part: SheetPart): string[] =>
  part.kind === 'criteria'
    ? [
        `> ${part.lead ? text(part.lead) : ''}`,
        ...part.items.flat().map((row) => `${row.kind} ${row.depth}: ${text(row)}`),
      ]
    : [`${part.kind}: ${text(part)}`];

test('only statements that list criteria have a worksheet', () => {
  assert.deepEqual(
    worksheetOf(policy).map(({ id, position }) => [id, position.label]),
    [['with-criteria', 'Eligible with criteria']],
  );
  assert.deepEqual(statementsWithCriteria(compile('content/00220')), []);
});

test('each criterion is a row below what introduces it, at every level, numbered as printed', () => {
  const [statement] = worksheetOf(policy);
  assert.deepEqual(statement?.headings, ['When Services May Be Eligible for Coverage']);
  assert.deepEqual(statement.parts.flatMap(shown), [
    '> Based on this made-up text, an example service may be considered eligible for coverage** when all of the criteria are met:',
    'criterion 0: First criterion is met; and',
    'criterion 0: Second criterion is met.',
    'heading: Continued Approval',
    '> An example service may be continued when one of the following is met:',
    'criterion 0: a. The person improves; or',
    'lead 0: b. The person is stable, as shown by one of these:',
    'criterion 1: i. an example measure; or',
    'criterion 1: ii. an example report.',
  ]);
});

test('each row leads to its passage and names the page of the document', () => {
  const rows = worksheetOf(policy).flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'criteria' ? part.items.flat() : [])),
  );
  for (const { href, pages } of rows) {
    assert.match(href ?? '', /^\/00999\/#./);
    assert.match(pages ?? '', /^\d/);
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '../../compile/compile.ts';
import { printedText } from '../../model/tree.ts';
import { isCriterion, isCriterionParagraph, statementsWithCriteria } from './criteria.ts';
import { worksheetOf, type SheetPart, type SheetWords } from './worksheet.ts';

const policy = compile('e2e/fixtures/policies/00999');

const text = ({ words }: SheetWords): string => words.map(printedText).join('');

/** A part as lines: its text, or its introduction and rows with their depth. */
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
    'criterion 0: b. The person is stable, as shown by one of these:',
    'criterion 1: i. an example measure; or',
    'criterion 1: ii. an example report.',
  ]);
});

test('each row links to its passage and names the page of the document', () => {
  const rows = worksheetOf(policy).flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'criteria' ? part.items.flat() : [])),
  );
  for (const { href, pages } of rows) {
    assert.match(href ?? '', /^\/00999\/#./);
    assert.match(pages ?? '', /^\d/);
  }
});

test('words are a criterion unless they only combine or join others', () => {
  for (const words of [
    'No evidence of extrahepatic disease, EXCEPT for:',
    'Patient has high-risk disease as evidenced by at least TWO of:',
    'MWA is used as a bridge when BOTH of the following are met:',
    'Patient has failed: ANY of the following:',
  ]) {
    assert.ok(isCriterion(words), words);
  }
  for (const words of [
    'ANY of the following:',
    'Initial: ALL of the following:',
    'Continuation (12 months): ONE of the following:',
    'at least TWO of the following criteria are met:',
    'AND',
  ]) {
    assert.ok(!isCriterion(words), words);
  }
});

test('a paragraph is a criterion unless it is a label or a statement about coverage', () => {
  const { payer } = policy;
  for (const words of [
    'Patient is 4 to 17 years of age with active enthesitis-related arthritis AND has failed ONE NSAID.',
    'Note: No more than 3 tumors per lung should be ablated.',
  ]) {
    assert.ok(isCriterionParagraph(payer, words), words);
  }
  for (const words of [
    'Patient Selection Criteria',
    'Initial authorization (3 months)',
    'Coverage eligibility will be considered when ALL of the following are met:',
    'Based on review of available data, the Company may consider it to be eligible for coverage.',
  ]) {
    assert.ok(!isCriterionParagraph(payer, words), words);
  }
});

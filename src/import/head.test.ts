import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { importPolicy } from './import-policy.ts';

/** A head with these lines below its number. */
const headWith = (...lines: string[]): string => `# Louisiana

## Some Treatment

Policy # 00123

${lines.join('\n\n')}`;

/** The data and the masthead that are imported of a document with these lines below its number. */
const headOf = (...lines: string[]) => importHead(headWith(...lines));

function importHead(head: string, askedNumber?: string) {
  const document = `${head}

## Services Are Considered Investigational

Based on review of available data, the Company considers some treatment to be **investigational**.`;
  const { files, doubts } = importPolicy(
    Buffer.from(document),
    'Blue Cross and Blue Shield of Louisiana',
    askedNumber,
  );
  const coverage = files.get('coverage') ?? '';
  const [, yaml = ''] = /^---\n(.*?)\n---/s.exec(coverage) ?? [];
  return {
    data: parse(yaml) as Record<string, unknown>,
    masthead: /<Masthead>\n(.*)<\/Masthead>/s.exec(coverage)?.[1] ?? '',
    doubts: doubts.map(({ message }) => message),
  };
}

test('a date in words is read, and stays as it is printed', () => {
  const { data, masthead } = headOf(
    'Original Effective Date: April 1, 2011',
    'Current Effective Date: 1/13/2025',
  );
  assert.equal(data['originalEffectiveDate'], '2011-04-01');
  assert.equal(data['currentEffectiveDate'], '2025-01-13');
  assert.match(masthead, /^Original Effective Date: April 1, 2011$/m);
  assert.match(masthead, /^Current Effective Date: 1\/13\/2025$/m);
});

test('a date that names no day is text of the head, with a doubt', () => {
  const { data, masthead, doubts } = headOf(
    'Original Effective Date: 06/15/2020',
    'Last Review Date: 12/2024',
    'Current Effective Date: 01/13/2025',
  );
  assert.equal(data['currentEffectiveDate'], '2025-01-13');
  assert.match(masthead, /^Last Review Date: 12\/2024$/m);
  assert.match(doubts.join('\n'), /“Last Review Date: 12\/2024” is not a date/);
});

test('a head without a current effective date gets none: what it does not print is not shown', () => {
  const { data, masthead } = headOf(
    '**Original Effective Date:** 06/15/2011',
    '**Archived Date:** 03/01/2023',
  );
  assert.equal(data['originalEffectiveDate'], '2011-06-15');
  assert.equal(data['currentEffectiveDate'], undefined);
  assert.deepEqual(data['otherDates'], [{ label: 'Archived Date', date: '2023-03-01' }]);
  assert.doesNotMatch(masthead, /Current/);
  const other = headOf('Effective Date: 02/01/2023');
  assert.equal(other.data['originalEffectiveDate'], undefined);
  assert.equal(other.data['currentEffectiveDate'], '2023-02-01');
  assert.match(other.masthead, /^\*\*Effective Date:\*\* \{props\.currentEffectiveDate\}$/m);
});

test('the number and the dates may stand in one line', () => {
  const { data, masthead } = importHead(`# Louisiana

## Some Treatment

Policy # 00123 Original Effective Date: 06/15/2020 Current Effective Date: 01/13/2025`);
  assert.deepEqual(
    [data['number'], data['originalEffectiveDate'], data['currentEffectiveDate']],
    ['00123', '2020-06-15', '2025-01-13'],
  );
  assert.equal(masthead.match(/props/g)?.length, 5);
});

test('a number without its zeros stays as it is printed', () => {
  const { data, masthead } = importHead(
    '# Louisiana\n\n## Some Treatment\n\nPolicy # 123\n\nOriginal Effective Date: 06/15/2020',
  );
  assert.equal(data['number'], '00123');
  assert.match(masthead, /^Policy # 123$/m);
});

test('a number that is asked for may also be printed below masthead and title', () => {
  const { data } = importHead(headWith('Original Effective Date: 01/01/2020'), '00123');
  assert.equal(data['title'], 'Some Treatment');
  assert.equal(data['masthead'], 'Louisiana');
  assert.equal(data['originalEffectiveDate'], '2020-01-01');
  assert.equal(data['number'], '00123');
});

test('a title may stand on two lines', () => {
  const { data, masthead } = importHead(`# Louisiana

## **Some Treatment of**

## **Long Conditions**

Policy # 00123

Original Effective Date: 06/15/2020`);
  assert.deepEqual(
    [data['masthead'], data['title']],
    ['Louisiana', 'Some Treatment of Long Conditions'],
  );
  assert.match(masthead, /^\n\{props.masthead\}\n\n# \{props.title\}\n\n\*\*Policy/);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { importPolicy } from './import-policy.ts';

/** The data and the masthead that are imported of a document with these lines below its number. */
function headOf(...lines: string[]) {
  const document = `# Louisiana

## Some Treatment

Policy # 00123

${lines.join('\n\n')}

## Services Are Considered Investigational

Based on review of available data, the Company considers some treatment to be **investigational**.`;
  const { files, doubts } = importPolicy(
    Buffer.from(document),
    'Blue Cross and Blue Shield of Louisiana',
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
  assert.match(doubts.join('\n'), /“Last Review Date: 12\/2024” is no day/);
});

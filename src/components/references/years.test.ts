import assert from 'node:assert/strict';
import { test } from 'node:test';
import { takeYears, yearsBetween, yearsLabel } from './years.ts';

/** How readers type ranges of years. */
for (const [typed, read] of [
  ['2020-2022', '2020–2022'],
  ['2020–22', '2020–2022'],
  ['2022-2020', '2020–2022'],
  ['2020 to 2022', '2020–2022'],
  ['between 2020 and 2022', '2020–2022'],
  ['2016–', 'from 2016'],
  ['2016+', 'from 2016'],
  ['since 2016', 'from 2016'],
  ['>2015', 'from 2016'],
  ['after 2015', 'from 2016'],
  ['≥ 2020', 'from 2020'],
  ['before 2003', 'to 2002'],
  ['<2003', 'to 2002'],
  ['until 2002', 'to 2002'],
  ['–2002', 'to 2002'],
  ['2015-05', '2015'],
  ['since 2000 before 2009', '2000–2008'],
] as const) {
  test(`reads years as a range: ${typed}`, () => {
    const { years, words } = takeYears(typed);
    assert.equal(years && yearsLabel(years), read);
    assert.equal(words.trim(), '');
  });
}

test('words around a range are kept, and a number that is not a year is not a range', () => {
  assert.equal(takeYears('xu since 2000').words.trim(), 'xu');
  assert.deepEqual(takeYears('25284802 ablation'), {
    years: undefined,
    words: '25284802 ablation',
  });
});

test('a form with one end gives an open range, and a form with none gives no range', () => {
  assert.deepEqual(yearsBetween('2016', ''), { from: 2016, to: Infinity });
  assert.equal(yearsBetween(null, ''), undefined);
});

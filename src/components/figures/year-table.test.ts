import assert from 'node:assert/strict';
import { test } from 'node:test';
import { yearTable } from './year-table.ts';

const mark = (year: number, text: string) => ({
  year,
  text,
  name: text,
  href: `#${text}`,
  form: 'outlined' as const,
});

test('every year from the first to the last has a column, and each lane its marks in them', () => {
  const { years, rows } = yearTable([
    { label: 'A', marks: [mark(2001, 'a'), mark(2001, 'b'), mark(2004, 'c')] },
    { label: 'B', marks: [mark(2002, 'd')] },
  ]);
  assert.deepEqual(years, [2001, 2002, 2003, 2004]);
  assert.deepEqual(
    rows.map(({ label, cells }) => [label, cells.map((cell) => cell.map(({ text }) => text))]),
    [
      ['A', [['a', 'b'], [], [], ['c']]],
      ['B', [[], ['d'], [], []]],
    ],
  );
});

test('without marks the table is empty', () => {
  assert.deepEqual(yearTable([{ label: 'A', marks: [] }]), { years: [], rows: [] });
});

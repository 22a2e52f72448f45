import assert from 'node:assert/strict';
import { test } from 'node:test';
import { yearPlot } from './plot.ts';

test('marks of one year stand on each other in their lane, and each year in its own column', () => {
  const { lanes } = yearPlot([
    { label: 'A', dated: [{ date: '2001-05-01' }, { date: '2001-07' }, { date: '2004' }] },
    { label: 'B', dated: [{ date: '2001', attributes: { 'data-date': '2001' } }] },
  ]);
  assert.deepEqual(lanes, [
    {
      label: 'A',
      rows: 2,
      marks: [
        { at: 0.125, row: 0, attributes: {} },
        { at: 0.125, row: 1, attributes: {} },
        { at: 0.875, row: 0, attributes: {} },
      ],
    },
    {
      label: 'B',
      rows: 1,
      marks: [{ at: 0.125, row: 0, attributes: { 'data-date': '2001' } }],
    },
  ]);
});

test('every year has a tick, until they are too many for a narrow screen', () => {
  const ticksOf = (first: number, last: number) =>
    yearPlot([{ label: 'A', dated: [{ date: `${first}` }, { date: `${last}` }] }]).ticks;
  assert.deepEqual(
    ticksOf(2001, 2003).map(({ label }) => label),
    ['2001', '2002', '2003'],
  );
  for (const last of [2007, 2008, 2024, 2090]) {
    const ticks = ticksOf(2001, last);
    assert.ok(ticks.length <= 7, `${ticks.length} ticks up to ${last}`);
    const steps = ticks.slice(1).map(({ at }, index) => at - (ticks[index]?.at ?? NaN));
    for (const step of steps) assert.ok(Math.abs(step - (steps[0] ?? NaN)) < 1e-9);
  }
});

test('nothing to draw is an empty plot', () => {
  assert.deepEqual(yearPlot([{ label: 'A', dated: [] }]), { lanes: [], ticks: [] });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutFurniture } from './furniture.ts';
import { line, lines } from './lines.test-helpers.ts';

test('a head that prints title and number on one line is not kept above the same two lines', () => {
  const head = [line(50, 30, 'Tumor Ablation Policy # 00569'), line(400, 30, 'Louisiana')];
  const title = lines(50, 60, 'Louisiana', 'Tumor Ablation', 'Policy # 00569', 'Text of the page.');
  const pages = [
    { number: 1, segments: [...head, ...title] },
    { number: 2, segments: [...head, ...lines(50, 60, 'More text.')] },
  ];
  assert.deepEqual(withoutFurniture(pages).head, []);
  const others = pages.map(({ number }) => ({
    number,
    segments: [...head, line(50, 60, `Text ${number}`)],
  }));
  assert.deepEqual(
    withoutFurniture(others).head.map((row) => row.map(({ text }) => text)),
    [['Tumor Ablation Policy # 00569', 'Louisiana']],
  );
});

test('feet of left and right pages are feet, also where they differ', () => {
  const pages = Array.from({ length: 6 }, (_, index) => {
    const foot =
      index % 2 === 0 ? `Medical Policy | ${index + 1}` : `${index + 1} | Tumor Ablation`;
    return {
      number: index + 1,
      segments: [line(50, 60, `Text of page ${'abcdef'.charAt(index)}.`), line(50, 750, foot)],
    };
  });
  const { pages: bodies, furniture } = withoutFurniture(pages);
  assert.deepEqual(
    bodies.map(({ segments }) => segments.length),
    [1, 1, 1, 1, 1, 1],
  );
  assert.deepEqual([...furniture.keys()], ['Medical Policy | N', 'N | Tumor Ablation']);
});

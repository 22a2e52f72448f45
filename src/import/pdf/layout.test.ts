import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partsOf } from './layout.ts';
import { centred, letter, line, lines, size } from './lines.test-helpers.ts';
import { segmentsOf, type Segment } from './segments.ts';

const leading = 1.2;

/** The parts of a page: the lines of text that flows, the cells of tables. */
const read = (
  segments: Segment[],
  shapes: Parameters<typeof partsOf>[1] = [],
  above: number[] = [],
) =>
  partsOf(segments, shapes, leading, above).map((part) =>
    part.kind === 'flow'
      ? part.segments.map(({ text }) => text)
      : part.rows.map((row) => row.map((cell) => cell.map(({ text }) => text).join(' / '))),
  );

test('centred cells of several lines are the cells of their columns', () => {
  const head = [
    ...centred(100, 100, 'Trial'),
    ...centred(250, 94, 'Planned', 'Enrollment'),
    ...centred(400, 100, 'Completion'),
  ];
  const first = [
    ...centred(100, 130, 'A trial of some', 'treatment'),
    ...centred(250, 136, '34'),
    ...centred(400, 124, 'Aug 2024', '(unknown,', 'recruiting)'),
  ];
  const second = [
    ...centred(100, 172, 'Another'),
    ...centred(250, 172, '1,200'),
    ...centred(400, 172, '2026'),
  ];
  assert.deepEqual(read([...head, ...first, ...second]), [
    [
      ['Trial', 'Planned / Enrollment', 'Completion'],
      ['A trial of some / treatment', '34', 'Aug 2024 / (unknown, / recruiting)'],
      ['Another', '1,200', '2026'],
    ],
  ]);
});

test('a row of one cell between rows is in the table, and text below the table is not', () => {
  const table = [
    ...[line(50, 100, 'Code Type'), line(150, 100, 'Code')],
    ...[line(50, 120, 'Ongoing')],
    ...[line(50, 140, 'CPT'), line(150, 140, '47371, 47381,')],
    ...[line(150, 160, 'Delete code: 0581T')],
  ];
  const text = lines(50, 200, 'Text below the table goes over the gap of columns.', 'It flows.');
  assert.deepEqual(read([...table, ...text]), [
    [
      ['Code Type', 'Code'],
      ['Ongoing', ''],
      ['CPT', '47371, 47381,'],
      ['', 'Delete code: 0581T'],
    ],
    text.map((one) => one.text),
  ]);
});

test('the ground of every other row makes no table of its own', () => {
  const rows = [
    ...[line(50, 100, 'Code Type'), line(150, 100, 'Code')],
    ...[line(50, 120, 'CPT'), line(150, 120, '47371')],
    ...[line(50, 140, 'HCPCS'), line(150, 140, 'C9751')],
  ];
  const ground = [
    { left: 45, right: 145, top: 108, bottom: 126 },
    { left: 145, right: 300, top: 108, bottom: 126 },
  ];
  assert.deepEqual(read(rows, ground), [
    [
      ['Code Type', 'Code'],
      ['CPT', '47371'],
      ['HCPCS', 'C9751'],
    ],
  ]);
});

test('a row whose cells have hardly a gap is parted where its columns begin', () => {
  const row = (y: number, name: string, code: string) => [line(50, y, name), line(133, y, code)];
  const item = (x: number, text: string) => {
    const width = text.length * letter;
    return { text, x, y: 160, width, size, bold: false, italic: false };
  };
  const narrow = segmentsOf([item(50, 'ICD-10 Diagnosis'), item(133, 'C22.0')], 1);
  assert.equal(narrow.length, 1);
  const rows = [
    ...row(100, 'Code Type', 'Code'),
    ...row(120, 'CPT', '47371'),
    ...row(140, 'HCPCS', 'C9751'),
  ];
  assert.deepEqual(
    read([...rows, ...narrow])
      .at(-1)
      ?.at(-1),
    ['ICD-10 Diagnosis', 'C22.0'],
  );
});

test('one row at the top of a page is the rest of the table with which the page before ends', () => {
  const row = [line(50, 100, 'HCPCS'), line(150, 100, 'C9751')];
  const text = line(50, 130, 'Text below the table is as wide as the page, and flows.');
  const flow = ['HCPCS', 'C9751', text.text];
  assert.deepEqual(read([...row, text], [], [50, 150]), [[['HCPCS', 'C9751']], [text.text]]);
  assert.deepEqual(read([...row, text], [], [50, 250]), [flow]);
  assert.deepEqual(read([...row, text]), [flow]);
});

test('words of justified lines whose gaps are wide stand at no place of a column', () => {
  const words = [
    ...[line(50, 100, 'Radiofrequency ablation'), line(190, 100, 'versus')],
    ...[line(50, 112, 'of the'), line(120, 112, 'lung tumours')],
  ];
  assert.deepEqual(read(words), [words.map(({ text }) => text)]);
});

test('a frame around a table parts no columns: its rows have text beside text', () => {
  const rows = [
    ...[line(50, 100, 'Code Type'), line(150, 100, 'Code')],
    ...[line(50, 120, 'CPT'), line(150, 120, '47371')],
  ];
  const rule = (y: number) => ({ left: 45, right: 250, top: y, bottom: y + 1 });
  const side = (x: number) => ({ left: x, right: x + 1, top: 88, bottom: 130 });
  assert.deepEqual(read(rows, [rule(88), rule(106), rule(130), side(45), side(249)]), [
    [
      ['Code Type', 'Code'],
      ['CPT', '47371'],
    ],
  ]);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FlowReader } from './flow.ts';
import { Hyphens } from './hyphens.ts';
import { line } from './lines.test-helpers.ts';
import { textOf } from './runs.ts';
import type { Segment } from './segments.ts';

const type = { size: 10, leading: 1.2, hyphens: new Hyphens([]) };

const measure = (right: number) => ({ left: 50, right, slack: 4 });

const read = (segments: Segment[], right: number) =>
  new FlowReader(type).read(segments, measure(right));

const texts = (segments: Segment[], right: number) =>
  read(segments, right).map((block) => (block.kind === 'table' ? '' : textOf(block.runs)));

test('an address goes on on the next line, without the hyphen of the line', () => {
  const address = 'See https://www.policies.example/adu';
  const end = 50 + address.length * 5;
  assert.deepEqual(texts([line(50, 100, address), line(50, 112, 'lt-liver.')], end), [
    'See https://www.policies.example/adult-liver.',
  ]);
  assert.deepEqual(texts([line(50, 100, address), line(50, 112, '/pdf.')], end + 20), [
    'See https://www.policies.example/adu/pdf.',
  ]);
  const hyphenated = `${address.slice(0, -1)}\u00AD`;
  assert.deepEqual(texts([line(50, 100, hyphenated), line(50, 112, 'ult/1.')], end), [
    'See https://www.policies.example/adult/1.',
  ]);
});

test('roman numerals that end below each other are items of one list', () => {
  const items = [line(50, 100, 'iii. extent'), line(55.6, 112, 'v. ulcers')];
  const depths = read(items, 200).map((block) => block.kind === 'item' && block.depth);
  assert.deepEqual(depths, [0, 0]);
});

test('where the text after a marker begins is where the file draws it', () => {
  const marker = line(50, 100, '3.').items;
  const text = line(66, 100, 'Lubner MG').items;
  const whole = { ...line(50, 100, '3. Lubner MG'), items: [...marker, ...text] };
  const [item] = read([whole], 200);
  assert.equal(item?.kind === 'item' && item.extent.wrappedX, 66);
});

test('a list goes on at the top of a page below the rest of its last item', () => {
  const reader = new FlowReader(type);
  reader.read([line(50, 700, '12. Dou Z.'), line(63, 712, 'A systematic')], measure(125));
  const blocks = reader.read(
    [line(63, 50, 'review. PMID'), line(50, 62, '13. Loveman')],
    measure(125),
  );
  assert.deepEqual(
    blocks.map(({ kind }) => kind),
    ['paragraph', 'item'],
  );
});

test('a caption in bold type below a full line that ends a sentence is no part of it', () => {
  const blocks = texts(
    [line(50, 100, 'They are listed in Table 3.'), line(50, 112, 'Table 3. Trials', true)],
    185,
  );
  assert.equal(blocks.length, 2);
});

test('the mark of a footnote that a wide gap parts from its word stands at it', () => {
  const row = [line(50, 100, 'with'), line(100, 100, 'Thermosphere'), line(190, 100, '‡')];
  assert.deepEqual(texts(row, 200), ['with Thermosphere‡']);
});

test('the hyphen of a line in an address is unsure where the document has the word without it', () => {
  const hyphens = new Hyphens(['a physician']);
  const address = 'https://www.nccn.example/physi-';
  const end = 50 + address.length * 5;
  const segments = [line(50, 100, address), line(50, 112, 'cian_gls/pdf')];
  new FlowReader({ ...type, hyphens }).read(segments, measure(end));
  assert.deepEqual(hyphens.unsure, ['physi-cian']);
});

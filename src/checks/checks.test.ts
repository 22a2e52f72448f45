import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { compile } from '../compile/compile.ts';
import { TestFolder } from '../compile/test-folder.test-helpers.ts';
import type { CompiledPolicy } from '../model/policy.ts';
import { editorialChecks, notesOnText } from './checks.ts';

const policy = compile('content/00220');

function edited(
  ...edits: [file: string, words: string | RegExp, replacement: string][]
): CompiledPolicy {
  using folder = new TestFolder('content/00220');
  for (const [file, words, replacement] of edits) folder.edit(file, words, replacement);
  return folder.compile();
}
const known = new Set(editorialChecks([policy]).map(({ message }) => message));
const found = (...policies: CompiledPolicy[]) =>
  editorialChecks(policies)
    .map(({ message }) => message)
    .filter((message) => !known.has(message));

test('00220 has exactly one finding, which is correct', () => {
  assert.deepEqual([...known], ['“HMO” is used but never explained.']);
});

test('site notes on words of the policy come with their passages', () => {
  const spelling = notesOnText(policy).find(({ message }) => message.includes('“Tixelizumab”'));
  assert.equal(spelling?.passage?.section, 'trials');
  assert.match(spelling.passage.text, /Tixelizumab/);
});

test('a policy that refers to itself', () => {
  const own = edited(['coverage.mdx', '<PolicyLink number="00569" />', '00569 and 00220']);
  assert.deepEqual(found(own), ['The policy refers to itself as if it were another policy.']);
});

test('a policy that the library lists under another title', () => {
  const other = { ...policy, number: '00569', title: 'Microwave Ablation of Tumors', related: [] };
  assert.ok(
    found(policy, other).includes(
      'Policy 00569 is called “Microwave Tumor Ablation” here, and “Microwave Ablation of Tumors” in its own document.',
    ),
  );
  assert.ok(
    !found(policy, { ...other, title: 'Microwave tumor ablation' }).some((one) =>
      one.includes('is called'),
    ),
  );
});

test('a code in a range that the same row also deletes is not a second code', () => {
  const codes = edited([
    'coding.mdx',
    '47371, 47381, 47383, 76940',
    '"47371-47383, 76940 Delete code effective 01/01/2024: 47371"',
  ]);
  assert.deepEqual(
    found(codes).filter((message) => message.includes('known form')),
    [],
  );
});

test('codes: reversed ranges, malformed codes, and codes that only the text mentions', () => {
  const codes = edited(['coding.mdx', '47371, 47381, 47383, 76940', '47383-47371, 4738, 76940']);
  assert.deepEqual(found(codes), [
    'The range 47383-47371 (CPT) runs backwards.',
    '“4738” in the row CPT does not have the form of a code.',
  ]);
  const named = edited([
    'background.mdx',
    'Hepatic tumors can be due',
    'CPT code 47382 and CPT 47381. Hepatic tumors can be due',
  ]);
  assert.deepEqual(found(named), ['The text names 47382, which is not in the list of codes.']);
});

test('dates that contradict each other', () => {
  const dates = edited(
    ['coverage.mdx', 'originalEffectiveDate: 2007-06-20', 'originalEffectiveDate: 2025-06-20'],
    ['history.mdx', 'nextReview: 2025-06', 'nextReview: 2024-06'],
    ['history.mdx', 'date: 2009-06-04', 'date: 2006-06-04'],
  );
  assert.deepEqual(found(dates), [
    'The original effective date 06/20/2025 is later than the current one, 07/08/2024.',
    'The next review, 06/2024, is before the current effective date 07/08/2024.',
    'The entry of 06/04/2006 is listed after that of 06/20/2007.',
  ]);
});

test('trials and references that are listed twice', () => {
  const twice = edited(
    ['trials.mdx', '| NCT05897268 |', '| NCT04724226 |'],
    ['references.mdx', '"9065296"', '"37403319"'],
  );
  assert.deepEqual(found(twice), [
    'The trial NCT04724226 is listed twice.',
    'PMID 37403319 is listed twice.',
  ]);
});

test('references that are never cited, where the document has its citations', () => {
  const cited = edited([
    'evidence.mdx',
    'For individuals',
    'As shown<sup>[5](references#ref-5)</sup>, for individuals',
  ]);
  assert.match(
    found(cited)[0] ?? '',
    /^The text cites 1 of the 36 references by number, but not 1, 2, 3, 4, 6,/,
  );
});

test('a range of citations includes the numbers between its ends; a reversed range includes only its ends', () => {
  for (const [numbers, expected] of [
    [[2, 34], /^The text cites 33 of the 36 references by number, but not 1, 35, 36\.$/],
    [[34, 2], /^The text cites 2 of the 36 references by number, but not /],
  ] as const) {
    const range = numbers.map((number) => `[${number}](references#ref-${number})`).join('–');
    const cited = edited([
      'evidence.mdx',
      'For individuals',
      `As shown<sup>${range}</sup>, for individuals`,
    ]);
    assert.match(found(cited)[0] ?? '', expected);
  }
});

test('abbreviations that are never explained', () => {
  const text = edited([
    'background.mdx',
    'Hepatic tumors can be due',
    'QRS is wide. PQRS (a wave) is not. Hepatic tumors can be due',
  ]);
  assert.deepEqual(found(text), ['“QRS” is used but never explained.']);
});

test('a sentence that repeats where pages end, and is left out as page furniture', () => {
  const source = readFileSync('content/00220/source.txt', 'utf8');
  const foot = /(©2024 Blue Cross[\s\S]*?(?=\n## ))/g;
  let count = 0;
  const text = source.replace(foot, (part) =>
    count++ < 2 ? `${part}\nIt is not covered.\n\n` : part,
  );
  using folder = new TestFolder('content/00220');
  folder.write('source.txt', text);
  assert.deepEqual(found(folder.compile()), [
    '“It is not covered.” appears only between pages (2 times) and is left out as page furniture: make sure that it is not policy text.',
  ]);
});

test('invisible characters, and letters that look alike', () => {
  const strange = edited([
    'background.mdx',
    'Hepatic tumors can be due',
    'Hep\u0430tic tumors \u202Ecan\u202C be due',
  ]);
  assert.deepEqual(found(strange), [
    'The text has the invisible character U+202E.',
    '“Hep\u0430tic” mixes Latin letters with Cyrillic ones that look alike.',
  ]);
});

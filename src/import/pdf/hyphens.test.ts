import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hyphens } from './hyphens.ts';
import { joined, textOf } from './runs.ts';

/** The lines joined, in a document of these words. */
function join(before: string, after: string, ...words: string[]): [text: string, unsure: string[]] {
  const hyphens = new Hyphens([...words, before, after]);
  const run = (text: string) => [{ text, bold: false, italic: false, rise: undefined }];
  return [textOf(joined(run(before), run(after), hyphens)), hyphens.unsure];
}

test('a word that a line parts is that of the document; without one it keeps its hyphen, and is unsure', () => {
  assert.deepEqual(join('a ther-', 'apy of', 'therapy'), ['a therapy of', []]);
  assert.deepEqual(join('a tumor-', 'free margin', 'tumor-free'), ['a tumor-free margin', []]);
  assert.deepEqual(join('non-small-', 'cell cancer', 'non-small-cell'), [
    'non-small-cell cancer',
    [],
  ]);
  assert.deepEqual(join('some small-', 'cell cancer', 'non-small-cell'), [
    'some small-cell cancer',
    [],
  ]);
  assert.deepEqual(join('a pre-', 'treatment with'), ['a pre-treatment with', ['pre-treatment']]);
  // The document has both.
  assert.deepEqual(join('a re-', 'section', 'resection re-section'), [
    'a re-section',
    ['re-section'],
  ]);
  assert.deepEqual(join('of IL-', '17A'), ['of IL-17A', []]);
  assert.deepEqual(join('the Child-', 'Pugh class'), ['the Child-Pugh class', []]);
});

test('after a slash at the end of a line a space may be lost: the document decides, else it is unsure', () => {
  const slashes = (before: string, after: string, ...words: string[]) => {
    const hyphens = new Hyphens([...words, before, after]);
    const run = (text: string) => [{ text, bold: false, italic: false, rise: undefined }];
    return [textOf(joined(run(before), run(after), hyphens)), hyphens.unsureSlashes];
  };
  assert.deepEqual(slashes('pain and/', 'or fever', 'and/or'), ['pain and/or fever', []]);
  assert.deepEqual(slashes('a Cell/', 'Cytokine unit', 'Cell/ Cytokine'), [
    'a Cell/ Cytokine unit',
    [],
  ]);
  assert.deepEqual(slashes('a Cell/', 'Cytokine-induced unit'), [
    'a Cell/Cytokine-induced unit',
    ['Cell/Cytokine'],
  ]);
  assert.deepEqual(slashes('5 mg/', '10 mL'), ['5 mg/10 mL', []]);
  assert.deepEqual(slashes('at https://a.b/', 'path'), ['at https://a.b/path', []]);
});

test('pieces that are no words are an English word which the line parts', () => {
  for (const [before, after, whole] of [
    ['of hor-', 'mones', 'of hormones'],
    ['the pres-', 'sure of', 'the pressure of'],
    ['many in-', 'terventions;', 'many interventions;'],
    ['a Multi-cen-', 'ter trial', 'a Multi-center trial'],
    ['are prolong-', 'ing', 'are prolonging'],
  ] as const)
    assert.deepEqual(join(before, after), [whole, []]);
  // Each piece can also stand before or after the hyphen of a word, or the dictionary does not have it.
  for (const [before, after] of [
    ['an out-', 'patient'],
    ['an over-', 'production'],
    ['a post-', 'operative'],
    ['a neo-', 'adjuvant'],
    ['a radio-', 'therapy'],
    ['a hep-', 'atobiliary'],
    ['a e-', 'mail'],
    ['a follow-', 'up'],
    ['some long-', 'term'],
  ] as const)
    assert.deepEqual(join(before, after)[0], before + after);
});

test('a hyphen that the file marks as that of the line goes, unless the word has it elsewhere', () => {
  assert.deepEqual(join('of hor\u00AD', 'mones'), ['of hormones', []]);
  assert.deepEqual(join('of hor‐', 'mones'), ['of hormones', []]);
  assert.deepEqual(join('a tumor\u00AD', 'free margin', 'tumor-free'), ['a tumor-free margin', []]);
  // A document that prints this character in its words.
  assert.deepEqual(join('a hep‐', 'atobiliary', 'long‐term'), [
    'a hep‐atobiliary',
    ['hep-atobiliary'],
  ]);
});

test('a hyphen that a justified line has moved away from its word is that of the word; a dash stays', () => {
  assert.deepEqual(join('either pri -', 'mary or', 'primary'), ['either primary or', []]);
  assert.deepEqual(join('of hor -', 'mones'), ['of hormones', []]);
  assert.deepEqual(join('the liver -', 'and the lung', 'and the liver'), [
    'the liver - and the lung',
    [],
  ]);
});

test('abbreviations in capitals are unsure unless the document has each by itself', () => {
  assert.deepEqual(join('the (IMMU-', 'LAB) trial'), ['the (IMMU-LAB) trial', ['IMMU-LAB']]);
  assert.deepEqual(join('the MWA-', 'RFA trial', 'MWA', 'RFA'), ['the MWA-RFA trial', []]);
});

test('a line that ends after a point within a word goes on; after a semicolon it is unsure', () => {
  const points = (before: string, after: string, ...words: string[]) => {
    const hyphens = new Hyphens([...words, before, after]);
    const run = (text: string) => [{ text, bold: false, italic: false, rise: undefined }];
    return [textOf(joined(run(before), run(after), hyphens)), hyphens.unsurePoints];
  };
  assert.deepEqual(points('C73, C7A.', '093, D34', 'C7A.090'), ['C73, C7A.093, D34', []]);
  assert.deepEqual(points('of the liver.', '5 studies'), ['of the liver. 5 studies', []]);
  assert.deepEqual(points('2015 Oct;', '40(7):1829'), [
    '2015 Oct; 40(7):1829',
    ['Oct; 40(7):1829'],
  ]);
  assert.deepEqual(points('2015 Oct;', '40(7)', 'Oct; 12'), ['2015 Oct; 40(7)', []]);
  assert.deepEqual(points('see doi:', '10.1', 'doi:10.2'), ['see doi: 10.1', ['doi: 10.1']]);
});

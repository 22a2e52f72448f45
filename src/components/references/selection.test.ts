import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ExportFormat } from '../../outputs/references/export-formats.ts';
import { referenceExports } from '../../outputs/references/formats.ts';
import {
  listedReferences,
  readExport,
} from '../../outputs/references/read-exports.test-helpers.ts';
import { policy } from './reference-list.test-helpers.ts';
import { selectRecords } from './selection.ts';

const exports = referenceExports(policy);
const listed = listedReferences('content/00220');
const all = listed.length;

for (const [format, read] of Object.entries(readExport) as [
  ExportFormat,
  (typeof readExport)[ExportFormat],
][]) {
  test(`a part of references.${format} is a whole file with these references`, () => {
    const part = selectRecords(exports[format], format, [5, 16, 36], all);
    assert.deepEqual(read(part), [listed[4], listed[15], listed[35]]);
    const numbers = listed.map((_, index) => index + 1);
    assert.equal(selectRecords(exports[format], format, numbers, all), exports[format]);
  });
}

test('a truncated file, or another page, is rejected', () => {
  for (const format of Object.keys(readExport) as ExportFormat[]) {
    const file = exports[format];
    for (const wrong of [file.slice(0, file.length / 2), file.slice(0, -20), '<!doctype html>\n']) {
      assert.throws(() => selectRecords(wrong, format, [1], all), format);
    }
  }
});

test('in a list with gaps, references are selected by number', () => {
  const gaps = policy.references.map((reference) => ({
    ...reference,
    number: reference.number + (reference.number > 1 ? 1 : 0),
  }));
  const file = referenceExports({ ...policy, references: gaps });
  for (const [format, read] of Object.entries(readExport) as [
    ExportFormat,
    (typeof readExport)[ExportFormat],
  ][]) {
    const [own] = read(selectRecords(file[format], format, [6], all));
    assert.equal(own?.title, listed[4]?.title);
  }
});

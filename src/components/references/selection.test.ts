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

for (const [format, read] of Object.entries(readExport) as [
  ExportFormat,
  (typeof readExport)[ExportFormat],
][]) {
  test(`a part of references.${format} is a whole file with these references`, () => {
    const part = selectRecords(exports[format], format, [5, 16, 36]);
    assert.deepEqual(read(part), [listed[4], listed[15], listed[35]]);
    const all = listed.map((_, index) => index + 1);
    assert.equal(selectRecords(exports[format], format, all), exports[format]);
  });
}

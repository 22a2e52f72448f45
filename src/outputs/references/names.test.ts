import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completePages, nameOf, printedName } from './names.ts';

test('names of persons are split into their parts', () => {
  assert.deepEqual(nameOf('Al-Asfoor A'), { family: 'Al-Asfoor', given: 'A' });
  assert.deepEqual(nameOf('Smith JR Jr'), { family: 'Smith', given: 'JR', suffix: 'Jr' });
  assert.deepEqual(nameOf('Lee FT 3rd'), { family: 'Lee', given: 'FT', suffix: '3rd' });
  assert.deepEqual(nameOf('Ford HE II'), { family: 'Ford', given: 'HE', suffix: 'II' });
  assert.deepEqual(nameOf('van der Berg J'), {
    family: 'Berg',
    given: 'J',
    'non-dropping-particle': 'van der',
  });
  assert.deepEqual(nameOf('de la Cruz JM'), {
    family: 'Cruz',
    given: 'JM',
    'non-dropping-particle': 'de la',
  });
  assert.deepEqual(nameOf('O’Brien K'), { family: 'O’Brien', given: 'K' });
  assert.deepEqual(nameOf("D'Angelica MI"), { family: "D'Angelica", given: 'MI' });
  assert.deepEqual(nameOf('García Márquez GJ'), { family: 'García Márquez', given: 'GJ' });
  assert.deepEqual(nameOf('Kim J-H'), { family: 'Kim', given: 'J-H' });
});

test('organizations stay whole', () => {
  for (const name of [
    'American College of Radiology',
    'U.S. Food and Drug Administration',
    'NCCN',
    'National Comprehensive Cancer Network (NCCN)',
    'EORTC Study Group A',
    'ClinicalTrials.gov',
  ]) {
    assert.deepEqual(nameOf(name), { literal: name });
  }
});

test('a name in parts prints as it was', () => {
  for (const name of ['Smith JR Jr', 'van der Berg J', 'Wang C', 'NCCN']) {
    assert.equal(printedName(nameOf(name)), name);
  }
});

test('page ranges are completed', () => {
  const pages: [string, string][] = [
    ['317-22', '317-322'],
    ['317–22', '317-322'],
    ['1009-1023', '1009-1023'],
    ['1579-90', '1579-1590'],
    ['S192-203', 'S192-S203'],
    ['S12-9', 'S12-S19'],
    ['e278S-e313S', 'e278S-e313S'],
    ['e1-e10', 'e1-e10'],
    ['e1–10', 'e1-e10'],
    ['195-201.e3', '195-201.e3'],
    ['CD009058', 'CD009058'],
    ['434', '434'],
    ['9-15', '9-15'],
    ['99-102', '99-102'],
    ['316-21, 330', '316-321, 330'],
  ];
  for (const [printed, complete] of pages) assert.equal(completePages(printed), complete, printed);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { registryNumber } from './registries.ts';

test('numbers of trials are recognized in the forms of their registries', () => {
  for (const number of [
    'NCT05303038',
    'EUCTR2019-003223-47',
    '2019-003223-47',
    'ISRCTN12345678',
    'ChiCTR2000030000',
    'JPRN-UMIN000012345',
    'JPRN-jRCT1031200001',
  ])
    assert.match(number, new RegExp(`^(?:${registryNumber})$`));
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeTablesOf } from '../../compile/codes.ts';
import { compile } from '../../compile/compile.ts';
import type { CodeSystem } from '../../model/code-systems.ts';
import { IdentifierIndex } from '../index/identifiers.ts';
import { recognise } from './identify.ts';
import { lookUp, type Identifiers } from './lookup.ts';

const policy = compile('content/00220');
const rows: [system: CodeSystem, printed: string][] = [
  ['CPT', '47371, 47381, 47383, 76940'],
  ['CPT', 'Delete code effective 10/01/2024: 0581T'],
  ['CPT', '20974 Add codes effective 01/01/2023 20980, 20981'],
  ['HCPCS', 'C9399, J3590 (through 03/31/2024), Q5199'],
  ['NDC', '50474-0780-85, 50474-782-79'],
  ['ICD-10-CM', 'C22.0, C22.1, C34.00-C34.92, C50.011-C52.9'],
];
const columns = ['Code Type', 'Code'];
const tables = [
  { columns, rows: rows.map(([system, printed]) => ({ system, printedSystem: system, printed })) },
];
const index = new IdentifierIndex();
index.add({ ...policy, codes: codeTablesOf(policy.payer, tables).flat() });
const entries = index.finish();
const identifiers: Identifiers = {
  get: (key) => Promise.resolve(entries.get(key)),
  below: (prefix) => Promise.resolve([...entries].filter(([key]) => key.startsWith(prefix))),
};

async function found(query: string): Promise<string[]> {
  const results = await Promise.all(recognise(query).map((one) => lookUp(one, identifiers)));
  return results.flat().map(({ title }) => title);
}

test('a code is found exactly, in any form', async () => {
  assert.deepEqual(await found('47383'), ['CPT 47383']);
  assert.deepEqual(await found('C220'), ['ICD-10-CM C22.0']);
  assert.deepEqual(await found('icd-10 c22.1'), ['ICD-10-CM C22.1']);
  assert.deepEqual(await found('47382'), []);
  assert.deepEqual(await found('99213'), []);
});

test('a category and a beginning find the codes below them', async () => {
  assert.deepEqual(await found('C22'), ['ICD-10-CM C22.0', 'ICD-10-CM C22.1']);
  assert.deepEqual(await found('CPT 473'), ['CPT 47371', 'CPT 47381', 'CPT 47383']);
});

test('a range finds the listed codes inside it, whichever way and with whatever dash it is typed', async () => {
  for (const query of ['47370-47382', '47370–47382', '47382 to 47370']) {
    assert.deepEqual(await found(query), ['CPT 47371', 'CPT 47381'], query);
  }
});

test('a code inside a listed range is found, and one outside is not', async () => {
  assert.deepEqual(await found('C34.11'), ['ICD-10-CM C34.00-C34.92, which includes C34.11']);
  assert.deepEqual(await found('C51.3'), ['ICD-10-CM C50.011-C52.9, which includes C51.3']);
  assert.deepEqual(await found('C34.99'), []);
  assert.deepEqual(await found('C50.001'), []);
  assert.deepEqual(await found('C34.0-C34.2'), ['ICD-10-CM C34.00-C34.92']);
});

test('a code that the list adds, deletes or ends is shown with the words of the list', async () => {
  assert.deepEqual(await found('0581T'), ['CPT 0581T: “Delete code effective 10/01/2024”']);
  for (const code of ['20980', '20981']) {
    assert.deepEqual(await found(code), [`CPT ${code}: “Add codes effective 01/01/2023”`]);
  }
  assert.deepEqual(await found('J3590'), ['HCPCS J3590: “J3590 (through 03/31/2024)”']);
});

test('an NDC is found in the form of claims, and shown as it is printed', async () => {
  for (const query of ['50474078085', 'NDC 50474078085', '50474-0780-85', '50474-780-85']) {
    assert.deepEqual(await found(query), ['NDC 50474-0780-85'], query);
  }
  for (const query of ['50474-0782-79', '50474-782-79', '50474078279']) {
    assert.deepEqual(await found(query), ['NDC 50474-782-79'], query);
  }
  assert.deepEqual(await found('50474078278'), []);
});

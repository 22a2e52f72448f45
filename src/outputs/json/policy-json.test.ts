import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020, type AnySchemaObject, type ValidateFunction } from 'ajv/dist/2020.js';
import formats, { type FormatsPlugin } from 'ajv-formats';
import { compile } from '../../compile/compile.ts';
import { jsonSchema } from './json-schema.ts';
import { policiesJson, policyJson } from './policy-json.ts';
import type { PolicyDocument } from './schema.ts';

/** The published data as a program reads it, validated against its published schema by Ajv in strict mode. */
const folders = ['content/00220', 'e2e/fixtures/policies/00998', 'e2e/fixtures/policies/00999'];
const policies = folders.map(compile);
// Node and TypeScript see this module in different ways.
const { default: addFormats } = formats as unknown as { default: FormatsPlugin };

const published = (data: unknown): unknown => JSON.parse(JSON.stringify(data));
const [document, , example] = policies.map(
  (policy) => published(policyJson(policy, () => false)) as PolicyDocument,
) as [PolicyDocument, PolicyDocument, PolicyDocument];

function validator(name: 'policy' | 'policies'): ValidateFunction {
  const schema = published(jsonSchema(name)) as AnySchemaObject;
  assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
  const ajv = new Ajv2020({ strict: true, allErrors: true, strictRequired: true });
  addFormats(ajv);
  assert.equal(ajv.validateSchema(schema), true, ajv.errorsText());
  return ajv.compile(schema);
}

for (const [name, documents] of [
  ['policy', policies.map((policy) => policyJson(policy, () => false))],
  ['policies', [policiesJson(policies), policiesJson([])]],
] as const) {
  test(`what is published fits the JSON Schema ${name}`, () => {
    const validate = validator(name);
    for (const data of documents) {
      assert.equal(data.$schema, `/schema/${name}.json`);
      assert.ok(validate(published(data)), JSON.stringify(validate.errors));
      // A schema that accepts everything would prove nothing.
      assert.ok(!validate({ ...data, unknown: 1 }));
    }
    assert.ok(!validate({ $schema: `/schema/${name}.json` }));
  });
}

test('the schema of a policy rejects invalid content', () => {
  const validate = validator('policy');
  for (const spoil of [
    (data: PolicyDocument) => Object.assign(data.currentEffectiveDate ?? {}, { iso: '07/08/2024' }),
    (data: PolicyDocument) => (data.source.sha256 = 'none'),
    (data: PolicyDocument) => Object.assign(data.statements[0] ?? {}, { position: 'covered' }),
    (data: PolicyDocument) => Object.assign(data.references[0] ?? {}, { pmid: 'PMC1' }),
    (data: PolicyDocument) => Object.assign(data.history[0] ?? {}, { kind: 'party' }),
    (data: PolicyDocument) => Object.assign(data.passages[0] ?? {}, { kind: 'picture' }),
  ]) {
    const spoilt = structuredClone(document);
    spoil(spoilt);
    assert.ok(!validate(spoilt), spoil.toString());
  }
});

test('policy.json gives what the policy prints', () => {
  const file = readFileSync('content/00220/source.txt');
  assert.deepEqual(document.source, {
    sha256: createHash('sha256').update(file).digest('hex'),
    url: '/00220/source.txt',
    pages: 15,
    characters: file.toString('utf8').length,
    verifiedWords: 4206,
  });
  assert.deepEqual(document.currentEffectiveDate, { iso: '2024-07-08', printed: '07/08/2024' });
  assert.deepEqual(document.nextReview, { iso: '2025-06', printed: '06/2025' });
  assert.equal(document.references.length, 36);
  assert.match(document.references[1]?.printed ?? '', /^Sohn RL, .*322-3\. PMID 12716090$/);
  assert.equal(document.history.length, 36);
  assert.equal(document.history.filter(({ coverage }) => coverage).length, 15);
  const trial = document.trials[0]?.groups[0]?.trials[3];
  assert.deepEqual([trial?.completion, trial?.printedCompletion], ['2024-04', 'April 2024']);
  assert.deepEqual(
    document.codes.flatMap(({ codes }) => codes.map(({ code }) => code)),
    ['47371', '47381', '47383', '76940'],
  );
});

test('a statement has its position, its heading and its complete text, lists included', () => {
  const [statement] = document.statements;
  assert.equal(statement?.position, 'investigational');
  assert.deepEqual(
    statement.headings.map(({ text }) => text),
    ['Services Are Considered Investigational'],
  );
  assert.equal(statement.definition, 'investigational');
  assert.deepEqual(
    statement.passages.map(({ text }) => text),
    [
      'Coverage is not available for investigational medical treatments or procedures, drugs, devices or biological products.',
      'Based on review of available data, the Company considers cryosurgical ablation (CSA) of either primary or metastatic tumors in the liver to be investigational.*',
    ],
  );
  const [criteria, other] = example.statements;
  assert.deepEqual(
    [criteria?.position, other?.position],
    ['eligible with criteria', 'not medically necessary'],
  );
  const texts = criteria?.passages.map(({ text }) => text) ?? [];
  for (const words of ['First criterion is met; and', 'Second criterion is met.']) {
    assert.ok(texts.includes(words), words);
  }
  assert.ok(criteria?.markdown.includes('\n- First criterion is met; and\n- Second criterion'));
  assert.ok(criteria?.markdown.includes('\nb. The person is stable'));
  assert.match(other?.markdown ?? '', /^The use .* \*\*not medically necessary\*\*/);
});

test('a passage keeps its context: headings, position and page of the source', () => {
  const passage = (words: string) => {
    const found = document.passages.filter(({ text }) => text.includes(words));
    assert.equal(found.length, 1, words);
    return found[0];
  };
  const statement = passage('the Company considers cryosurgical ablation');
  assert.equal(statement?.position, 'investigational');
  const complication = passage('cryoshock');
  assert.equal(complication?.section, 'background');
  assert.equal(complication.position, undefined);
  assert.deepEqual(
    complication.headings.map(({ text }) => text),
    ['Background/Overview', 'Procedure-Related Complications'],
  );
  assert.equal(complication.sourcePages, '3');
  assert.equal(new Set(document.passages.map(({ id }) => id)).size, document.passages.length);
});

test('what the site adds is under “editorial” only', () => {
  const { editorial, ...own } = document;
  assert.ok(editorial.notes.length > 0 && editorial.citations.every(({ reason }) => reason));
  const [note] = editorial.notes;
  assert.ok(note && !JSON.stringify(own).includes(JSON.stringify(note.text)));
  assert.ok(!JSON.stringify(own).includes(JSON.stringify(editorial.plainWords)));
});

test('policies.json links to each policy, its data and its Markdown', () => {
  const list = policiesJson(policies).policies;
  assert.deepEqual(
    list.map(({ number, positions }) => [number, positions]),
    [
      ['00220', ['investigational']],
      ['00998', ['investigational and not medically necessary']],
      ['00999', ['eligible with criteria', 'not medically necessary']],
    ],
  );
  assert.deepEqual(
    [list[0]?.url, list[0]?.data, list[0]?.markdown],
    ['/00220/', '/00220/policy.json', '/00220/full.md'],
  );
});

test('a policy without a short title has its full title', () => {
  const [policy] = policies;
  assert.ok(policy);
  const title = 'A long title '.repeat(10);
  const { editorial } = policyJson({ ...policy, shortTitle: title }, () => false);
  assert.equal(editorial.shortTitle, title);
});

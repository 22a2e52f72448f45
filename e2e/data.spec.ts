import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { PoliciesDocument, PolicyDocument } from '../src/schemas/published.ts';

/** The published data, held to its published schema by Ajv in strict mode, and to the pages. */
const names = [
  { schema: '/schema/policy.json', data: '/00220/policy.json' },
  { schema: '/schema/policies.json', data: '/policies.json' },
];

const ajv = () => {
  const validator = new Ajv2020({ strict: true, allErrors: true, strictRequired: true });
  addFormats.default(validator);
  return validator;
};

for (const { schema, data } of names) {
  test(`${data} fits ${schema}, which is JSON Schema 2020-12`, async ({ request }) => {
    const published = (await (await request.get(schema)).json()) as AnySchemaObject;
    const document = (await (await request.get(data)).json()) as { $schema: string };
    expect(published.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(document.$schema).toBe(schema);
    const validator = ajv();
    expect(validator.validateSchema(published), validator.errorsText()).toBe(true);
    const validate = validator.compile(published);
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
    // A schema that lets anything through would prove nothing.
    expect(validate({ ...document, unknown: 1 })).toBe(false);
    expect(validate({ $schema: schema })).toBe(false);
  });
}

test('policy.json refuses what the content may not be', async ({ request }) => {
  const validate = ajv().compile(await (await request.get('/schema/policy.json')).json());
  const document = (await (await request.get('/00220/policy.json')).json()) as PolicyDocument;
  for (const spoil of [
    (data: PolicyDocument) => (data.currentEffectiveDate.iso = '07/08/2024'),
    (data: PolicyDocument) => (data.source.sha256 = 'none'),
    (data: PolicyDocument) => Object.assign(data.references[0] ?? {}, { pmid: 'PMC1' }),
    (data: PolicyDocument) => Object.assign(data.history[0] ?? {}, { kind: 'party' }),
  ]) {
    const spoilt = structuredClone(document);
    spoil(spoilt);
    expect(validate(spoilt)).toBe(false);
  }
});

test('the whole policy names what it was compared with, and the document is there', async ({
  page,
  request,
}) => {
  await page.goto('/00220/full/');
  const verified = page.getByRole('region', { name: 'how this text was verified' });
  await expect(verified).toContainText('4,206 words, 0 differences');
  const [sha] = (await verified.locator('code').allInnerTexts()) as [string];
  const address = await verified.getByRole('link', { name: 'source.txt' }).getAttribute('href');
  const document = await (await request.get(address ?? '')).body();
  expect(document.equals(readFileSync('content/00220/source.txt'))).toBe(true);
  expect(createHash('sha256').update(document).digest('hex')).toBe(sha);
});

test('policy.json says what the policy says', async ({ request }) => {
  const data = (await (await request.get('/00220/policy.json')).json()) as PolicyDocument;
  const file = readFileSync('content/00220/source.txt');
  expect(data.source).toEqual({
    url: '/00220/source.txt',
    pages: 15,
    sha256: createHash('sha256').update(file).digest('hex'),
    characters: file.toString('utf8').length,
    verifiedWords: 4206,
  });
  expect(data.currentEffectiveDate).toEqual({ iso: '2024-07-08', printed: '07/08/2024' });
  expect(data.nextReview).toEqual({ iso: '2025-06', printed: '06/2025' });
  expect(data.statements.map(({ status }) => status)).toEqual(['investigational']);
  expect(data.statements[0]?.sentences.map(({ text }) => text)).toEqual([
    'Coverage is not available for investigational medical treatments or procedures, drugs, devices or biological products.',
    'Based on review of available data, the Company considers cryosurgical ablation (CSA) of either primary or metastatic tumors in the liver to be investigational.*',
  ]);
  expect(data.references).toHaveLength(36);
  expect(data.history).toHaveLength(36);
  expect(data.history.filter(({ coverage }) => coverage)).toHaveLength(15);
  expect(data.trials.groups[0]?.trials[3]).toMatchObject({
    completion: '2024-04',
    printedCompletion: 'April 2024',
  });
  expect(data.codes.flatMap(({ codes }) => codes)).toEqual(['47371', '47381', '47383', '76940']);
});

test('every passage of policy.json stands under its anchor on the page of its section', async ({
  page,
  request,
}) => {
  const data = (await (await request.get('/00220/policy.json')).json()) as PolicyDocument;
  expect(new Set(data.passages.map(({ id }) => id)).size).toBe(data.passages.length);
  for (const { name, url } of data.sections) {
    await page.goto(url);
    const passages = data.passages.filter(({ section }) => section === name);
    expect(passages.length).toBeGreaterThan(0);
    const onPage = await page.evaluate(
      (ids) =>
        ids.map((id) => {
          const copy = document.getElementById(id)?.cloneNode(true) as HTMLElement | undefined;
          copy?.querySelectorAll('[data-editorial], ol, ul').forEach((part) => part.remove());
          return copy?.textContent.replace(/\s+/g, ' ').trim();
        }),
      passages.map(({ id }) => id),
    );
    expect(onPage).toEqual(passages.map(({ text }) => text));
  }
});

test('policies.json leads to each policy, its data and its Markdown', async ({ request }) => {
  const { policies } = (await (await request.get('/policies.json')).json()) as PoliciesDocument;
  expect(policies.map(({ number }) => number)).toEqual(['00220']);
  for (const { url, data, markdown } of policies) {
    for (const address of [url, data, markdown]) {
      expect((await request.get(address)).ok(), address).toBe(true);
    }
  }
});

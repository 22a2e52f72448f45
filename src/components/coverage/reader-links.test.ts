import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '../../compile/compile.ts';
import type { CompiledPolicy, Definition } from '../../model/policy.ts';
import { readerLinks } from './reader-links.ts';

const policy = compile('content/00220');

const linksOf = (from: CompiledPolicy, reader: string) =>
  readerLinks(from)
    .find((one) => one.reader === reader)
    ?.links.map(({ label, href }) => [label, href]);

test('each kind of reader is led on', () => {
  assert.deepEqual(linksOf(policy, 'Member'), [
    ['What “investigational” means', '/00220/notices/#investigational'],
    ['What the treatment is', '/00220/evidence/#evidence-p2'],
    ['Risks that the policy names', '/00220/background/#procedure-related-complications'],
    ['What the studies found', '/00220/evidence/#summary-of-evidence'],
    ['Whole policy, to print', '/00220/full/'],
  ]);
  assert.deepEqual(linksOf(policy, 'Clinician'), [
    ['Evidence', '/00220/evidence/'],
    ['Guidelines', '/00220/guidance/'],
    ['6 listed trials', '/00220/trials/'],
    ['36 references', '/00220/references/'],
  ]);
  assert.deepEqual(linksOf(policy, 'Policy staff'), [
    ['4 codes', '/00220/coding/'],
    ['36 history entries', '/00220/history/'],
    ['References to filter and export', '/00220/references/'],
    ['Whole policy, to print', '/00220/full/'],
  ]);
});

test('no link leads to a section that the policy does not have', () => {
  const short: CompiledPolicy = {
    ...policy,
    sections: policy.sections.filter(({ name }) => ['coverage', 'coding'].includes(name)),
    references: [],
    trialTables: [],
    history: [],
    codes: [],
    definitions: [],
    readerLinks: [],
  };
  assert.deepEqual(linksOf(short, 'Member'), [['Whole policy, to print', '/00220/full/']]);
  assert.equal(linksOf(short, 'Clinician'), undefined);
  assert.deepEqual(linksOf(short, 'Policy staff'), [
    ['Codes', '/00220/coding/'],
    ['Whole policy, to print', '/00220/full/'],
  ]);
});

test('a member finds the definition of each term of the position, without its parentheses', () => {
  const definition = (id: string, term: string): Definition => ({
    id,
    term,
    section: 'notices',
    mark: '*',
    passages: [],
  });
  const compound: CompiledPolicy = {
    ...policy,
    statements: policy.statements.map((one) => ({
      ...one,
      position: 'investigational and not medically necessary',
    })),
    definitions: [
      definition('investigational', 'Investigational'),
      definition('medically-necessary', 'Medically Necessary (or “Medical Necessity”)'),
      definition('trademarks', 'Indicated trademarks are the registered trademarks'),
    ],
    readerLinks: [],
  };
  assert.deepEqual(linksOf(compound, 'Member')?.slice(0, -1), [
    ['What “investigational” means', '/00220/notices/#investigational'],
    ['What “medically necessary” means', '/00220/notices/#medically-necessary'],
  ]);
});

test('where no definition fits the position, a member is led to all of them', () => {
  assert.deepEqual(linksOf({ ...policy, definitions: [] }, 'Member')?.[0], [
    'Definitions and notices',
    '/00220/notices/',
  ]);
});

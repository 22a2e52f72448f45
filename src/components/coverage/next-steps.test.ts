import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '../../compile/compile.ts';
import type { CompiledPolicy, Definition } from '../../model/policy.ts';
import { printedText } from '../../model/tree.ts';
import { listsOf } from './lists-of.ts';
import { memberLinks, quotedDefinitions } from './next-steps.ts';

const policy = compile('content/00220');

test('a member reads what the term of the position means, from the first sentence of its definition', () => {
  const [definition, ...others] = quotedDefinitions(policy);
  assert.equal(others.length, 0);
  assert.equal(definition?.term, 'investigational');
  assert.equal(definition.href, '/00220/notices/#investigational');
  assert.deepEqual(
    definition.blocks.map(({ quotation }) => printedText(quotation)),
    [
      'Investigational – A medical treatment, procedure, drug, device, or biological product is ' +
        'Investigational if the effectiveness has not been clearly tested and it has not been ' +
        'incorporated into standard medical practice.',
    ],
  );
  assert.deepEqual(
    memberLinks(policy).map(({ label, href }) => [label, href]),
    [
      ['What the treatment is', '/00220/evidence/#evidence-p2'],
      ['Risks the policy mentions', '/00220/background/#procedure-related-complications'],
      ['What the studies found', '/00220/evidence/#summary-of-evidence'],
    ],
  );
});

test('each term of a compound position has its definition, without its parentheses', () => {
  const [first] = policy.passages;
  assert.ok(first);
  const definition = (id: string, term: string): Definition => ({
    id,
    term,
    section: 'notices',
    mark: '*',
    passages: [first.id],
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
  };
  assert.deepEqual(
    quotedDefinitions(compound).map(({ term, href }) => [term, href]),
    [
      ['investigational', '/00220/notices/#investigational'],
      ['medically necessary', '/00220/notices/#medically-necessary'],
    ],
  );
});

test('the card links to the lists that the policy has', () => {
  assert.deepEqual(
    listsOf(policy).map(({ label, href }) => [label, href]),
    [
      ['36 references', '/00220/references/'],
      ['6 listed trials', '/00220/trials/'],
      ['36 history entries', '/00220/history/'],
    ],
  );
  const sections = policy.sections.filter(({ name }) => name === 'coverage');
  assert.deepEqual(listsOf({ ...policy, sections }), []);
  assert.deepEqual(listsOf({ ...policy, references: [], trialTables: [], history: [] }), []);
});

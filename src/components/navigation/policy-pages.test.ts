import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CompiledPolicy } from '../../model/policy.ts';
import { neighborsOf, passagePath, sectionLinks } from './policy-pages.ts';

/** A policy with its own order of sections, without evidence and references. */
const policy = {
  number: '00123',
  sections: [
    { name: 'coverage', label: 'Coverage' },
    { name: 'coding', label: 'Codes' },
    { name: 'policy-guidelines', label: 'Policy guidelines' },
    { name: 'history', label: 'History' },
  ],
} as CompiledPolicy;

test('navigation has the sections that the policy has, in the order of the document', () => {
  assert.deepEqual(
    sectionLinks(policy).map(({ label, href }) => [label, href]),
    [
      ['Coverage', '/00123/'],
      ['Codes', '/00123/coding/'],
      ['Policy guidelines', '/00123/policy-guidelines/'],
      ['History', '/00123/history/'],
    ],
  );
});

test('a section leads to those before and after it; the first and last have one neighbor', () => {
  const names = (page: string) => {
    const { previous, next } = neighborsOf(policy, page);
    return [previous?.name, next?.name];
  };
  assert.deepEqual(names('policy-guidelines'), ['coding', 'history']);
  assert.deepEqual(names('coverage'), [undefined, 'coding']);
  assert.deepEqual(names('history'), ['policy-guidelines', undefined]);
});

test('the whole policy has no neighbors', () => {
  assert.deepEqual(neighborsOf(policy, 'full'), { previous: undefined, next: undefined });
});

test('a passage has its address on the page of its section', () => {
  const passages = [
    { id: 'history-p1', section: 'history' },
    { id: 'coverage-p1', section: 'coverage' },
  ] as CompiledPolicy['passages'];
  assert.equal(passagePath({ ...policy, passages }, 'history-p1'), '/00123/history/#history-p1');
  assert.equal(passagePath({ ...policy, passages }, 'coverage-p1'), '/00123/#coverage-p1');
  assert.throws(() => passagePath({ ...policy, passages }, 'gone'), /00123 has no passage “gone”/);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TestFolder } from '../../compile/test-folder.test-helpers.ts';
import { synonymsOf } from './synonyms.ts';

test('a heading is also found by its initials, unless they are a word of the policy', () => {
  using folder = new TestFolder('content/00220');
  const headings = [
    'Ulcerative Colitis',
    'Cohort Studies of Ablation',
    'Hepatic Tumors in Children',
  ];
  const text = headings.map((heading) => `### ${heading}\n\nA text on HT and CSA.\n`).join('\n');
  folder.write('background.mdx', `---\n{}\n---\n\n## Background\n\n${text}`);
  const groups = synonymsOf(folder.compile(), []);
  assert.ok(groups.some((group) => group.includes('uc') && group.includes('ulcerative colitis')));
  assert.ok(groups.some((group) => group.includes('cs') && group.includes('cohort studies')));
  assert.ok(!groups.some((group) => group.includes('ht')));
});

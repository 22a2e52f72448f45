import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printedPageRules } from './printed-page-rules.ts';

const rules = (title: string): string =>
  printedPageRules({
    number: '00220',
    title,
    payer: 'Blue Cross and Blue Shield of Louisiana',
    effectiveDate: '2024-07-08',
  });

test('every printed sheet has policy, version, payer and its number in the margins', () => {
  assert.equal(
    rules('Ablation'),
    '@page{@top-left{content:"Policy 00220: Ablation"}@top-right{content:"Effective 07/08/2024"}' +
      '@bottom-left{content:"Blue Cross and Blue Shield of Louisiana"}' +
      '@bottom-right{content:"Page " counter(page) " of " counter(pages)}}',
  );
});

test('no title can terminate the string, the style sheet or the element around it', () => {
  assert.match(rules('A "new" test'), /Policy 00220: A \\22 new\\22 {2}test"}/);
  assert.match(rules('a\\'), /: a\\5c "}@top-right/);
  assert.doesNotMatch(rules('</style><script>'), /</);
});

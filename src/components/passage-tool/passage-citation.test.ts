import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pagesInWords, passageCitation } from './passage-citation.ts';

const cited = {
  number: '00123',
  title: 'A Treatment',
  payer: 'A Payer',
  effective: '07/08/2024',
};

test('a citation names payer, policy, title, version, pages, address and day', () => {
  assert.equal(
    passageCitation(cited, '2-3', 'https://x.org/00123/#a', new Date(2026, 10, 23)),
    'A Payer. Medical policy 00123: A Treatment. Effective 07/08/2024. ' +
      'Pages 2-3 of the source document. https://x.org/00123/#a (read Nov 23, 2026).',
  );
});

test('one page is a page', () => {
  assert.equal(pagesInWords('4'), 'Page 4');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toCsl } from '../../outputs/references/csl.ts';
import { listedReferences } from '../../outputs/references/read-exports.test-helpers.ts';
import { policyCoins, readCoins, referenceCoins } from './coins.ts';
import { policy } from './reference-list.test-helpers.ts';

/**
 * A COinS span as Zotero's web import reads it (zotero/translators, COinS.js; zotero/utilities,
 * openurl.js): the format makes the kind of item, title and authors save it without a look-up, and the
 * title's key depends on the kind.
 */
function zoteroItem(title: string) {
  const parts = title.split('&').map((part) => part.split('='));
  const values = (key: string) =>
    parts
      .filter(([name]) => name === key)
      .map(([, value = '']) => decodeURIComponent(value.replace(/\+|%2[bB]/g, ' ')));
  const [format] = values('rft_val_fmt');
  const kind =
    format === 'info:ofi/fmt:kev:mtx:journal'
      ? 'journalArticle'
      : format === 'info:ofi/fmt:kev:mtx:book' && title.includes('&rft.genre=document')
        ? 'document'
        : undefined;
  return {
    kind,
    title: values(kind === 'journalArticle' ? 'rft.atitle' : 'rft.title')[0],
    // "Family, given": a name with a comma is a person.
    authors: [...values('rft.au').map((name) => name.replace(', ', ' ')), ...values('rft.aucorp')],
    year: values('rft.date')[0]?.slice(0, 4) ?? '',
    pmid:
      values('rft_id')
        .find((id) => id.startsWith('info:pmid/'))
        ?.slice(10) ?? '',
  };
}

const coins = policy.references.map((reference) => referenceCoins(toCsl(reference, policy.number)));

test('Zotero finds all 36 references as they are listed', () => {
  assert.deepEqual(
    coins.map(zoteroItem),
    listedReferences('content/00220').map(({ title, authors, year, pmid }) => ({
      kind: pmid ? 'journalArticle' : 'document',
      title,
      authors,
      year,
      pmid,
    })),
  );
});

test('Zotero finds the policy itself', () => {
  assert.deepEqual(zoteroItem(policyCoins(policy)), {
    kind: 'document',
    title: 'Medical Policy 00220: Cryosurgical Ablation of Primary or Metastatic Liver Tumors',
    authors: ['Blue Cross and Blue Shield of Louisiana'],
    year: '2024',
    pmid: '',
  });
});

test('characters that separate the fields of COinS stay in their field', () => {
  const [first] = policy.references;
  assert.ok(first);
  const title = 'A & B = 100 % + “C”; d#e?';
  const item = zoteroItem(referenceCoins({ ...toCsl(first, '00220'), title }));
  // Zotero reads a "+" as a space.
  assert.equal(item.title, title.replace('+', ' '));
});

test('spaces are not escaped: repeated text makes the page compress better', () => {
  assert.ok(coins[4]?.includes('Multicenter randomized controlled trial of percutaneous'));
});

test('the filter reads its search data back from COinS', () => {
  const { words, year } = readCoins(coins[4] ?? '');
  for (const part of ['Wang C', 'Yang W', 'Multicenter randomized', 'Hepatology', '25284802']) {
    assert.ok(words.includes(part), part);
  }
  assert.equal(year, '2015');
  assert.deepEqual(readCoins(coins[35] ?? '').year, '');
  assert.doesNotMatch(readCoins(coins[35] ?? '').words, /http/);
});

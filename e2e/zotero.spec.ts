import { expect, test } from '@playwright/test';
import { pages } from './support/pages.ts';
import { listed } from './support/references.ts';

/**
 * A COinS span as Zotero's web import takes it (zotero/translators, COinS.js; zotero/utilities,
 * openurl.js): the format makes the kind of item, title and authors save it without a look-up, and
 * the title's key depends on the kind.
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
    // "Family, given": a name with a comma is a person's.
    authors: [...values('rft.au').map((name) => name.replace(', ', ' ')), ...values('rft.aucorp')],
    year: values('rft.date')[0]?.slice(0, 4) ?? '',
    pmid:
      values('rft_id')
        .find((id) => id.startsWith('info:pmid/'))
        ?.slice(10) ?? '',
  };
}

test('Zotero finds all 36 references', async ({ page }) => {
  await page.goto('/00220/references/');
  const spans = page.locator('li [data-editorial] span.Z3988[title]');
  const titles = await spans.evaluateAll((found) =>
    found.map((span) => (span as HTMLElement).title),
  );
  expect(titles.map(zoteroItem)).toEqual(
    listed.map(({ title, authors, year, pmid }) => ({
      kind: pmid ? 'journalArticle' : 'document',
      title,
      authors,
      year,
      pmid,
    })),
  );
});

for (const address of pages.filter((one) => one.startsWith('/00220/'))) {
  test(`Zotero finds the policy itself on ${address}`, async ({ page }) => {
    await page.goto(address);
    const titles = await page
      .locator('span.Z3988[title]:not(li span)')
      .evaluateAll((found) => found.map((span) => (span as HTMLElement).title));
    expect(titles.map(zoteroItem)).toEqual([
      {
        kind: 'document',
        title: 'Medical Policy 00220: Cryosurgical Ablation of Primary or Metastatic Liver Tumors',
        authors: ['Blue Cross and Blue Shield of Louisiana'],
        year: '2024',
        pmid: '',
      },
    ]);
  });
}

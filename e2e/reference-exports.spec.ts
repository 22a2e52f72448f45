import { readFileSync } from 'node:fs';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { expect, test } from '@playwright/test';
import { parse as parseCsv } from 'csv-parse/sync';
import { listed, type Said } from './support/references.ts';

interface Csl {
  title: string;
  author: { family?: string; given?: string; literal?: string }[];
  issued?: { 'date-parts': number[][] };
  PMID?: string;
  note?: string;
}

const fromCsl = (item: Csl): Said => ({
  title: item.title,
  authors: item.author
    .map(({ family, given, literal }) => literal ?? [family, given].filter(Boolean).join(' '))
    .filter((name) => name !== 'others'),
  more: Boolean(item.note?.includes('et al.')) || item.author.at(-1)?.family === 'others',
  year: String(item.issued?.['date-parts'][0]?.[0] ?? ''),
  pmid: item.PMID ?? /PMID: (\d+)/.exec(item.note ?? '')?.[1] ?? '',
});

/** Each format, read by a parser. */
const read: Record<string, (file: string) => Said[]> = {
  json: (file) => (JSON.parse(file) as Csl[]).map(fromCsl),
  ris: (file) => (plugins.input.chain(file) as unknown as Csl[]).map(fromCsl),
  bib: (file) => (plugins.input.chain(file) as unknown as Csl[]).map(fromCsl),
  csv: (file) =>
    parseCsv<Record<string, string>>(file, { columns: true }).map((row) => ({
      title: row['title'] ?? '',
      authors: (row['authors'] ?? '').split('; '),
      more: row['more authors'] === 'et al.',
      year: row['year'] ?? '',
      pmid: row['pmid'] ?? '',
    })),
};

for (const [format, parse] of Object.entries(read)) {
  test(`references.${format} gives all 36 back as they are listed`, async ({ request }) => {
    const response = await request.get(`/00220/references.${format}`);
    const items = parse(await response.text());
    expect(items).toHaveLength(36);
    expect(items).toEqual(listed);
    expect(items.flatMap(({ authors }) => authors).filter((name) => /\bal\b/.test(name))).toEqual(
      [],
    );
  });
}

test('a filter makes the same links give what it shows', async ({ page }) => {
  await page.goto('/00220/references/?q=wang&sort=year');
  await expect(page.getByText('Download these 4:')).toBeVisible();
  for (const [name, format] of [
    ['RIS', 'ris'],
    ['BibTeX', 'bib'],
    ['CSL-JSON', 'json'],
    ['CSV', 'csv'],
  ] as const) {
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name, exact: true }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe(`00220-references-4-selected.${format}`);
    const items = read[format]?.(readFileSync(await download.path(), 'utf8'));
    expect(items, name).toEqual([5, 6, 16, 19].map((number) => listed[number - 1]));
  }
  await page.getByRole('button', { name: 'Show all' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'RIS', exact: true }).click();
  expect((await downloading).suggestedFilename()).toBe('00220-references.ris');
});

test('a selection can be downloaded from a site in a sub-folder', async ({ page, baseURL }) => {
  const host = new URL(baseURL ?? '');
  host.port = String(Number(host.port) + 1);
  await page.goto(`${host.origin}/policies/00220/references/?design=systematic-review`);
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'RIS', exact: true }).click();
  const file = readFileSync(await (await downloading).path(), 'utf8');
  expect(read['ris']?.(file)).toEqual([listed[27]]);
});

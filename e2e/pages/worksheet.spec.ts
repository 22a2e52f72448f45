import { expect, test, type Locator } from '@playwright/test';
import { overflow } from '../support/layout.ts';
import { printed } from '../support/pdf.ts';
import { at, sites } from '../support/sites.ts';

test('a statement with criteria links to its worksheet, with each criterion below its introduction', async ({
  page,
}) => {
  await page.goto(at(sites.several, '/00999/'));
  const links = page.getByRole('main').getByRole('link', { name: /^Criteria worksheet/ });
  await expect(links).toHaveCount(1);
  await links.click();
  await expect(page).toHaveURL(at(sites.several, '/00999/worksheet/#with-criteria'));
  const rows = page.getByRole('row');
  await expect(rows.filter({ hasText: 'ii. an example report.' })).toHaveCount(1);
  const cells = /\s*Page \d of the document\s*met\s*not met\s*$/.source;
  const row = (words: string) => new RegExp(`^\\s*${words}${cells}`);
  await expect(page.getByRole('table').last().getByRole('row')).toHaveText([
    /when one of the following is met:\s*$/,
    /^\s*Criterion, as printed\s*Met\?\s*Where in the chart\s*$/,
    row('a\\. The person improves; or'),
    row('b\\. The person is stable, as shown by one of these:'),
    row('i\\. an example measure; or'),
    row('ii\\. an example report\\.'),
  ]);
  await rows.filter({ hasText: 'ii. an example report.' }).getByRole('link').click();
  await expect(page.locator(':target')).toContainText('an example report.');
});

test('the largest text needs no sideways scrolling on the smallest screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.addInitScript(() => {
    localStorage.setItem('text', 'larger');
  });
  await page.goto(at(sites.several, '/00999/worksheet/'));
  await expect(page.locator('html')).toHaveAttribute('data-text', 'larger');
  expect(await overflow(page)).toBe(0);
});

test('it prints with policy, version and position; no row is split', async ({ page }) => {
  await page.goto(at(sites.several, '/00999/worksheet/'));
  const { sheets, words } = await printed(page);
  expect(sheets[0]?.margins[0]).toBe(
    'Policy 00999: Example Policy With Criteria Effective 02/01/2024',
  );
  expect(words.join(' ')).toContain('Eligible with criteria');
  expect(words.join(' ')).toContain('Completed by');
  await page.emulateMedia({ media: 'print' });
  for (const row of await page.locator('main tbody').all()) {
    await expect(row).toHaveCSS('break-inside', 'avoid');
  }
});

test('no sheet ends with a heading, or with a line that serves as one', async ({ page }) => {
  for (const path of ['/00569/worksheet/', '/00901/worksheet/']) {
    for (const format of ['Letter', 'A4'] as const) {
      await page.goto(at(sites.three, path));
      const headings = await page.locator('main :is(h2, h3, .heading, .label)').allTextContents();
      expect(headings.length).toBeGreaterThan(2);
      const { sheets } = await printed(page, format);
      for (const [index, { lines }] of sheets.entries()) {
        expect(headings, `${path} ${format}, sheet ${index + 1}`).not.toContain(lines.at(-1));
      }
    }
  }
});

/** Each of the texts is in exactly one row. */
async function expectRowOfEach(rows: Locator, all: string[]): Promise<void> {
  for (const words of all) {
    await expect(rows.filter({ hasText: words }), words).toHaveCount(1);
  }
}

test('every clause of an eligible statement that can be met has cells; what is not covered has none', async ({
  page,
}) => {
  await page.goto(at(sites.three, '/00569/worksheet/'));
  const rows = page.getByRole('row').filter({ has: page.locator('.fill-in') });
  await expectRowOfEach(rows, [
    'No evidence of extrahepatic disease, EXCEPT for:',
    'MWA is used as a bridge to liver transplantation',
    'Preserved liver function defined as Child-Pugh class A or B; and',
    'No more than 3 tumors per lung should be ablated',
  ]);
  await expect(rows.filter({ hasText: /^\s*ANY of the following:/ })).toHaveCount(0);
  await expect(rows.filter({ hasText: 'Thyroid nodules' })).toHaveCount(0);
  const others = page.getByRole('region', { name: 'Not on this sheet' });
  await expect(others.locator('li:has(blockquote)')).toHaveText([
    /Not medically necessary.*repeat MWA of a pulmonary tumor/,
    /Investigational.*when patient selection criteria are not met/,
    /Investigational.*MWA of tumors other than liver or lung[^]*Breast tumors[^]*Adrenal tumors\./,
  ]);
  await others.getByRole('link').last().click();
  await expect(page).toHaveURL(at(sites.three, '/00569/#statement-mwa-of-tumors-other-than-liver'));

  await page.goto(at(sites.three, '/00901/worksheet/'));
  await expectRowOfEach(rows, [
    'Patient is 6 years of age or older; AND',
    'active non-radiographic axial spondyloarthritis',
    "As for Crohn's disease (section 4), except that criterion III. reads",
    'Patient is 4 to 17 years of age with active enthesitis-related arthritis',
  ]);
  await expect(rows.filter({ hasText: 'For plaque psoriasis:' })).toHaveCount(0);
  const whole = others.locator('li:has(blockquote)').filter({ hasText: 'For plaque psoriasis:' });
  await expect(whole).toContainText('Patient has failed a 90-day trial of oral antibiotics');
});

test('text that may set conditions of coverage and has no rows is named and linked', async ({
  page,
}) => {
  await page.goto(at(sites.three, '/00901/worksheet/'));
  const others = page.getByRole('region', { name: 'Not on this sheet' });
  for (const part of ['Step Therapy', 'Approval Durations', 'Site of Care']) {
    await expect(others.getByRole('link', { name: part })).toHaveCount(1);
  }
  await others.getByRole('link', { name: 'Step Therapy' }).click();
  await expect(page.locator(':target')).toHaveText(/^Step Therapy/);
});

test('on a phone the cells are below each criterion; the printed head has blanks to fill in; a button prints', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(at(sites.three, '/00569/worksheet/'));
  const row = page.getByRole('row').filter({ hasText: 'The tumor is unresectable' });
  const words = await row.getByRole('rowheader').boundingBox();
  for (const cell of await row.getByRole('cell').all()) {
    const box = await cell.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual((words?.y ?? 0) + (words?.height ?? 0) - 1);
  }
  await expect(row.getByText('not met', { exact: true })).toBeVisible();
  await expect(page.getByText(/SHA-256/)).not.toBeInViewport();
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await page.getByRole('button', { name: 'Print' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-printed');
  const { words: paper } = await printed(page);
  for (const label of ['Patient', 'Member ID', 'Date', 'Completed by']) {
    expect(paper.join(' ')).toContain(label);
  }
});

test('a policy without criteria has no worksheet, and nothing links there', async ({ page }) => {
  await page.goto('/00220/');
  await expect(page.getByRole('link', { name: /worksheet/i })).toHaveCount(0);
  expect((await page.goto('/00220/worksheet/'))?.status()).toBe(404);
});

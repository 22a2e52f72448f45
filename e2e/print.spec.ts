import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { policyWords, readPage } from '../src/proof/page.ts';
import { pages } from './support/pages.ts';
import { printed } from './support/pdf.ts';

/** Every page of the policy as the sheets of paper that a clinician would hand over. */
const addresses = pages.filter((address) => address.startsWith('/00220/'));

for (const address of addresses) {
  test(`${address} prints as a document`, async ({ page, baseURL }) => {
    await page.clock.setFixedTime(new Date(2026, 0, 2, 12));
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(address);
    const headings = await page
      .locator('main')
      .getByRole('heading')
      .evaluateAll((found) => found.map((heading) => heading.textContent.trim()));
    const chrome = await page
      .locator('button:not(.cite > button), nav:not(.breadcrumb) a, .skip-link')
      .evaluateAll((found) => found.map((one) => one.textContent.replace(/\s+/g, ' ').trim()));
    const { sheets, words } = await printed(page);

    for (const [index, { margins, lines }] of sheets.entries()) {
      expect(margins).toEqual([
        'Policy 00220: Cryosurgical Ablation of Primary or Metastatic Liver Tumors Effective 07/08/2024',
        `Blue Cross and Blue Shield of Louisiana Page ${index + 1} of ${sheets.length}`,
      ]);
      expect(headings, `last line of sheet ${index + 1}`).not.toContain(lines.at(-1));
      for (const control of chrome.filter((one) => one && !headings.includes(one))) {
        expect(lines, `sheet ${index + 1}`).not.toContain(control);
      }
    }
    const head = sheets[0]?.lines.slice(0, 5).join(' ');
    expect(sheets[0]?.lines).toContain(
      'Next scheduled review 06/2025. Site note: this month has passed; a newer version may exist.',
    );
    expect(head).toContain(`Printed on January 2, 2026 from ${baseURL}${address}`);
    expect(head).toContain('Cryosurgical Ablation of Primary or Metastatic Liver Tumors');

    // Every word of the policy is on paper, in order. Between them stands what the site adds: between
    // a word and its comma, too.
    const policy = policyWords(readPage(readFileSync(`dist${address}index.html`, 'utf8')));
    const parts = policy.flatMap(({ text }) => text.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]/gu) ?? []);
    const paper = words.join('');
    let at = 0;
    for (const part of parts) {
      const found = paper.indexOf(part, at);
      const place = `“${part}” after “${paper.slice(Math.max(at - 60, 0), at)}”`;
      expect(found, place).toBeGreaterThanOrEqual(at);
      expect(found - at, place).toBeLessThan(2500);
      at = found + part.length;
    }
  });
}

test('prints the addresses of links that lead elsewhere, once, and of no others', async ({
  page,
}) => {
  await page.goto('/00220/references/');
  const paper = (await printed(page)).words.join('');
  expect(paper.split('(https://pubmed.ncbi.nlm.nih.gov/25284802/)')).toHaveLength(2);
  expect(paper.split('hcc.pdf')).toHaveLength(2);
  expect(paper).not.toContain('(/00220');
});

test('prints light, with tables and list items whole', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await page.goto('/00220/full/');
  const style = (selector: string, property: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
  expect(await style('html', 'color-scheme')).toBe('light');
  expect(await style('main p', 'color')).toBe('rgb(26, 33, 35)');
  for (const whole of ['main table', 'main li', 'main tr']) {
    expect(await style(whole, 'break-inside')).toBe('avoid');
  }
});

test('says how much of a filtered list is on paper', async ({ page }) => {
  await page.goto('/00220/references/?q=cochrane');
  // The filter is loaded for what the address asks.
  await expect(page.getByText('of 36 references')).toBeVisible();
  const { words } = await printed(page);
  expect(words.join(' ')).toContain('of 36 references');
});

test('prints none of the controls of a screen', async ({ page }) => {
  for (const address of addresses) {
    await page.goto(address);
    const controls = page.locator('button:not(.cite > button), input, select, summary, nav a');
    await page.emulateMedia({ media: 'screen' });
    await expect(controls.filter({ visible: true })).not.toHaveCount(0);
    await page.emulateMedia({ media: 'print' });
    await expect(controls.filter({ visible: true }), address).toHaveCount(0);
  }
});

test('shows nothing of the printed head on a screen', async ({ page }) => {
  await page.goto('/00220/evidence/');
  await expect(page.locator('.printed-head')).toBeHidden();
});

test('prints the figure of lesion sizes on the sheet of the quotation', async ({ page }) => {
  await page.goto('/00220/guidance/');
  const { sheets } = await printed(page);
  const sheet = sheets.find(({ lines }) =>
    lines.some((line) => line.includes('no adjuvant therapies have been shown')),
  );
  const text = sheet?.lines.join(' ');
  expect(text).toContain('Hepatocellular carcinoma only.');
  expect(text).toContain('Unresectable/inoperable lesions > 5 cm should be considered');
  expect(sheet?.lines.join(' ').split('> 5 cm')).toHaveLength(4);
});

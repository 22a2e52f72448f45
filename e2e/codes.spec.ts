import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { codesAsText, libraryCodes, sharedCaveats } from '../src/policy/library-codes.ts';
import { verifyLibrary } from '../src/proof/verify.ts';

test('codes of several policies are listed once by system, with the policies that list them', () => {
  const cpt = { system: 'CPT', printedSystem: 'CPT' } as const;
  const found = libraryCodes([
    { policy: '00001', lists: [{ ...cpt, codes: ['47383', '47371'] }] },
    { policy: '00002', lists: [{ ...cpt, codes: ['47371'] }] },
    { policy: '00003', lists: [{ ...cpt, codes: [], printed: 'No codes' }] },
  ]);
  expect(found).toEqual([
    {
      system: 'CPT',
      codes: [
        { code: '47371', policies: ['00001', '00002'] },
        { code: '47383', policies: ['00001'] },
      ],
      printed: [{ policy: '00003', words: 'No codes' }],
    },
    { system: 'HCPCS', codes: [], printed: [] },
    { system: 'ICD-10-CM', codes: [], printed: [] },
  ]);
  expect(codesAsText(found)).toBe('CPT\t47371\t00001, 00002\nCPT\t47383\t00001');
  const [a, b, c] = [{ words: 'x' }, { words: 'y' }, { words: 'x' }];
  expect(sharedCaveats([a, b, c])).toEqual([[a, c], [b]]);
});

test('staff get from any page to all codes, and from a code to its line in the policy', async ({
  page,
}) => {
  await page.goto('/00220/evidence/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'All codes' }).click();
  await expect(page).toHaveURL('/codes/');
  const cpt = page.getByRole('table', { name: 'CPT', exact: true });
  await expect(cpt.getByRole('rowheader')).toHaveText(['47371', '47381', '47383', '76940']);
  const line = cpt.getByRole('row', { name: /47381/ });
  await expect(line).toContainText('Investigational');
  await expect(page.getByRole('table', { name: 'HCPCS' })).toContainText('No codes');
  await expect(page.getByRole('table', { name: 'ICD-10-CM' })).toContainText(
    'All related Diagnoses',
  );
  await line.getByRole('link', { name: /^00220/ }).click();
  await expect(page).toHaveURL('/00220/coding/#cpt-47381');
  await expect(page.locator(':target')).toHaveText('47381');
});

test('the list stands under the caveat of the policy in its own words', async ({ page }) => {
  await page.goto('/codes/');
  await expect(page.getByRole('blockquote')).toHaveText(
    'Codes used to identify services associated with this policy may include (but may not be limited to) the following:',
  );
  await page.getByRole('figure').getByRole('link', { name: 'policy 00220' }).click();
  await expect(page).toHaveURL('/00220/coding/#coding-p4');
  await expect(page.locator(':target')).toContainText('Codes used to identify services');
});

test('a caveat that is not the policy’s fails the proof', () => {
  const site = mkdtempSync(join(tmpdir(), 'policy-codes-'));
  try {
    for (const folder of ['00220', 'codes']) {
      cpSync(join('dist', folder), join(site, folder), { recursive: true });
    }
    expect(verifyLibrary(site, 'content')[0]?.problems).toEqual([]);
    const path = join(site, 'codes/index.html');
    const html = readFileSync(path, 'utf8');
    writeFileSync(path, html.replace('may include (but may not', 'include (but may not'));
    expect(verifyLibrary(site, 'content')[0]?.problems).toEqual([
      expect.stringMatching(/^\/codes\/: quotes words that the source does not have: Codes used/),
    ]);
  } finally {
    rmSync(site, { recursive: true });
  }
});

test.describe('with the clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  for (const address of ['/codes/', '/00220/coding/']) {
    test(`${address} copies all codes, a line each`, async ({ page }) => {
      await page.goto(address);
      await page.getByRole('button', { name: 'Copy all codes' }).click();
      await expect(page.getByRole('status').filter({ visible: true })).toHaveText('Copied.');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
        ['47371', '47381', '47383', '76940'].map((code) => `CPT\t${code}\t00220`).join('\n'),
      );
    });
  }
});

test('the policy’s page of codes leads to those of the library', async ({ page }) => {
  await page.goto('/00220/coding/');
  await page.getByRole('main').getByRole('link', { name: 'All codes in the library' }).click();
  await expect(page).toHaveURL('/codes/');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the codes are all there, and no button that cannot work', async ({ page }) => {
    await page.goto('/codes/');
    await expect(page.getByRole('rowheader')).toHaveCount(6);
    await expect(page.getByRole('button', { name: 'Copy all codes' })).toBeHidden();
  });
});

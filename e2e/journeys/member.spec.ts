import { expect, test } from '@playwright/test';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { addStyles, wideFont } from '../support/layout.ts';

/** A member on a small phone: is it covered, and what does that mean for me? */
test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });

test('finds the answer on the first screen of the policy, even with wide letters', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('link', { name: /Cryosurgical Ablation of Primary or Metastatic/ }).click();
  const answer = page.getByRole('region', { name: 'Is it covered?' });
  const words = [
    'Considered investigational. Coverage is not available.',
    'Coverage is not available for investigational medical treatments or procedures, drugs, devices or biological products.',
    'Based on review of available data, the Company considers cryosurgical ablation (CSA) of either primary or metastatic tumors in the liver to be investigational.*',
  ];
  for (const one of words) {
    await expect(answer.getByText(one, { exact: true })).toBeInViewport({ ratio: 1 });
  }
  await addStyles(page, wideFont);
  for (const one of words) {
    await expect(answer.getByText(one, { exact: true })).toBeInViewport({ ratio: 1 });
  }
});

test('reads plain words of grade 8 or lower, and that the contract decides', async ({ page }) => {
  await page.goto('/00220/');
  const note = page.getByRole('note').filter({ hasText: 'in plain words' });
  const text = await note.getByRole('paragraph').last().innerText();
  const word = text.split(/\s+/).length;
  const sentence = text.split(/[.!?](?:\s|$)/).filter(Boolean).length;
  expect(fleschKincaid({ word, sentence, syllable: syllable(text) })).toBeLessThanOrEqual(8);
  expect(text).toMatch(/your contract decides\.\s*$/);
});

test('sees dates, codes and related policies below', async ({ page }) => {
  await page.goto('/00220/');
  const facts = page.getByRole('region', { name: 'Dates, codes, related policies' });
  for (const words of ['06/20/2007', '07/08/2024', '06/2025', '47371', 'No codes']) {
    await expect(facts.getByText(words, { exact: true })).toBeVisible();
  }
  await expect(facts.getByText('Microwave Tumor Ablation')).toBeVisible();
});

test('gets from the star to what investigational means, and back', async ({ page }) => {
  await page.goto('/00220/');
  await page.getByRole('link', { name: '*', exact: true }).tap();
  await expect(page).toHaveURL('/00220/notices/#investigational');
  await expect(page.getByText(/^\*Investigational – A medical treatment/)).toBeInViewport();
  await page.getByRole('link', { name: '*', exact: true }).tap();
  await expect(page).toHaveURL('/00220/#services-are-considered-investigational-p2');
  await expect(page.locator(':target')).toBeInViewport();
});

import { expect, test } from '@playwright/test';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/** A member on a small phone: is it covered, and what does that mean for me? */
test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });

test('finds the answer on the first screen of the policy', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: /Cryosurgical Ablation of Primary or Metastatic/ }).click();
  const answer = page.getByRole('region', { name: 'Is it covered?' });
  for (const words of [
    'Considered investigational. Coverage is not available.',
    'Coverage is not available for investigational medical treatments or procedures, drugs, devices or biological products.',
    'Based on review of available data, the Company considers cryosurgical ablation (CSA) of either primary or metastatic tumors in the liver to be investigational.*',
  ]) {
    await expect(answer.getByText(words, { exact: true })).toBeInViewport({ ratio: 1 });
  }
  const plainWords = answer.getByRole('note').filter({ hasText: 'in plain words' });
  await expect(plainWords).toBeInViewport({ ratio: 1 });
  await expect(plainWords).toContainText(/your contract decides\.\s*$/);
});

test('reads plain words of grade 8 or lower', async ({ page }) => {
  await page.goto('/00220/');
  const words = await page
    .getByRole('note')
    .filter({ hasText: 'in plain words' })
    .locator('p')
    .last()
    .innerText();
  const count = words.split(/\s+/).length;
  const sentences = words.split(/[.!?](?:\s|$)/).filter(Boolean).length;
  const grade = fleschKincaid({ word: count, sentence: sentences, syllable: syllable(words) });
  expect(grade).toBeLessThanOrEqual(8);
});

test('sees dates, codes and related policies below, and that the review date has passed', async ({
  page,
}) => {
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

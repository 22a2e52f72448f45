import { expect, test } from '@playwright/test';
import { addStyles, areApart, wideFont } from '../support/layout.ts';
import { at, sites } from '../support/sites.ts';

test('says what the position does not mean, in the words of the policy’s own notices', async ({
  page,
}) => {
  for (const [says, quote] of [
    ['It does not advise for or against a treatment.', /^Medical Policies should not be construed/],
    ['It does not come before your contract or the law.', /take precedence over Medical Policy$/],
  ] as const) {
    await page.goto('/00220/');
    const note = page.getByRole('note').filter({ hasText: 'what it does not mean' });
    await expect(note.getByText('It does not say whom to ask, or how to appeal.')).toBeVisible();
    await expect(note.getByText(says)).toBeVisible();
    const link = note.getByRole('link', { name: quote });
    const words = await link.innerText();
    await link.click();
    await expect(page.locator(':target')).toContainText(words);
    await expect(page.locator(':target')).toBeInViewport();
  }
});

test('leads its three readers on', async ({ page }) => {
  await page.goto('/00220/');
  const region = page.getByRole('region', { name: 'Read on as a' });
  await expect(region.getByRole('heading', { level: 3 })).toHaveText([
    'Member',
    'Clinician',
    'Policy staff',
  ]);
  for (const [reader, name, address] of [
    [0, 'What “investigational” means', '/00220/notices/#investigational'],
    [1, '36 references', '/00220/references/'],
    [2, '4 codes', '/00220/coding/'],
  ] as const) {
    const list = region.getByRole('list').nth(reader);
    await expect(list.getByRole('link', { name })).toHaveAttribute('href', address);
  }
});

test('answers for each statement, in its complete words, with criteria as the document lists them', async ({
  page,
}) => {
  await page.goto(at(sites.several, '/00999/'));
  const answer = page.getByRole('region', { name: 'Is it covered?' });
  const quotations = answer.getByRole('blockquote');
  await expect(quotations.first()).toContainText('when all of the criteria are met:');
  await expect(quotations.filter({ hasText: 'is not medically necessary' })).toHaveCount(1);
  await expect(answer.getByRole('listitem').filter({ visible: true })).toContainText([
    'First criterion is met; and',
    'Second criterion is met.',
    'The person improves; or',
    'The person is stable',
    'an example measure; or',
    'an example report.',
  ]);
  // Lettered as the document does.
  await expect(quotations.locator('ol[type="a"] ol[type="i"] > li')).toHaveCount(2);
});

test('the dates stand in order, apart from each other, also in wide letters', async ({ page }) => {
  await page.goto('/00220/');
  const dates = page.locator('.dates > div');
  await expect(dates.getByRole('time')).toHaveText([
    '06/20/2007',
    '06/12/2024',
    '07/08/2024',
    '06/2025',
  ]);
  await addStyles(page, wideFont);
  for (const width of [320, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    // Of the words, which may be wider than what holds them.
    const boxes = await dates.locator('dt, dd').evaluateAll((all) =>
      all.map((one) => {
        const words = document.createRange();
        words.selectNodeContents(one);
        const { left, top, right, bottom } = words.getBoundingClientRect();
        return { left, top, right, bottom };
      }),
    );
    for (const [index, one] of boxes.entries()) {
      for (const other of boxes.slice(index + 1)) {
        expect(areApart(one, other), `${width} px: ${JSON.stringify([one, other])}`).toBe(true);
      }
    }
  }
});

import { expect, test } from '@playwright/test';
import { addStyles, areApart, wideFont } from '../support/layout.ts';
import { at, sites } from '../support/sites.ts';

test('says what a member can do next, and what the policy does not decide, in its own words', async ({
  page,
}) => {
  await page.goto('/00220/');
  const steps = page.getByRole('region', { name: 'What you can do next' });
  await expect(steps.getByText('It does not say whom to ask, or how to appeal.')).toBeVisible();
  await expect(steps.getByRole('blockquote').first()).toHaveText(
    /^Investigational – A medical treatment, .* standard medical practice\.$/,
  );
  await expect(
    steps.getByRole('link', { name: 'Read what “investigational” means' }),
  ).toHaveAttribute('href', '/00220/notices/#investigational');
  for (const [says, quote] of [
    ['It does not advise for or against a treatment.', /^Medical Policies should not be construed/],
    ['It does not come before your contract or the law.', /take precedence over Medical Policy$/],
  ] as const) {
    await page.goto('/00220/');
    await expect(steps.getByText(says)).toBeVisible();
    const link = steps.getByRole('link', { name: quote });
    const words = await link.innerText();
    await link.click();
    await expect(page.locator(':target')).toContainText(words);
    await expect(page.locator(':target')).toBeInViewport();
  }
});

test('one card has the dates, codes and lists of the policy, and copies its citation', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/00220/');
  const card = page.getByRole('region', { name: 'Dates, codes, related policies' });
  for (const [name, address] of [
    ['47371', '/00220/coding/#cpt-47371'],
    ['36 references', '/00220/references/'],
    ['6 listed trials', '/00220/trials/'],
    ['36 history entries', '/00220/history/'],
    ['Whole policy, to print', '/00220/full/'],
  ] as const) {
    await expect(card.getByRole('link', { name, exact: true })).toHaveAttribute('href', address);
  }
  await card.getByRole('button', { name: 'Copy citation' }).click();
  await expect(card.getByText('Copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    'Blue Cross and Blue Shield of Louisiana. Medical policy 00220: Cryosurgical Ablation of ' +
      'Primary or Metastatic Liver Tumors. Effective 07/08/2024.',
  );
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

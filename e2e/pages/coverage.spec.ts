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
    [
      'Your contract and the law take precedence.',
      /must be considered first in determining eligibility for coverage\.$/,
    ],
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
    ['Print the whole policy', '/00220/full/'],
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

test('answers with each statement, complete, with criteria as the document lists them', async ({
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
  // Lettered as in the document.
  await expect(quotations.locator('ol[type="a"] ol[type="i"] > li')).toHaveCount(2);
});

test('the dates are in order and do not touch, even with wide letters', async ({ page }) => {
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
    // The boxes of the words, which may be wider than their containers.
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

test('lists have list markers: squares would look like checkboxes', async ({ page }) => {
  for (const number of ['00569', '00901']) {
    await page.goto(at(sites.three, `/${number}/`));
    const answer = page.getByRole('region', { name: 'Is it covered?' });
    for (const list of await answer.locator('ul:has(> li)').all()) {
      await expect(list).toHaveCSS('list-style-type', /^(disc|circle|square|none)$/);
    }
  }
  // How criteria are combined stands out at every level.
  await page.goto(at(sites.three, '/00569/'));
  const combining = page.locator('.answer-box').nth(1).locator('b.combining');
  await expect(combining.filter({ hasText: 'BOTH' })).toBeVisible();
});

test('one line below the answer gives its effective date, and whom to ask for the version in force', async ({
  page,
}) => {
  await page.addInitScript(() => {
    localStorage.setItem('site-notes', 'hidden');
  });
  for (const [path, width] of [
    ['/00220/', 360],
    ['/00569/', 360],
    ['/00569/', 1440],
  ] as const) {
    await page.setViewportSize({ width, height: 640 });
    for (const [day, isPassed] of [
      ['2025-06-30T23:30-05:00', false],
      ['2025-07-01T00:30-05:00', true],
    ] as const) {
      await page.clock.setFixedTime(day);
      await page.goto(at(sites.three, path));
      const line = page.getByRole('region', { name: 'Is it covered?' }).locator('.in-force');
      await expect(line).toContainText(/Effective\s+\d\d\/\d\d\/2024\s+· Next review 06\/2025/);
      await expect(line).toContainText(
        'For the version in force, ask Blue Cross and Blue Shield of Louisiana.',
      );
      await expect(line.getByText('has passed')).toBeVisible({ visible: isPassed });
      const box = page.locator('.answer-box').first();
      const [above, below] = [await box.boundingBox(), await line.boundingBox()];
      const gap = (below?.y ?? 0) - (above?.y ?? 0) - (above?.height ?? 0);
      expect(gap).toBeLessThan(20);
    }
  }
});

test('a narrow table has each position directly above its words, and a line between rows', async ({
  page,
}) => {
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(at(sites.three, '/00569/'));
    for (const row of await page.locator('.positions tbody tr').all()) {
      const position = await row.locator('.position').boundingBox();
      const words = await row.getByRole('link').boundingBox();
      if (!position || !words) throw new Error('A row is not shown.');
      if (width === 360) {
        expect(words.y - position.y - position.height).toBeGreaterThanOrEqual(2);
        expect(words.y - position.y - position.height).toBeLessThanOrEqual(6);
        await expect(row).toHaveCSS('border-bottom-style', 'solid');
      } else expect(position.height).toBeLessThan(30);
    }
  }
});

test('definitions are quoted in whole sentences, with the list that a sentence introduces', async ({
  page,
}) => {
  await page.goto(at(sites.three, '/00569/'));
  const steps = page.getByRole('region', { name: 'What you can do next' });
  const quotation = steps.getByRole('listitem').filter({ hasText: 'what “medically necessary”' });
  await expect(quotation).toContainText('and that are:');
  await expect(quotation).toContainText(
    'In accordance with nationally accepted standards of medical practice;',
  );
  await expect(quotation).toContainText(
    /treatment of that patient's illness, injury or disease\.\s*$/,
  );
  await expect(steps.getByRole('link', { name: 'Policies on other treatments: 5' })).toBeVisible();
  await expect(page.locator('.related li').filter({ hasText: '00182' })).toContainText(
    'not on this site',
  );
  await expect(page.locator('.related li').filter({ hasText: '00220' })).not.toContainText(
    'not on this site',
  );
  // An imported policy also has what the payer's notices say in every policy.
  await page.getByRole('link', { name: 'What this policy does not decide' }).click();
  await expect(page.locator(':target')).toBeInViewport();
  await expect(steps.getByText('Your contract and the law take precedence.')).toBeVisible();
  await expect(steps.getByText('It does not say whom to ask, or how to appeal.')).toHaveCount(0);
});

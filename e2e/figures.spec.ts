import { expect, test, type Page } from '@playwright/test';
import { siteNotes } from './support/display.ts';
import { TrialBuild } from './support/build.ts';

/** The figures that the site draws; the history's has a spec of its own. */
const trials = { address: '/00220/trials/', name: /^Listed completion dates of the trials/ };
const references = {
  address: '/00220/references/',
  name: 'References by year and study design',
};
const image = (page: Page, { name }: { name: string | RegExp }) => page.getByRole('img', { name });

test('trial dates: a mark a trial, in the order of time, against the effective date', async ({
  page,
}) => {
  await page.goto(trials.address);
  const figure = image(page, trials);
  await expect(figure).toHaveAccessibleDescription(
    /^1 of 6 listed completion dates are before the effective date 07\/08\/2024\. Earliest first: NCT05303038, April 2024; .* NCT05897268, Dec 2025\.$/,
  );
  const places = await figure
    .locator('circle')
    .evaluateAll((marks) => marks.map((mark) => parseFloat(mark.getAttribute('cx') ?? '')));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  const effective = parseFloat(
    (await figure.locator('.guide:not(.today) line').getAttribute('x1')) ?? '',
  );
  expect(places.filter((place) => place < effective)).toHaveLength(1);
  await page.getByRole('figure').getByRole('link', { name: 'the table' }).click();
  await expect(page.getByRole('table', { name: /^Table 1/ })).toBeInViewport();
});

for (const [day, words, place] of [
  [new Date(2023, 11, 31), '← Today is earlier', undefined],
  [new Date(2025, 0, 1), 'Today', 50],
  [new Date(2026, 6, 1), 'Today is later →', undefined],
] as const) {
  test(`the reader’s day stands in the figure on ${day.toDateString()}`, async ({ page }) => {
    await page.clock.setFixedTime(day);
    await page.goto(trials.address);
    const today = image(page, trials).locator('.today');
    await expect(today.locator('text')).toHaveText(words);
    await expect(today).toBeVisible();
    await expect(today.locator('line')).toHaveCount(place === undefined ? 0 : 1);
    if (place !== undefined) {
      await expect(today.locator('line')).toHaveAttribute('x1', `${place}%`);
    }
  });
}

test('references: a mark each with a year, counts by design as in the table', async ({ page }) => {
  await page.goto(references.address);
  const figure = image(page, references);
  await expect(figure.locator('circle')).toHaveCount(35);
  await expect(figure).toHaveAccessibleDescription(
    /^35 references from 1997 to 2023\. By design: /,
  );
  const rows = page.getByRole('table', { name: /by population and study design/ });
  for (const label of await figure.locator('g:not(.tick) > text').allTextContents()) {
    const [, design = '', count = ''] = /^(.*) \((\d+)\)$/.exec(label) ?? [];
    await expect(rows.getByRole('rowheader', { name: `${design} ${count}` })).toHaveCount(1);
  }
});

test('lesion sizes: the words are the guideline’s, and lead to them', async ({ page }) => {
  await page.goto('/00220/guidance/');
  const figure = page.getByRole('figure').filter({ hasText: 'by size of the lesion' });
  await expect(figure.getByRole('img')).toHaveCount(3);
  await expect(figure.getByRole('listitem').locator('b')).toHaveText([
    '≤ 3 cm',
    '3 to 5 cm',
    '> 5 cm',
  ]);
  for (const link of await figure.getByRole('listitem').getByRole('link').all()) {
    await link.click();
    await expect(page.locator(':target')).toContainText((await link.textContent()) ?? '-');
  }
  const radii = await figure
    .locator('.ring')
    .evaluateAll((rings) =>
      rings.map((ring) => [ring.getAttribute('r'), ring.getAttribute('stroke-width')].map(Number)),
    );
  expect(radii).toEqual([
    [0.75, 1.5],
    [2, 1],
    [3, 1],
  ]);
});

test('figures read at 320 px: within the page, in letters of 12 px or more', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  for (const address of [trials.address, references.address, '/00220/guidance/']) {
    await page.goto(address);
    const texts = await page
      .getByRole('figure')
      .locator('text, figcaption, b, q')
      .evaluateAll((found) =>
        found
          .filter((element) => element.getClientRects().length > 0)
          .map((element) => {
            const { left, right } = element.getBoundingClientRect();
            return { left, right, size: parseFloat(getComputedStyle(element).fontSize) };
          }),
      );
    expect(texts.length).toBeGreaterThan(5);
    for (const { left, right, size } of texts) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(320);
      expect(size).toBeGreaterThanOrEqual(12);
    }
  }
});

test('figures are site notes and go with them', async ({ page }) => {
  for (const address of [trials.address, references.address, '/00220/guidance/']) {
    await page.goto(address);
    await expect(page.getByRole('figure').getByText('Site note')).toBeVisible();
    await (await siteNotes(page)).click();
    await expect(page.getByRole('figure')).toHaveCount(0);
    await (await siteNotes(page)).click();
  }
});

test('words on a lesion size that the guideline does not say stop the build', () => {
  using build = new TrialBuild();
  build
    .edit(
      '00220/guidance.mdx',
      '- Ablation alone may be curative in',
      '- Ablation alone is curative in',
    )
    .edit('00220/guidance.mdx', 'size: 3 to 5 cm', 'size: 3 to 6 cm');
  const { ok, output } = build.run();
  expect(ok).toBe(false);
  expect(output).toContain('2 errors in the content.');
  expect(output).toMatch(
    /^content\/00220\/guidance\.mdx:\d+ {2}nccn-hepatocellular-carcinoma does not say these words of lesions ≤ 3 cm in exactly one place\. Quote a whole sentence of its passage\.$/m,
  );
  expect(output).toMatch(/no sentence quoted for 3 to 6 cm says this size\./);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the trial dates are drawn, and the reader’s day is not', async ({ page }) => {
    await page.goto(trials.address);
    await expect(image(page, trials).getByText('Effective 07/08/2024')).toBeVisible();
    await expect(image(page, trials).locator('.today')).toBeHidden();
  });
});

import { expect, test } from '@playwright/test';
import { siteNotes } from './support/display.ts';
import { TrialBuild } from './support/build.ts';

/** The figures that the site draws; those of the trials' dates and the history have their own specs. */
const trials = '/00220/trials/';
const references = {
  address: '/00220/references/',
  name: 'References by year and study design',
};

test('references: a mark each with a year, counts by design as in the table', async ({ page }) => {
  await page.goto(references.address);
  const figure = page.getByRole('img', { name: references.name });
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
  await expect(figure.locator('figcaption')).toHaveText(
    /^\s*Site note Hepatocellular carcinoma only\. What the\s+NCCN passage above says by size of the lesion\s+\(version 1\.2023, category 2A\)\./,
  );
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
  for (const address of [trials, references.address, '/00220/guidance/']) {
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
  for (const address of [trials, references.address, '/00220/guidance/']) {
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

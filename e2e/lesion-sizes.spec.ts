import { expect, test } from '@playwright/test';
import { TrialBuild } from './support/build.ts';

test('lesion sizes: the words are the guideline’s, and lead to them', async ({ page }) => {
  await page.goto('/00220/guidance/');
  const figure = page.getByRole('figure').filter({ hasText: 'by size of the lesion' });
  await expect(figure.locator('figcaption')).toHaveText(
    /^\s*Site note: Hepatocellular carcinoma only\. What the\s+NCCN passage above says by size of the lesion\s+\(version 1\.2023, category 2A\)\./,
  );
  await expect(figure.getByRole('img')).toHaveCount(3);
  await expect(figure.getByRole('listitem').locator('b')).toHaveText([
    '≤ 3 cm',
    '3 to 5 cm',
    '> 5 cm',
  ]);
  for (const link of await figure.getByRole('listitem').getByRole('link').all()) {
    await link.click();
    await expect(page.locator('li:target')).toContainText((await link.textContent()) ?? '-');
  }
  const widths = await figure
    .locator('.ring')
    .evaluateAll((rings) => rings.map((ring) => ring.getBoundingClientRect().width));
  // To one scale: the widest is drawn 6 cm across, which is 12 halves.
  expect(widths.map((width) => Math.round((width / Math.max(...widths)) * 12))).toEqual([3, 8, 12]);
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

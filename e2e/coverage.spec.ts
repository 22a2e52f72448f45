import { expect, test } from '@playwright/test';
import { TrialBuild } from './support/build.ts';

test('says what the verdict does not mean, in the words of the policy’s own notices', async ({
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

test('leads the three readers on', async ({ page }) => {
  await page.goto('/00220/');
  const ways = page.getByRole('region', { name: 'Read on as a' });
  await expect(ways.getByRole('heading', { level: 3 })).toHaveText([
    'Member',
    'Clinician',
    'Policy staff',
  ]);
  for (const [name, address] of [
    ['What “investigational” means', '/00220/notices/#investigational'],
    ['What the treatment is', '/00220/evidence/#evidence-p2'],
    ['Risks that the policy names', '/00220/background/#procedure-related-complications'],
    ['What the studies found', '/00220/evidence/#summary-of-evidence'],
    ['Evidence', '/00220/evidence/'],
    ['Guidelines', '/00220/guidance/'],
    ['6 listed trials', '/00220/trials/'],
    ['36 references', '/00220/references/'],
    ['4 codes', '/00220/coding/'],
    ['36 history entries', '/00220/history/'],
    ['References to filter and export', '/00220/references/'],
  ] as const) {
    await expect(ways.getByRole('link', { name })).toHaveAttribute('href', address);
  }
  for (const reader of [0, 2]) {
    const list = ways.getByRole('list').nth(reader);
    await expect(list.getByRole('link', { name: 'Whole policy, to print' })).toBeVisible();
  }
});

for (const width of [320, 768, 1280]) {
  test(`the dates stand in order, apart from each other, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/00220/');
    const dates = page.locator('.dates > div');
    await expect(dates.getByRole('time')).toHaveText([
      '06/20/2007',
      '06/12/2024',
      '07/08/2024',
      '06/2025',
    ]);
    // Of the words, which may be wider than what holds them.
    const boxes = await dates.locator('dt, dd').evaluateAll((all) =>
      all.map((one) => {
        const words = document.createRange();
        words.selectNodeContents(one);
        return words.getBoundingClientRect();
      }),
    );
    for (const [index, one] of boxes.entries()) {
      for (const other of boxes.slice(index + 1)) {
        const apart =
          one.right <= other.left ||
          other.right <= one.left ||
          one.bottom <= other.top ||
          other.bottom <= one.top;
        expect(apart, JSON.stringify([one, other])).toBe(true);
      }
    }
  });
}

test('a limit must quote the notices, and a way in for members must lead somewhere', () => {
  test.setTimeout(120_000);
  using build = new TrialBuild();
  build.edit('00220/notices.mdx', 'Federal and State law', 'Federal or State law');
  build.edit('00220/coverage.mdx', 'evidence#evidence-p2', 'evidence#treatment');
  const { ok, output } = build.run();
  expect(ok).toBe(false);
  expect(output).toMatch(
    /content\/00220\/notices\.mdx:\d+ {2}the words that this limit quotes stand in 0 passages/,
  );
  expect(output).toMatch(
    /content\/00220\/coverage\.mdx:\d+ {2}the link evidence#treatment leads nowhere/,
  );
});

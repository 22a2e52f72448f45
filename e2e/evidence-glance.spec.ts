import { expect, test } from '@playwright/test';
import { TrialBuild } from './support/build.ts';

const table = { name: /evidence at a glance/ };

test('shows for each population what the summary says, and “not stated” where it says nothing', async ({
  page,
}) => {
  await page.goto('/00220/evidence/');
  const glance = page.getByRole('table', table);
  await expect(glance.getByRole('columnheader')).toHaveText([
    'Population',
    'Evidence base',
    'Comparators',
    'Outcomes',
    'Conclusion',
  ]);
  await expect(glance.getByRole('rowheader')).toHaveText([
    'Primary hepatocellular carcinoma (HCC)',
    'Liver metastases from neuroendocrine tumors',
    'Liver metastases from colorectal cancer',
  ]);
  const neuroendocrine = glance.getByRole('row', { name: /neuroendocrine tumors/ });
  await expect(neuroendocrine.getByRole('cell').nth(1)).toHaveText('not stated');
  await expect(glance.getByText('not stated')).toHaveCount(1);
});

test('every cell leads to the very words that it quotes', async ({ page }) => {
  await page.goto('/00220/evidence/');
  const links = page.getByRole('table', table).getByRole('cell').getByRole('link');
  await expect(links).toHaveCount(13);
  for (const link of await links.all()) {
    await link.click();
    const target = page.locator(':target');
    await expect(target).toBeInViewport();
    const words = await target.evaluate((element) => {
      const copy = element.cloneNode(true) as Element;
      for (const added of copy.querySelectorAll('[data-editorial]')) added.remove();
      return copy.textContent;
    });
    expect(words).toBe(await link.textContent());
  }
});

test('reads at 320 px: each cell under its own label, without sideways scroll', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/00220/evidence/');
  const row = page.getByRole('table', table).getByRole('row', { name: /neuroendocrine tumors/ });
  const cells = await row.getByRole('cell').all();
  const labels = await Promise.all(
    cells.map((cell) =>
      cell.evaluate((element) => getComputedStyle(element, '::before').content.replaceAll('"', '')),
    ),
  );
  expect(labels).toEqual(['Evidence base: ', 'Comparators: ', 'Outcomes: ', 'Conclusion: ']);
  for (const cell of cells) {
    const box = await cell.boundingBox();
    expect(box?.width).toBeGreaterThan(250);
    expect((box?.x ?? 0) + (box?.width ?? 320)).toBeLessThanOrEqual(320);
  }
});

test('each summary leads to the listed references on its population, as many as it says', async ({
  page,
}) => {
  await page.goto('/00220/evidence/');
  const name = 'listed references name this population in their title';
  await expect(page.getByRole('link', { name })).toHaveCount(3);
  for (const [population, count] of [
    ['hepatocellular-carcinoma', 17],
    ['neuroendocrine-metastases', 4],
    ['colorectal-metastases', 10],
  ] as const) {
    await page.goto('/00220/evidence/');
    const passage = page.locator(`#${population}`);
    await expect(passage.locator('[data-editorial]').filter({ hasText: name })).toContainText(
      `Site note: ${count} `,
    );
    await passage.getByRole('link', { name }).click();
    await expect(page).toHaveURL(`/00220/references/?population=${population}`);
    await expect(page.getByText(`${count} of 36 references`)).toBeVisible();
  }
});

test('words that do not stand in the population’s passage stop the build', () => {
  using build = new TrialBuild();
  build
    .edit('00220/evidence.mdx', '- a Cochrane review and case series', '- two Cochrane reviews')
    .edit(
      '00220/evidence.mdx',
      '- comparing surgical resection with cryoablation',
      // These words stand in the passage of another population.
      '- comparing cryoablation with radiofrequency ablation',
    );
  const { ok, output, leftSite } = build.run();
  expect(ok).toBe(false);
  expect(leftSite).toBe(false);
  expect(output).toContain('2 errors in the content.');
  expect(output).toMatch(
    /^content\/00220\/evidence\.mdx:\d+ {2}the words of neuroendocrine-metastases-evidence stand 0 times in the passage of their population\. Quote words that stand there exactly once\.$/m,
  );
  expect(output).toMatch(/the words of colorectal-metastases-comparators stand 0 times/);
});

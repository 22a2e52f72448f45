import { expect, test, type Locator } from '@playwright/test';
import { barBottom, policyTextOf } from '../support/bar.ts';

/** Cells of a table on a phone: each as wide as the page, none wider. */
async function expectStacked(table: Locator): Promise<void> {
  const boxes = await table
    .getByRole('cell')
    .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect()));
  expect(boxes.length).toBeGreaterThan(0);
  for (const { right, width } of boxes) {
    expect(right).toBeLessThanOrEqual(320);
    expect(width).toBeGreaterThan(250);
  }
}

const labelsOf = (cells: Locator): Promise<string[]> =>
  cells.evaluateAll((found) =>
    found.map((cell) => getComputedStyle(cell, '::before').content.replaceAll('"', '')),
  );

test('tables are readable at 320 px: each cell with its own label', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/00220/trials/');
  const trials = page.getByRole('table', { name: 'Table 1. Summary of Key Trials' });
  await expect(trials.getByRole('row', { name: /NCT/ })).toHaveCount(6);
  await expectStacked(trials);
  const trial = trials.getByRole('row', { name: /NCT05303038/ });
  expect((await labelsOf(trial.getByRole('cell'))).join(' ')).toMatch(
    /Planned Enrollment: .*Completion Date: /,
  );

  await page.goto('/00220/evidence/');
  const glance = page.getByRole('table', { name: /evidence at a glance/i });
  await expectStacked(glance);
  const row = glance.getByRole('row', { name: /neuroendocrine tumors/ });
  expect(await labelsOf(row.getByRole('cell'))).toEqual([
    'Evidence base: ',
    'Comparators: ',
    'Outcomes: ',
    'Conclusion: ',
  ]);
});

test('the head of a short table does not cover its rows', async ({ page }) => {
  for (const path of ['/00220/evidence/', '/00220/coding/']) {
    await page.goto(path);
    for (const head of await page.getByRole('table').first().getByRole('columnheader').all()) {
      await expect(head).toHaveCSS('position', 'static');
    }
  }
});

test('the head of a long table stays visible below the bar, and nothing shows through it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 500 });
  await page.goto('/00220/trials/#nct05897268');
  const head = page.getByRole('columnheader', { name: 'Completion Date' });
  await page.getByRole('row').last().scrollIntoViewIfNeeded();
  await expect(head).toBeInViewport({ ratio: 1 });
  expect((await head.boundingBox())?.y).toBeGreaterThanOrEqual((await barBottom(page)) - 1);

  for (const [path, name] of [
    ['/00220/trials/', /Summary of Key Trials/],
    ['/codes/', 'CPT'],
  ] as const) {
    await page.goto(path);
    const table = page.getByRole('table', { name }).first();
    const row = table.locator('tbody tr').first();
    // Room to scroll any table below its head.
    await page.getByRole('main').evaluate((main) => (main.style.paddingBottom = '100vh'));
    await row.evaluate((element) => {
      const heightOf = (one: Element | null | undefined) =>
        one?.getBoundingClientRect().height ?? 0;
      const bar = heightOf(document.querySelector('[role="region"][aria-label="This policy"]'));
      // The first line of the row is behind the head.
      const behind = bar + heightOf(element.closest('table')?.tHead) - 25;
      scrollBy(0, element.getBoundingClientRect().top - behind);
    });
    for (const one of await table.getByRole('columnheader').all()) {
      const onTop = await one.evaluate((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        return [0.2, 0.5, 0.8].every((part) =>
          element.contains(document.elementFromPoint(left + width * 0.3, top + height * part)),
        );
      });
      expect(onTop, `${path}: ${String(await one.textContent())}`).toBe(true);
    }
  }
});

test('every cell of the evidence at a glance links to the exact words that it quotes', async ({
  page,
}) => {
  await page.goto('/00220/evidence/');
  const glance = page.getByRole('table', { name: /evidence at a glance/i });
  await expect(glance.getByText('not stated')).toHaveCount(1);
  const links = glance.getByRole('cell').getByRole('link');
  await expect(links).toHaveCount(13);
  for (const link of await links.all()) {
    await link.click();
    const target = page.locator(':target');
    await expect(target).toBeInViewport();
    expect(await target.evaluate(policyTextOf)).toBe(await link.textContent());
  }
});

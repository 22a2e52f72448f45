import { expect, test, type Page } from '@playwright/test';

/** Selects an element, presses Ctrl+C, and returns the clipboard content. */
async function copied(page: Page, selector: string): Promise<string> {
  // The tools of the text are loaded at the first interaction.
  await page.locator(selector).first().hover();
  await page.waitForLoadState('networkidle');
  await page
    .locator(selector)
    .first()
    .evaluate((element) => {
      getSelection()?.selectAllChildren(element);
    });
  await page.keyboard.press('ControlOrMeta+c');
  return page.evaluate(() => navigator.clipboard.readText());
}

test.beforeEach(async ({ context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: baseURL ?? '' });
});

test('a copied paragraph has only the policy’s words, without marks of the site', async ({
  page,
}) => {
  await page.goto('/00220/evidence/');
  const paragraph = page.locator('.policy-text p:has(.aside)').first();
  const text = await copied(page, '.policy-text p:has(.aside)');
  const printed = await paragraph.evaluate((element) => {
    const copy = element.cloneNode(true) as Element;
    for (const added of copy.querySelectorAll('[data-editorial]')) added.remove();
    return copy.textContent;
  });
  const words = (all: string) => all.replace(/\s+/g, ' ').trim();
  expect(words(text)).toBe(words(printed));
  expect(text).not.toMatch(/[a-z]\d/);
});

test('a copied section leaves out the notes between its paragraphs', async ({ page }) => {
  await page.goto('/00220/trials/');
  const text = await copied(page, '.policy-text:has(table)');
  expect(text).toContain('NCT05303038');
  expect(text).not.toMatch(/Site note|listed date has passed/);
  await page.goto('/00220/references/');
  const list = await copied(page, 'ol.references');
  expect(list).toContain('Korpan NN.');
  expect(list).not.toMatch(/Site note|Permanent link|From title/);
});

test('the text of a statement has no reference numbers, however it is read', async ({ page }) => {
  await page.goto('/00220/evidence/');
  const marks = page.locator('.aside > button');
  expect(await marks.count()).toBeGreaterThan(5);
  for (const mark of await marks.all()) await expect(mark).toHaveText('');
  await expect(
    page.getByRole('button', { name: 'References 3, 4, and why this link' }),
  ).toBeVisible();
});

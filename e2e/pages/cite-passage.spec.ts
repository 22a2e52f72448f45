import { expect, test, type Page } from '@playwright/test';
import { at, sites } from '../support/sites.ts';

const citeButton = (page: Page) => page.getByRole('button', { name: 'Cite or keep this passage' });
const panel = (page: Page) => page.getByRole('dialog', { name: 'Cite or keep this passage' });
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test('copies the citation and the link of the passage under the pointer', async ({
  page,
  context,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.clock.setFixedTime('2026-11-23T12:00-06:00');
  await page.goto('/00220/background/');
  const passage = page.getByText(/^Various locoregional therapies/);
  await passage.hover();
  await expect(passage.locator('.passage-button')).toBeVisible();
  await citeButton(page).click();
  const address = `${String(baseURL)}/00220/background/#treatment-p3`;
  const citation =
    'Blue Cross and Blue Shield of Louisiana. Medical policy 00220: Cryosurgical Ablation of ' +
    'Primary or Metastatic Liver Tumors. Effective 07/08/2024. Pages 2-3 of the source document. ' +
    `${address} (read Nov 23, 2026).`;
  await expect(panel(page)).toContainText(citation);

  await page.getByRole('button', { name: 'Copy citation' }).click();
  await expect(page.getByText('Citation copied.')).toBeVisible();
  expect(await clipboard(page)).toBe(citation);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('Link copied.')).toBeVisible();
  expect(await clipboard(page)).toBe(address);
});

test('the text of a passage is copied with its headings, its position and its citation', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/00220/');
  await page.locator('.statement p[data-page]').last().hover();
  await citeButton(page).click();
  await page.getByRole('button', { name: 'Copy quotation with citation' }).click();
  await expect(page.getByText('Text copied, with its headings')).toBeVisible();
  expect(await clipboard(page)).toMatch(
    /^“Based on review .* to be investigational\.\*” \(.*Services Are Considered Investigational; position: Investigational\) Blue Cross .* policy 00220: .* Effective 07\/08\/2024\. Page 1 of/,
  );
});

test('a criterion is copied with what introduces it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], {
    origin: sites.several.origin,
  });
  await page.goto(at(sites.several, '/00999/'));
  await page.locator('.statement li[data-page]').first().hover();
  await citeButton(page).click();
  await page.getByRole('button', { name: 'Copy quotation with citation' }).click();
  await expect(page.getByText('Text copied, with its headings')).toBeVisible();
  expect(await clipboard(page)).toMatch(
    /^“.*(?:criteria|following).*:? … First criterion is met; and” \(.*position: Eligible with criteria\)/,
  );
});

test('a selection is copied with its citation, without what the site adds in it', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/00220/evidence/');
  const paragraph = page.locator('.policy-text p:has(.aside)').first();
  await paragraph.hover();
  await expect(citeButton(page)).toBeVisible();
  await paragraph.evaluate((element) => getSelection()?.selectAllChildren(element));
  await citeButton(page).click();
  await page.getByRole('button', { name: 'Copy selection with citation' }).click();
  await expect(page.getByText('Selection copied')).toBeVisible();
  expect(await clipboard(page)).toMatch(
    /^“For .*\.” \(Rationale\/Source › .*; position of the policy: Investigational\) Blue Cross .* Pages? [-\d]+ of the source document\. http.*\)\.$/s,
  );
  expect(await clipboard(page)).not.toMatch(/Site note|\[\d/);
});

test('if copying is not allowed, it selects the citation and says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto('/00220/background/');
  await page.getByText(/^Cryosurgery is not a benign procedure/).hover();
  await citeButton(page).click();
  await page.getByRole('button', { name: 'Copy citation' }).click();
  await expect(page.getByText(/The citation is selected/)).toBeVisible();
  expect(await page.evaluate(() => String(getSelection()))).toMatch(/^Blue Cross .*Page 3 of/);
});

test('it is a single tab stop, from which every passage can be reached', async ({ page }) => {
  await page.goto('/00220/evidence/');
  await page.getByRole('link', { name: 'Skip to main content' }).press('Enter');
  await expect(citeButton(page)).toHaveCount(1);
  await citeButton(page).focus();
  await page.keyboard.press('Enter');
  await expect(panel(page)).toContainText('Page 3 of the source document');
  const passages = await page.locator('[data-policy-text] [data-page]').count();
  const citations = new Set<string>();
  for (let step = 0; step < passages; step++) {
    await page.getByRole('button', { name: 'Next passage' }).press('Enter');
    citations.add((await panel(page).locator('.citation').textContent()) ?? '');
    await expect(page.locator('[data-citing]')).toBeInViewport();
  }
  expect(citations.size).toBe(passages);
  await expect(page.getByRole('status').filter({ visible: true })).toHaveText(
    '“This medical policy was developed through consideration of …”',
  );
  await page.getByRole('button', { name: 'Previous passage' }).press('Enter');
  await expect(panel(page)).toContainText('Pages 4-5 of the source document');
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
  await expect(page.locator('[data-citing]')).toHaveCount(0);
});

test('it follows the focus into a passage and comes next in the tab order', async ({ page }) => {
  await page.goto('/00220/evidence/');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Reference 28, and why this link' }).focus();
  // The notes next to the passage have their own links.
  for (let stop = 0; stop < 8; stop++) {
    if (await citeButton(page).evaluate((button) => button === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(citeButton(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel(page)).toContainText('#summary-of-evidence-p3');
});

test.describe('on a touch screen of 320 px', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });

  test('a tap on the passage shows the button, on the screen and 24 px large', async ({ page }) => {
    await page.goto('/00220/trials/');
    await page.getByText(/^Cryoablation Combined With Sintilimab/).tap();
    const box = await citeButton(page).boundingBox();
    expect(box?.width).toBeGreaterThanOrEqual(24);
    expect(box?.height).toBeGreaterThanOrEqual(24);
    expect((box?.x ?? 320) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
    await citeButton(page).tap();
    await expect(panel(page)).toContainText('#nct05057052');
    await page.getByRole('button', { name: 'Next passage' }).tap();
    await expect(panel(page)).toContainText('#nct05622825');
    await expect(page.getByRole('link', { name: 'NCT05622825', exact: true })).toBeInViewport({
      ratio: 1,
    });
    await expect(panel(page)).toBeInViewport({ ratio: 1 });
  });
});

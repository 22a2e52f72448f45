import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { violations } from '../support/axe.ts';
import { policyTextOf } from '../support/bar.ts';
import { printed } from '../support/pdf.ts';
import { toolsOf } from '../support/references.ts';
import { at, sites } from '../support/sites.ts';

const panel = (page: Page) => page.getByRole('dialog', { name: 'Cite or keep this passage' });

/** Keeps a passage of the page. */
async function keep(page: Page, passage: Locator): Promise<void> {
  await passage.hover();
  await page.getByRole('button', { name: 'Cite or keep this passage' }).click();
  await page.getByRole('button', { name: 'Add to clippings' }).click();
}

const clippings = (page: Page) => page.getByRole('main').getByRole('listitem');
const headings = (page: Page) => clippings(page).getByRole('heading', { level: 2 });

async function download(page: Page, name: string): Promise<string> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  return readFileSync(await (await downloading).path(), 'utf8');
}

test('passages and references are kept across pages, reordered, annotated and saved', async ({
  page,
}) => {
  await page.clock.setFixedTime('2026-11-23T12:00-06:00');
  await page.goto(at(sites.several, '/00999/'));
  const link = page.getByRole('banner').getByRole('link', { name: /^Clippings/ });
  await expect(link).toBeHidden();
  const criterion = page.locator('.statement').getByText('an example report.');
  await keep(page, criterion);
  await expect(panel(page).getByRole('status')).toHaveText('Kept on this device. Clippings (1)');
  await expect(link).toHaveText('Clippings 1');
  await page.getByRole('button', { name: 'Add to clippings' }).click();
  await expect(panel(page)).toContainText('Already in your clippings.');
  await page.goto(at(sites.several, '/00220/references/'));
  await toolsOf(page, 5).getByRole('button', { name: 'Add to clippings' }).click();
  await expect(link).toHaveText('Clippings 2');

  await link.click();
  await expect(headings(page)).toHaveText([/Continued Approval$/, 'References']);
  const first = clippings(page).first();
  await expect(first.getByRole('blockquote')).toHaveText(
    /when one of the following is met: ….*b\. The person is stable, as shown by one of these: ….*ii\. an example report\.$/,
  );
  await expect(first).toContainText('Position: Eligible with criteria');
  await expect(first).toContainText(
    `Medical policy 00999: Example Policy With Criteria. Effective 02/01/2024. Page `,
  );
  await expect(first).toContainText(/SHA-256 of the document: [0-9a-f]{64}/);
  const policyFont = await page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue('--font-policy'),
  );
  const firstFont = policyFont.split(',')[0]?.trim() ?? 'none';
  await expect(first.getByRole('blockquote')).toHaveCSS('font-family', new RegExp(`^${firstFont}`));
  await first.getByRole('textbox', { name: 'My remark' }).fill('See the chart of *May*.');
  expect(await violations(page, 'everything', ['clippings-list'])).toEqual([]);

  await page.getByRole('button', { name: /^Move down: .*Continued/ }).click();
  await expect(page.getByRole('button', { name: /^Move down: .*Continued/ })).toBeFocused();
  await page.reload();
  await expect(headings(page)).toHaveText(['References', /Continued Approval$/]);
  await expect(page.getByRole('textbox').last()).toHaveValue('See the chart of *May*.');

  const markdown = await download(page, 'Save as Markdown');
  expect(markdown).toContain('## 1. References');
  expect(markdown).toContain('**My remark, not the policy’s words:** See the chart of \\*May\\*.');
  const ris = await download(page, 'Save the study as RIS');
  expect(ris.match(/^TY {2}- /gm)).toHaveLength(1);
  expect(ris).toContain('Reference 5 of policy 00220, effective 07/08/2024');

  const words = (await printed(page)).words.join(' ');
  expect(words).toContain('My remark, not the policy’s words See the chart of *May*.');
  expect(words).toContain('Printed on November 23, 2026');
  expect(words).not.toMatch(/Move up|Remove|Save as/);

  await page.getByRole('button', { name: /^Remove: References/ }).click();
  await expect(headings(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(headings(page)).toHaveText(['References', /Continued Approval$/]);
});

test('a selection is kept as the whole passages that it touches', async ({ page }) => {
  await page.goto('/00220/background/');
  const [first, second] = await page.locator('.policy-text p[data-page]').all();
  await second?.hover();
  const button = page.getByRole('button', { name: 'Cite or keep this passage' });
  await expect(button).toBeVisible();
  await page.evaluate(() => {
    const [from, to] = document.querySelectorAll('.policy-text p[data-page]');
    if (from?.firstChild && to?.firstChild) {
      getSelection()?.setBaseAndExtent(from.firstChild, 12, to.firstChild, 20);
    }
  });
  await button.click();
  await page.getByRole('button', { name: 'Add 2 passages to clippings' }).click();
  await expect(panel(page).getByRole('status')).toHaveText('Kept on this device. Clippings (2)');
  const words = [await first?.evaluate(policyTextOf), await second?.evaluate(policyTextOf)];
  await page.goto('/clippings/');
  await expect(clippings(page).getByRole('blockquote')).toHaveText(words.map(String));
});

test('a passage includes the studies that the site links to it', async ({ page }) => {
  await page.goto('/00220/evidence/');
  await keep(page, page.locator('#summary-of-evidence-p1'));
  await expect(panel(page).getByRole('status')).toContainText('Clippings (1)');
  await page.goto('/clippings/');
  await expect(clippings(page)).toContainText(
    'This site links references 3, 4, 5 to this passage. The RIS file has them.',
  );
  const ris = await download(page, 'Save the 3 studies as RIS');
  expect(ris.match(/^TY {2}- /gm)).toHaveLength(3);
  expect(ris).toContain('Reference 5 of policy 00220');
});

test('a clipping says that its policy has changed since', async ({ page }) => {
  await page.goto('/00220/background/');
  await keep(page, page.getByText(/^Cryosurgery is not a benign procedure/));
  await expect(panel(page)).toContainText('Kept on this device.');
  await page.evaluate(() => {
    const kept = localStorage.getItem('clippings') ?? '';
    localStorage.setItem('clippings', kept.replace(/"sha256":"./, '"sha256":"x'));
  });
  await page.goto('/clippings/');
  await expect(clippings(page)).toContainText('This text is from a different version');
});

test('if the browser refuses storage, it says so, and offers the clippings as a file', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('No room', 'QuotaExceededError');
    };
  });
  await page.goto('/00220/background/');
  await keep(page, page.getByText(/^Cryosurgery is not a benign procedure/));
  await expect(panel(page)).toContainText('does not let the site store clippings');
  const markdown = await download(page, 'Save as Markdown');
  expect(markdown).toContain('> Cryosurgery is not a benign procedure');
  await expect(page.getByRole('link', { name: /^Clippings \d/ })).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says that keeping needs it', async ({ page }) => {
    await page.goto('/clippings/');
    await expect(page.getByText('Keeping passages needs JavaScript')).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
  });
});

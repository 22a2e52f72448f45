import { expect, test, type Page } from '@playwright/test';
import { at, sites } from '../support/sites.ts';
import { watch } from '../support/watch.ts';
import { expectReadable } from './faults.ts';

/** Browsers that lack features of the site, simulated by renaming the features to unknown names. */
const site = sites.several;

/** Rewrites pages and style sheets on their way to the page. */
async function rewrite(page: Page, change: (text: string) => string): Promise<void> {
  await page.route(/\/$|\.css$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.text()) });
  });
}

// A request of a lazy tool may still be pending when a test ends.
test.afterEach(({ page }) => page.unrouteAll({ behavior: 'wait' }));

async function withoutPopovers(page: Page): Promise<void> {
  await rewrite(page, (text) =>
    text
      .replaceAll(':popover-open', ':unknown-open')
      .replaceAll('[popover', '[unknown')
      .replace(/(?<=\s)popover(?=target|[\s=>])/g, 'unknown'),
  );
  await page.addInitScript(() => {
    const prototype = HTMLElement.prototype as Partial<HTMLElement>;
    for (const name of ['popover', 'showPopover', 'hidePopover', 'togglePopover'] as const) {
      // Reflect.deleteProperty also handles accessors.
      Reflect.deleteProperty(prototype, name);
    }
    for (const type of [Element, Document]) {
      for (const name of ['matches', 'querySelector', 'querySelectorAll'] as const) {
        const original = Reflect.get(type.prototype, name) as ((q: string) => unknown) | undefined;
        if (!original) continue;
        Object.assign(type.prototype, {
          [name](this: Element, selector: string) {
            if (selector.includes(':popover-open')) throw new SyntaxError(selector);
            return original.call(this, selector);
          },
        });
      }
    }
  });
}

test('without popovers the notes are in the text, links work, and nothing covers a word', async ({
  page,
}) => {
  await withoutPopovers(page);
  const complaints = watch(page, site.origin);
  for (const width of [400, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(at(site, '/00220/evidence/'));
    await expectReadable(page, '/00220/evidence/', `${width} px`);
    const note = page.getByRole('note').filter({ hasText: /Reference 5: Wang/ });
    await expect(note.first()).toBeVisible();
    await expect(note.first()).toHaveCSS('position', 'static');
    await expect(page.locator('.pop:not(.side):visible, [unknowntarget]:visible')).toHaveCount(0);
    await page.locator('p[data-page]').nth(1).hover();
    await page.keyboard.press('Tab');
    await page.setViewportSize({ width: width + 10, height: 800 });
  }
  await page.goto(at(site, '/00220/guidance/'));
  await page.getByRole('link', { name: 'RFA', exact: true }).first().click();
  await expect(page.locator(':target')).toContainText('radiofrequency ablation (RFA)');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
  expect(complaints).toEqual([]);
});

test('without light-dark() everything has the system colors, light and dark, and panels are opaque', async ({
  page,
}) => {
  await rewrite(page, (text) => text.replaceAll('light-dark(', 'unknown-dark('));
  const complaints = watch(page, site.origin);
  await page.setViewportSize({ width: 800, height: 800 });
  for (const [colorScheme, paper, ink] of [
    ['light', 'rgb(255, 255, 255)', 'rgb(0, 0, 0)'],
    ['dark', 'rgb(18, 18, 18)', 'rgb(255, 255, 255)'],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(at(site, '/00220/evidence/'));
    await expectReadable(page, '/00220/evidence/', colorScheme);
    await expect(page.locator('html')).toHaveCSS('background-color', paper);
    await expect(page.locator('html')).toHaveCSS('color', ink);
    await page
      .getByRole('button', { name: /^Reference 5, / })
      .first()
      .click();
    await expect(page.locator('.pop:popover-open')).toHaveCSS('background-color', paper);
    await expect(page.getByRole('region', { name: 'This policy' })).toHaveCSS(
      'background-color',
      paper,
    );
  }
  expect(complaints).toEqual([]);
});

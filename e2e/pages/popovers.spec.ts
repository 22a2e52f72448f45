import { expect, test, type Locator, type Page } from '@playwright/test';
import { barBottom } from '../support/bar.ts';
import { displayMenu } from '../support/display.ts';
import { addStyles, areApart, wideFont, type Rectangle } from '../support/layout.ts';

/** From this width on, notes are in the margin (margin-notes.spec.ts). */
const marginWidth = 76 * 16;

/** Everything that opens a popover: citation marks, abbreviations, the display menu, the citation panel. */
const explained = [
  { path: '/00220/evidence/', role: 'button', name: /, and why this link$/ },
  { path: '/00220/guidance/', role: 'button', name: /, and why this link$/ },
  { path: '/00220/guidance/', role: 'link', name: 'RFA' },
] as const;

const open = (page: Page): Locator => page.locator(':popover-open');

const rectangleOf = (element: Element): Rectangle => {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return { left, top, right, bottom };
};

/** Doubles the text of popovers, including those created later. */
const doubleTexts = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const double = (popover: Element) => {
      const walker = document.createTreeWalker(popover, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts) if (text.data.trim()) text.data += ` ${text.data}`;
    };
    document.addEventListener(
      'beforetoggle',
      ({ target }) => {
        if (!(target instanceof HTMLElement) || target.dataset['doubled'] !== undefined) return;
        target.dataset['doubled'] = '';
        double(target);
      },
      true,
    );
  });

/** What is wrong with the position of the open popover, measured in the window. */
const faultsOfPlace = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const [popover, ...others] = document.querySelectorAll(':popover-open');
    if (!popover || others.length > 0) return [`${others.length + Number(!!popover)} are open`];
    const { left, top, right, bottom } = popover.getBoundingClientRect();
    const more = popover.scrollHeight - popover.clientHeight;
    popover.scrollTop = popover.scrollHeight;
    const reached = popover.scrollTop;
    popover.scrollTop = 0;
    const faults = {
      'outside the window': left < 0 || top < 0 || right > innerWidth || bottom > innerHeight,
      // Overflowing content is reached by scrolling, only vertically.
      'cut off': reached < more - 1,
      'scrolls sideways': popover.scrollWidth - popover.clientWidth > 1,
    };
    return Object.entries(faults).flatMap(([fault, isThere]) => (isThere ? [fault] : []));
  });

/** The open popover is completely inside the window, and overflowing content can be scrolled to. */
const expectInside = (page: Page, what: string): Promise<void> =>
  expect.poll(() => faultsOfPlace(page), what).toEqual([]);

/** True if the open popover does not cover what it explains, or if there is no room above or below. */
async function isBeside(page: Page, mark: Locator, bar: number): Promise<boolean> {
  const height = page.viewportSize()?.height ?? 0;
  const at = await mark.evaluate(rectangleOf);
  const box = await open(page).evaluate(rectangleOf);
  // Its full height, without scrolling.
  const natural = await open(page).evaluate(
    (element) =>
      element.scrollHeight + (element as HTMLElement).offsetHeight - element.clientHeight,
  );
  const gap = 16;
  const hasRoom = Math.max(at.top - Math.max(bar, 0), height - at.bottom) - gap >= natural;
  return !hasRoom || areApart(box, at);
}

for (const [width, height] of [
  [320, 480],
  [320, 640],
  [640, 320],
  [768, 1024],
  [1280, 720],
  [1920, 1080],
] as const) {
  test(`every popover fits into a window of ${width} × ${height}, even with wide letters and twice the text`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    for (const isLong of [false, true]) {
      for (const { path, role, name } of explained) {
        if (role === 'button' && width >= marginWidth) continue;
        await page.goto(path);
        if (isLong) {
          await addStyles(page, wideFont);
          await doubleTexts(page);
        }
        const marks = page.getByRole('main').getByRole(role, { name });
        expect(await marks.count()).toBeGreaterThan(0);
        const bar = await barBottom(page);
        for (const mark of await marks.all()) {
          const block = isLong ? ('end' as const) : ('center' as const);
          const what = `${String(await mark.textContent())} at the ${block}`;
          await mark.evaluate((element, place) => {
            element.scrollIntoView({ block: place, behavior: 'instant' });
            (element as HTMLElement).focus();
          }, block);
          await page.keyboard.press('Enter');
          // A popover is positioned after it opens.
          await expectInside(page, what);
          await expect.poll(() => isBeside(page, mark, bar), `${what} is beside it`).toBe(true);
          await page.keyboard.press('Escape');
          await expect(open(page)).toHaveCount(0);
        }
      }

      await page.evaluate(() => scrollTo(0, 0));
      await displayMenu(page);
      await expectInside(page, 'display menu');
      await page.keyboard.press('Escape');

      await page.locator('p[data-page]').first().hover();
      await page.getByRole('button', { name: 'Cite or keep this passage' }).press('Enter');
      await expectInside(page, 'panel to cite a passage');
      // A click elsewhere closes it, too.
      await page.mouse.click(2, height - 2);
      await expect(open(page)).toHaveCount(0);
    }
  });
}

for (const width of [1024, 1440, 1920]) {
  test(`at ${width} px a note on words in a table opens next to them, below the bar`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/00220/trials/');
    const marks = page.getByRole('cell').getByRole('button', { name: /^Site note on/ });
    await expect(marks).toHaveCount(2);
    for (const mark of await marks.all()) {
      for (const block of ['start', 'center', 'end'] as const) {
        await mark.evaluate((element, place) => {
          element.scrollIntoView({ block: place, behavior: 'instant' });
        }, block);
        await mark.click();
        await expectInside(page, block);
        await expect
          .poll(async () => {
            const note = await open(page).evaluate(rectangleOf);
            const words = await mark.locator('xpath=ancestor::td').evaluate(rectangleOf);
            const isNear =
              note.top - words.bottom < 40 &&
              words.top - note.bottom < 40 &&
              note.left < words.right &&
              note.right > words.left;
            return isNear && note.top >= (await barBottom(page));
          }, block)
          .toBe(true);
        await page.keyboard.press('Escape');
        await expect(open(page)).toHaveCount(0);
      }
    }
  });
}

test('in a table and its legend, which use letters, a note is marked by a word', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/00220/trials/');
  const marks = page.getByRole('button', { name: /^Site note on/ });
  expect(
    await marks.evaluateAll((all) => all.map((one) => getComputedStyle(one, '::before').content)),
  ).toEqual(['"note"', '"note"', '"note"']);
});

test.describe('on a touch screen', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });

  test('a tap opens an explanation, a tap elsewhere closes it', async ({ page }) => {
    await page.goto('/00220/evidence/');
    await page.getByRole('button', { name: 'References 3, 4, and why this link' }).tap();
    await expectInside(page, 'references 3 and 4');
    await expect(open(page).getByRole('link')).toHaveText([
      'Reference 3: Kim HI et al. 2023',
      '37403319',
      'Reference 4: Keshavarz P et al. 2022',
      '34982183',
    ]);
    // The sheet is at the bottom edge, or at the top if the words are at the bottom.
    const sheet = await open(page).boundingBox();
    await page.touchscreen.tap(2, (sheet?.y ?? 0) > 100 ? 90 : 630);
    await expect(open(page)).toHaveCount(0);

    await page.goto('/00220/guidance/');
    await page.getByRole('link', { name: 'RFA', exact: true }).first().tap();
    await expect(open(page)).toContainText('RFA: radiofrequency ablation');
    await page.getByRole('link', { name: 'Where the policy spells it out' }).tap();
    await expect(page.locator(':target')).toContainText('radiofrequency ablation (RFA)');
  });
});

/** WCAG 1.4.13: a popover opens on request, can be dismissed and hovered, and persists. */
for (const [what, path, role, name, words] of [
  ['a citation mark', '/00220/evidence/', 'button', 'Reference 21, and why this link', 'Gurusamy'],
  ['an abbreviation', '/00220/guidance/', 'link', 'RFA', 'radiofrequency ablation'],
] as const) {
  test(`${what} works by keyboard, and stays open under the pointer`, async ({ page }) => {
    await page.setViewportSize({ width: marginWidth - 1, height: 720 });
    await page.goto(path);
    const mark = page.getByRole(role, { name, exact: true }).first();
    // A first key, so that the browser treats the focus as keyboard focus.
    await page.keyboard.press('Tab');
    await mark.focus();
    await expect(mark).toBeFocused();
    await expect(open(page)).toHaveCount(0);
    await page.keyboard.press('Enter');
    await expect(open(page)).toContainText(words);
    await page.keyboard.press('Enter');
    await expect(open(page)).toHaveCount(0);
    await expect(mark).toBeFocused();

    await page.keyboard.press('Enter');
    await open(page).hover();
    await expect(open(page)).toBeVisible();
    await page.mouse.move(5, 5);
    await expect(open(page)).toBeVisible();

    // The focus moves into it and returns with Escape; moving on closes it.
    const links = await open(page).getByRole('link').all();
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      await page.keyboard.press('Tab');
      await expect(link).toBeFocused();
    }
    await page.keyboard.press('Escape');
    await expect(open(page)).toHaveCount(0);
    await expect(mark).toBeFocused();
    await page.keyboard.press('Enter');
    for (let stop = 0; stop <= links.length; stop++) await page.keyboard.press('Tab');
    await expect(open(page)).toHaveCount(0);
  });
}

test('a citation mark opens with the space bar, too', async ({ page }) => {
  await page.setViewportSize({ width: marginWidth - 1, height: 720 });
  await page.goto('/00220/evidence/');
  await page.getByRole('button', { name: 'Reference 21, and why this link' }).press('Space');
  await expect(open(page)).toContainText(
    'It is the only listed Cochrane title on neuroendocrine tumors.',
  );
});

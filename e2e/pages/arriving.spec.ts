import { expect, test } from '@playwright/test';
import { barBottom } from '../support/bar.ts';

/** Opening a passage by its address. */
test('highlights the passage, below the bar, with its button next to it', async ({ page }) => {
  for (const width of [320, 768, 1280]) {
    await page.setViewportSize({ width, height: 640 });
    await page.goto('about:blank');
    await page.goto('/00220/background/#treatment-p3');
    const passage = page.locator(':target');
    await expect(passage).toHaveAttribute('data-page', '2-3');
    await expect(passage).toHaveCSS('background-color', 'rgb(255, 243, 196)');
    await expect(passage).toBeInViewport();
    const place = await passage.boundingBox();
    expect(place?.y, `${width} px`).toBeGreaterThanOrEqual(await barBottom(page));
    await expect(passage.getByRole('button', { name: 'Cite or keep this passage' })).toHaveCount(1);
    await expect(passage.locator('.passage-button.idle')).toHaveCount(0);
    // An outline, so that the highlight does not rely on color, even after the focus has moved.
    await page.keyboard.press('Tab');
    await expect(passage).not.toBeFocused();
    await expect(passage).toHaveCSS('outline-style', 'solid');
  }
});

const background = 'the mortality rate for African Americans with HCC is higher than other';
const places = [
  ['background/#cite-mortality', `${background} racial groups in the U.S.`],
  ['evidence/#cite-two-meta-analyses', 'the evidence includes two meta-analyses'],
  [
    'evidence/#cite-trial-against-rfa',
    'The available RCT comparing cryoablation with radiofrequency ablation',
  ],
  ['evidence/#colorectal-metastases-comparators', 'comparing surgical resection with cryoablation'],
  ['full/#cite-extent', 'might be predicted, in part, by the extent of the procedure'],
] as const;

for (const [width, height] of [
  [360, 640],
  [1440, 900],
] as const) {
  test(`shows the exact words, highlighted, with their context, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const [address, words] of places) {
      await page.goto('about:blank');
      await page.goto(`/00220/${address}`);
      await expect(page.locator(':target')).toBeInViewport();
      // All text that looks like the target, and no other.
      const marked = await page.locator('[data-policy-text]').evaluateAll((regions) => {
        const target = document.querySelector(':target');
        const look = target && getComputedStyle(target);
        const parts = regions.flatMap((region) => [...region.querySelectorAll('span')]);
        const same = parts.filter((part) => {
          const style = getComputedStyle(part);
          return (
            style.backgroundColor === look?.backgroundColor &&
            style.textDecoration.includes('underline')
          );
        });
        const copies = same.map((part) => {
          const copy = part.cloneNode(true) as Element;
          for (const added of copy.querySelectorAll('[data-editorial]')) added.remove();
          return copy.textContent;
        });
        const boxes = same.map((part) => part.getBoundingClientRect());
        return {
          words: copies.join(''),
          top: Math.min(...boxes.map(({ top }) => top)),
          bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
        };
      });
      expect(marked.words.replace(/\s+/g, ' ')).toBe(words);
      expect(marked.top, address).toBeGreaterThan((await barBottom(page)) + height * 0.2);
      expect(marked.bottom, address).toBeLessThan(height);
    }
  });
}

test('shows the heading above a passage on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  for (const [address, heading] of [
    ['background/#procedure-related-complications-p1', 'Procedure-Related Complications'],
    ['evidence/#summary-of-evidence-p3', 'Site note: Liver metastases from colorectal cancer'],
  ] as const) {
    await page.goto(`/00220/${address}`);
    await expect(page.locator(':target')).toBeInViewport();
    const place = await page.getByRole('main').getByText(heading, { exact: true }).boundingBox();
    expect(place?.y, address).toBeGreaterThanOrEqual(await barBottom(page));
  }
});

test('the button next to a passage is completely on the screen and does not touch its outline', async ({
  page,
}) => {
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 640 });
    await page.goto('/00220/background/');
    // A click, so that the browser draws the outline of the target and no focus ring.
    await page.getByRole('heading', { level: 1 }).click();
    await page.evaluate(() => (location.hash = 'treatment-p3'));
    const button = page
      .locator(':target')
      .getByRole('button', { name: 'Cite or keep this passage' });
    await expect(button).toHaveCount(1);
    const place = await button.boundingBox();
    expect((place?.x ?? width) + (place?.width ?? 0)).toBeLessThanOrEqual(width);
    const outline = await page.locator(':target').evaluate((element) => {
      const { outlineOffset, outlineWidth } = getComputedStyle(element);
      const { right } = element.getBoundingClientRect();
      return right + parseFloat(outlineOffset) + parseFloat(outlineWidth);
    });
    // The sign is at the end of the button, at 14 px.
    expect(width - 2 - 8).toBeGreaterThanOrEqual(outline);
  }
});

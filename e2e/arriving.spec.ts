import { expect, test } from '@playwright/test';

/** Arriving at a passage by its address. */
for (const width of [320, 768, 1280]) {
  test(`arriving at a passage marks it, below the bar, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 640 });
    await page.goto('/00220/background/#treatment-p3');
    const passage = page.locator(':target');
    await expect(passage).toHaveAttribute('data-page', '2-3');
    await expect(passage).toHaveCSS('background-color', 'rgb(255, 243, 196)');
    await expect(passage).toBeInViewport();
    const bar = await page.getByRole('region', { name: 'This policy' }).boundingBox();
    const place = await passage.boundingBox();
    expect(place?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 640));
    await expect(passage.locator('.passage-button')).toHaveCount(1);
    await expect(passage.locator('.passage-button.idle')).toHaveCount(0);
    // An outline, so that the mark does not rest on colour: also when the focus has gone on.
    await page.keyboard.press('Tab');
    await expect(passage).not.toBeFocused();
    await expect(passage).toHaveCSS('outline-style', 'solid');
  });
}

const background = 'the mortality rate for African Americans with HCC is higher than other';
for (const [width, height] of [
  [360, 640],
  [1440, 900],
] as const) {
  for (const [address, words] of [
    ['/00220/background/#cite-mortality', `${background} racial groups in the U.S.`],
    ['/00220/evidence/#cite-two-meta-analyses', 'the evidence includes two meta-analyses'],
    [
      '/00220/evidence/#cite-trial-against-rfa',
      'The available RCT comparing cryoablation with radiofrequency ablation',
    ],
    [
      '/00220/evidence/#colorectal-metastases-comparators',
      'comparing surgical resection with cryoablation',
    ],
    ['/00220/full/#cite-extent', 'might be predicted, in part, by the extent of the procedure'],
  ] as const) {
    test(`${address} shows its words, marked, with what is around them, ${width} px`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await page.goto(address);
      await expect(page.locator(':target')).toBeInViewport();
      // All text that has the look of the target, and no other.
      const marked = await page.locator('.policy-text').evaluateAll((regions) => {
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
      const bar = await page.getByRole('region', { name: 'This policy' }).boundingBox();
      const below = (bar?.y ?? 0) + (bar?.height ?? height);
      expect(marked.top).toBeGreaterThan(below + height * 0.2);
      expect(marked.bottom).toBeLessThan(height);
    });
  }
}

for (const [address, heading] of [
  ['/00220/background/#procedure-related-complications-p1', 'Procedure-Related Complications'],
  ['/00220/evidence/#summary-of-evidence-p3', 'Site note: Liver metastases from colorectal cancer'],
] as const) {
  test(`${address} shows the heading above it on a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await page.goto(address);
    await expect(page.locator(':target')).toBeInViewport();
    const bar = await page.getByRole('region', { name: 'This policy' }).boundingBox();
    const place = await page.locator('main').getByText(heading, { exact: true }).boundingBox();
    expect(place?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 640));
  });
}

test('the control beside a passage is on the screen, whole and clear of its outline', async ({
  page,
}) => {
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 640 });
    await page.goto('/00220/background/');
    // A press, so that the browser draws the outline of the target and no ring for a keyboard.
    await page.getByRole('heading', { level: 1 }).click();
    await page.evaluate(() => (location.hash = 'treatment-p3'));
    const button = page.locator(':target .passage-button');
    await expect(button).toHaveCount(1);
    const place = await button.boundingBox();
    expect((place?.x ?? width) + (place?.width ?? 0)).toBeLessThanOrEqual(width);
    const outline = await page.locator(':target').evaluate((element) => {
      const { outlineOffset, outlineWidth } = getComputedStyle(element);
      const { right } = element.getBoundingClientRect();
      return right + parseFloat(outlineOffset) + parseFloat(outlineWidth);
    });
    // The sign is set at the end of the control, in letters of 14 px.
    expect(width - 2 - 8).toBeGreaterThanOrEqual(outline);
  }
});

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

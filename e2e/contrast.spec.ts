import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { pages } from './support/pages.ts';

/** Policy text at 7:1 (WCAG 1.4.6), in both themes; every-page.spec.ts holds the rest to 4.5:1. */
for (const theme of ['light', 'dark'] as const) {
  for (const address of pages.filter((page) => page.startsWith('/00220/'))) {
    test(`policy text of ${address} has contrast of 7:1, ${theme}`, async ({ page }) => {
      await page.addInitScript((value) => {
        localStorage.setItem('theme', value);
      }, theme);
      await page.goto(address);
      const { violations, passes } = await new AxeBuilder({ page })
        .include('[data-policy-text]')
        .exclude('[data-editorial]')
        // The enhanced rule leaves what is below 4.5:1 to the other.
        .withRules(['color-contrast', 'color-contrast-enhanced'])
        .analyze();
      expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))).toEqual([]);
      expect(passes.flatMap(({ nodes }) => nodes).length).toBeGreaterThan(0);
    });
  }
}

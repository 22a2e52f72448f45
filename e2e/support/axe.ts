import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** A rule that a page breaks, with the elements that do. */
type Violations = string[];

interface Node {
  target: unknown[];
  html: string;
}

/** The nodes that are policy text, not something that the site adds. */
async function inPolicyText(page: Page, nodes: Node[]): Promise<Node[]> {
  const targets = nodes.map(({ target }) => String(target[0]));
  const isText = await page.evaluate(
    (selectors) =>
      selectors.map((selector) => {
        const element = document.querySelector(selector);
        return Boolean(
          element?.closest('[data-policy-text]') && !element.closest('[data-editorial]'),
        );
      }),
    targets,
  );
  return nodes.filter((_, index) => isText[index]);
}

/**
 * Contrast of 4.5:1, and enhanced contrast of 7:1 (WCAG 1.4.6); the latter rule does not report what is
 * below 4.5:1.
 */
const contrast = ['color-contrast', 'color-contrast-enhanced'];

/** True if axe could not measure an element because the sticky bar currently covers part of it. */
const isCovered = (data: unknown): boolean =>
  ['bgOverlap', 'elmPartiallyObscured'].includes(
    (data as { messageKey?: string } | null)?.messageKey ?? '',
  );

/**
 * The violations that axe finds on a page. Only policy text must have a contrast of 7:1, and all of it
 * must be measured.
 * @param part `contrast` looks at colors only
 * @param within selectors of the parts to look at; by default the page
 */
export async function violations(
  page: Page,
  part: 'everything' | 'contrast' = 'everything',
  within: string[] = [],
): Promise<Violations> {
  // The page has no frames, so axe does not need a separate page to combine results.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  axe.options({
    // Describing every element that passes takes longer than testing it.
    resultTypes: ['violations', 'incomplete'],
    // Off by default: the size of targets (WCAG 2.2), and the contrast of AAA.
    rules: {
      'color-contrast-enhanced': { enabled: true },
      'target-size': { enabled: true },
    },
  });
  if (part === 'contrast') axe.withRules(contrast);
  for (const selector of within) axe.include(selector);
  const results = await axe.analyze();
  const found: Violations = [];
  for (const { id, nodes } of results.violations) {
    const broken = id === 'color-contrast-enhanced' ? await inPolicyText(page, nodes) : nodes;
    found.push(...broken.map(({ html }) => `${id}: ${html}`));
  }
  if (within.length === 0 && (await page.locator('[data-policy-text]').count()) > 0) {
    if (!results.passes.some(({ id }) => id === 'color-contrast-enhanced')) {
      throw new Error('No policy text was measured.');
    }
    // The enhanced rule passes elements that it cannot measure; the other rule reports them.
    const unmeasured = results.incomplete
      .filter(({ id }) => contrast.includes(id))
      .flatMap(({ nodes }) => nodes)
      .filter(({ any }) => !any.some(({ data }) => isCovered(data)));
    const text = await inPolicyText(page, unmeasured);
    found.push(...text.map(({ html }) => `policy text that could not be measured: ${html}`));
  }
  return found;
}

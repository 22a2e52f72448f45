import type { Page } from '@playwright/test';

/** Passages of policy text that something else covers. */
export const coveredPassages = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const covered: string[] = [];
    const all = document.querySelectorAll<HTMLElement>(
      '[data-policy-text] :is(p, li, h1, h2, h3, td, th, caption)[id], [data-policy-text] tr[id] > *',
    );
    for (const element of all) {
      if (element.closest('[data-editorial]')) continue;
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      let node = walker.nextNode();
      while (node && (node.nodeValue ?? '').trim() === '') node = walker.nextNode();
      if (!node || node.parentElement?.closest('[data-editorial]')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const [box] = range.getClientRects();
      if (!box) continue;
      const top = document.elementFromPoint(
        box.left + Math.min(4, box.width / 2),
        box.top + box.height / 2,
      );
      if (top && !top.contains(node) && !node.parentElement?.contains(top)) {
        covered.push(`#${element.id}: <${top.tagName.toLowerCase()}> lies over it`);
      }
    }
    return covered;
  });

import type { Page } from '@playwright/test';

/** Widths from a small phone to a wide screen, on both sides of the breakpoints. */
export const widths = [320, 360, 480, 640, 768, 960, 1100, 1216, 1440, 1600];

/** How much wider the page is than the window; 0 if no sideways scrolling is needed. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });

/** The controls of the page header whose text is cut off. */
export const cutControls = (page: Page): Promise<string[]> =>
  page
    .locator(':is(header, .policy-bar) :is(a, button, summary)')
    .evaluateAll((controls) =>
      controls
        .filter(
          (one) =>
            getComputedStyle(one).display !== 'inline' &&
            one.scrollWidth > Math.max(one.clientWidth, 1),
        )
        .map((one) => one.outerHTML),
    );

/** WCAG 1.4.12. */
export const readersTextSpacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`;

/** As wide as the widest of the common fonts, whatever font this machine has. */
export const wideFont = '* { letter-spacing: 0.05em !important }';

/**
 * Adds a style sheet until the next navigation. It is a constructed one, because the page's CSP forbids
 * others.
 */
export const addStyles = (page: Page, css: string): Promise<void> =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, css);

declare global {
  var layoutRecord: LayoutRecord | undefined;
}

/** What a page records of its layout. */
interface LayoutRecord {
  isPainted: boolean;
  /** How far things moved since it was painted. */
  shifts: number[];
  /** Waits for the next frame. */
  frame: () => Promise<void>;
}

/** From now on, records on every page what its scripts move after the page is completely painted. */
export async function recordLayoutShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const record: LayoutRecord = {
      isPainted: false,
      shifts: [],
      // Not requestAnimationFrame: with Playwright's fake clock that is a timer, not a frame.
      frame: () =>
        new Promise((resolve) => {
          const observer = new IntersectionObserver(() => {
            observer.disconnect();
            resolve();
          });
          observer.observe(document.documentElement);
        }),
    };
    globalThis.layoutRecord = record;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        record.shifts.push((entry as PerformanceEntry & { value: number }).value);
      }
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    // How much of a page is there at its first paint depends on the load of the machine. What moved until
    // all of it was parsed and painted is forgotten; no script of the page has run yet.
    const forget = async () => {
      await record.frame();
      await record.frame();
      observer.takeRecords();
      record.shifts.length = 0;
      record.isPainted = true;
    };
    document.addEventListener('readystatechange', () => void forget(), { once: true });
  });
  await page.route('**/*.js', async (route) => {
    await page.waitForFunction(() => globalThis.layoutRecord?.isPainted);
    await route.continue();
  });
}

/** How far things moved on this page after it was painted. */
export const layoutShifts = (page: Page): Promise<number[]> =>
  page.evaluate(async () => {
    const record = globalThis.layoutRecord;
    if (!record) throw new Error('recordLayoutShifts was not called.');
    // What a script changed is painted, and then reported.
    for (let frame = 0; frame < 3; frame++) await record.frame();
    return record.shifts;
  });

/** A box on the screen. */
export interface Rectangle {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The boxes of elements; it runs in a page. */
export const boxesOf = (elements: Element[]): Rectangle[] =>
  elements.map((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left, top, right, bottom };
  });

/** True if two boxes have no part in common. */
export const areApart = (one: Rectangle, other: Rectangle): boolean =>
  one.right <= other.left ||
  other.right <= one.left ||
  one.bottom <= other.top ||
  other.bottom <= one.top;

import type { Page } from '@playwright/test';

/**
 * Policy text that readers of a page cannot read as written: text that a style hides, moves, alters,
 * covers or joins. A fault names the passage, the words, and what is wrong.
 *
 * The proof checks the words of the markup; this checks how a browser renders them.
 */
export const visibleTextFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const faults: string[] = [];
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const styles = new Map<Element, CSSStyleDeclaration>();
    const styleOf = (element: Element): CSSStyleDeclaration => {
      const style = styles.get(element) ?? getComputedStyle(element);
      styles.set(element, style);
      return style;
    };
    /** An element and those around it, outwards. */
    function* around(element: Element | null) {
      for (let one = element; one; one = one.parentElement) yield one;
    }

    /** Red, green, blue from 0 to 255, and the alpha from 0 to 1, of any color of CSS. */
    const rgba = (color: string): [number, number, number, number] => {
      if (!canvas) throw new Error('There is no canvas to read colors with.');
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
      return [red, green, blue, alpha / 255];
    };
    const luminance = ([red, green, blue]: number[]): number => {
      const [r = 0, g = 0, b = 0] = [red, green, blue].map((value = 0) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrasts = new Map<string, number>();
    const contrast = (text: string, ground: string): number => {
      const key = `${text} ${ground}`;
      const known = contrasts.get(key);
      if (known !== undefined) return known;
      const [red, green, blue, alpha] = rgba(text);
      const under = rgba(ground);
      const over = [red, green, blue].map(
        (part, index) => part * alpha + (under[index] ?? 0) * (1 - alpha),
      );
      const [dark = 0, light = 0] = [luminance(over), luminance(under)].sort((a, b) => a - b);
      const ratio = (light + 0.05) / (dark + 0.05);
      contrasts.set(key, ratio);
      return ratio;
    };
    const groundOf = (element: Element): string => {
      for (const one of around(element)) {
        const { backgroundColor } = styleOf(one);
        if (rgba(backgroundColor)[3] > 0.95) return backgroundColor;
      }
      return matchMedia('(prefers-color-scheme: dark)').matches && !matchMedia('print').matches
        ? '#121212'
        : 'white';
    };

    const inline = new Set([
      'A',
      'B',
      'CITE',
      'EM',
      'I',
      'SPAN',
      'STRONG',
      'SUB',
      'SUP',
      'TIME',
      'U',
    ]);
    const markers: Record<string, string> = {
      '': 'decimal',
      1: 'decimal',
      a: 'lower-alpha',
      A: 'upper-alpha',
      i: 'lower-roman',
      I: 'upper-roman',
    };
    /** The head of a column stands before each of its cells on a narrow screen. */
    const isStackedHead = (element: Element): boolean => {
      const head = element.closest('thead :is(th, td)');
      const cells = head?.closest('table')?.querySelectorAll<HTMLElement>('[data-label]') ?? [];
      const label = head?.textContent.replace(/\s+/g, ' ').trim();
      const stacked = [...cells].filter((cell) => cell.dataset['label'] === label);
      return stacked.length > 0 && stacked.every((cell) => styleOf(cell).display === 'block');
    };
    const isEditorial = (node: Node): boolean => !!node.parentElement?.closest('[data-editorial]');

    /** What the styles of an element do to its words, if anything. */
    const altered = (element: Element): string | undefined => {
      const style = styleOf(element);
      const isInline = inline.has(element.tagName);
      const parent = element.parentElement;
      const isItem = parent ? /flex|grid/.test(styleOf(parent).display) : false;
      if (Number.parseFloat(style.fontSize) < 9) return `font size ${style.fontSize}`;
      if (style.textTransform !== 'none') return `text-transform ${style.textTransform}`;
      if (style.direction !== 'ltr') return `direction ${style.direction}`;
      if (/override|plaintext/.test(style.unicodeBidi)) return `unicode-bidi ${style.unicodeBidi}`;
      if (style.writingMode !== 'horizontal-tb') return `writing mode ${style.writingMode}`;
      if (style.userSelect === 'none') return 'it cannot be selected';
      if (style.getPropertyValue('-webkit-text-security') !== 'none') return 'text security';
      if (style.fontFeatureSettings !== 'normal')
        return `font features ${style.fontFeatureSettings}`;
      if (
        !/^(?:normal|-?\d+(?:\.\d+)?px)$/.test(style.letterSpacing) ||
        Number.parseFloat(style.letterSpacing) < -1
      ) {
        return `letter spacing ${style.letterSpacing}`;
      }
      if (Number.parseFloat(style.wordSpacing) < 0) return `word spacing ${style.wordSpacing}`;
      if (Number.parseFloat(style.lineHeight) < Number.parseFloat(style.fontSize)) {
        return `line height ${style.lineHeight}`;
      }
      if (Number(style.order) !== 0) return `order ${style.order}`;
      if (/reverse/.test(style.flexDirection + style.flexWrap)) return 'reversed order';
      if (isInline && !isItem && style.display !== 'inline') return `display ${style.display}`;
      if (!isInline && /^(?:inline|contents)/.test(style.display))
        return `display ${style.display}`;
      for (const pseudo of ['::before', '::after']) {
        const { content } = getComputedStyle(element, pseudo);
        const label = element.getAttribute('data-label');
        const href = element.getAttribute('href');
        const known = label === null ? `" (${href ?? ''})"` : `"${label}: "`;
        const isKnown =
          /^(?:none|normal|"")$/.test(content) || content.replaceAll('" "', '') === known;
        if (!isKnown) return `${pseudo} says ${content}`;
      }
      for (const pseudo of ['::first-letter', '::first-line']) {
        const first = getComputedStyle(element, pseudo);
        if (first.color !== style.color || first.fontSize !== style.fontSize)
          return `another ${pseudo}`;
      }
      if (element instanceof HTMLOListElement && !element.hasAttribute('data-delimiter')) {
        const { listStyleType } = style;
        if (listStyleType !== markers[element.type]) return `list style ${listStyleType}`;
      }
      if (element instanceof HTMLLIElement) {
        if (style.counterReset !== 'none' || style.counterSet !== 'none') return 'another counter';
        if (/list-item/.test(style.counterIncrement)) return 'another counter';
        const marker = getComputedStyle(element, '::marker');
        if (marker.content !== 'normal') return `::marker says ${marker.content}`;
        if (
          element.parentElement instanceof HTMLOListElement &&
          Number.parseFloat(marker.fontSize) < 9
        ) {
          return 'a marker too small to read';
        }
      }
      const { label } = (element as HTMLElement).dataset;
      if (label !== undefined && element instanceof HTMLTableCellElement) {
        const heads = element.closest('table')?.querySelectorAll('thead tr:first-child > *');
        const head = heads?.[element.cellIndex]?.textContent.replace(/\s+/g, ' ').trim();
        if (head !== label) return `the label “${label}” for the column “${head ?? ''}”`;
      }
      return undefined;
    };
    /** What an element does to all that is in it, if anything. */
    const hides = (element: Element): string | undefined => {
      const style = styleOf(element);
      if (style.clipPath !== 'none' || style.getPropertyValue('clip') !== 'auto')
        return 'it is clipped';
      if (style.maskImage !== 'none') return 'it is masked';
      if (style.contentVisibility === 'hidden') return 'its content is skipped';
      if (style.filter !== 'none') return `filter ${style.filter}`;
      if (style.mixBlendMode !== 'normal') return `blend mode ${style.mixBlendMode}`;
      const moves = [style.transform, style.translate, style.scale, style.rotate];
      if (moves.some((move) => move !== 'none')) return 'it is transformed';
      if (Number(style.opacity) < 1) return `opacity ${style.opacity}`;
      if (/line-through/.test(style.textDecorationLine)) return 'it is struck out';
      if (style.getPropertyValue('zoom') !== '1') return 'it is zoomed';
      return undefined;
    };
    const memo = new Map<Element, string | undefined>();
    const hidden = (element: Element): string | undefined => {
      if (!memo.has(element)) {
        const { parentElement } = element;
        memo.set(element, hides(element) ?? (parentElement ? hidden(parentElement) : undefined));
      }
      return memo.get(element);
    };

    const { scrollWidth, scrollHeight } = document.documentElement;
    /** Whether a box is inside what its ancestors show. */
    const isCut = (box: DOMRect, element: Element): boolean => {
      for (const one of around(element)) {
        if (one === document.body || one === document.documentElement) return false;
        const { overflowX, overflowY } = styleOf(one);
        if (overflowX === 'visible' && overflowY === 'visible') continue;
        const shown = one.getBoundingClientRect();
        const isOut = (from: number, to: number, start: number, end: number) =>
          to < start + 1 || from > end - 1 || to - end > 3 || start - from > 3;
        if (
          overflowX !== 'visible' &&
          !/auto|scroll/.test(overflowX) &&
          isOut(box.left, box.right, shown.left, shown.right)
        )
          return true;
        if (
          overflowY !== 'visible' &&
          !/auto|scroll/.test(overflowY) &&
          isOut(box.top, box.bottom, shown.top, shown.bottom)
        )
          return true;
      }
      return false;
    };

    const checked = new Map<Element, string | undefined>();
    let before: { box: DOMRect; last: DOMRect; element: Element; endsWord: boolean } | undefined;
    const report = (element: Element, text: string, what: string) => {
      const place = element.closest('[data-policy-text] [id]') ?? element.querySelector('[id]');
      const id = place?.id ?? '';
      faults.push(`#${id} “${text.trim().slice(0, 40)}”: ${what}`);
    };
    if (document.fonts.size > 0)
      faults.push('The page loads a font, whose letters may look like others.');
    for (const region of document.querySelectorAll('[data-policy-text]')) {
      before = undefined;
      const walker = document.createTreeWalker(region, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement;
        const text = node.nodeValue ?? '';
        if (!element || text.trim() === '' || isEditorial(node) || isStackedHead(element)) continue;
        const visible = element.checkVisibility({
          opacityProperty: true,
          visibilityProperty: true,
          contentVisibilityAuto: true,
        });
        if (!visible) {
          report(element, text, 'it is not rendered');
          continue;
        }
        for (const one of around(element)) {
          if (one === region) break;
          if (!checked.has(one)) checked.set(one, altered(one));
          const what = checked.get(one);
          if (what !== undefined) {
            report(one, one.textContent, what);
            checked.set(one, undefined);
          }
        }
        const what = hidden(element);
        if (what !== undefined) report(element, text, what);
        const color = styleOf(element).getPropertyValue('-webkit-text-fill-color');
        if (contrast(color, groundOf(element)) < 3)
          report(element, text, 'its color is that of the ground');
        const range = document.createRange();
        range.selectNodeContents(node);
        const boxes = [...range.getClientRects()].filter(
          ({ width, height }) => width > 0 && height > 0,
        );
        const [box] = boxes;
        const last = boxes.at(-1);
        if (!box || !last) {
          report(element, text, 'it has no place on the page');
          continue;
        }
        for (const one of boxes) {
          const left = one.left + scrollX;
          const top = one.top + scrollY;
          if (
            left < -1 ||
            top < -1 ||
            left + one.width > scrollWidth + 2 ||
            top + one.height > scrollHeight + 2
          ) {
            report(element, text, 'it is outside of the page');
            break;
          }
          if (isCut(one, element)) {
            report(element, text, 'it is cut off');
            break;
          }
        }
        const letters = text.replace(/\s+/g, ' ').length;
        const width = boxes.reduce((sum, one) => sum + one.width, 0);
        const size = Number.parseFloat(styleOf(element).fontSize);
        if (width < letters * size * 0.12)
          report(element, text, 'its letters stand over one another');
        if (before) {
          const inRow =
            element.closest('tr') !== null &&
            element.closest('tr') === before.element.closest('tr');
          const isAbove = box.bottom <= before.box.top + 2;
          const isLeft =
            box.right <= before.box.left + 1 && Math.abs(box.top - before.box.top) < box.height / 2;
          if ((isAbove && !(inRow && box.left >= before.box.right)) || isLeft) {
            report(element, text, 'it stands before the words that come before it');
          }
          const block = (one: Element) =>
            one.closest('p, li, td, th, caption, h1, h2, h3, h4, h5, h6, div, time');
          const isNew =
            block(element) !== block(before.element) || before.endsWord || /^\s/.test(text);
          const isBeside =
            Math.abs(box.top - before.last.top) < 2 && box.left >= before.last.right - 2;
          if (
            isNew &&
            isBeside &&
            box.left - before.last.right < 1 &&
            !/\s$/.test(before.element.textContent) &&
            !/^\s/.test(text) &&
            block(element) !== block(before.element)
          ) {
            report(element, text, 'no gap parts it from the word before it');
          }
        }
        before = { box, last, element, endsWord: /\s$/.test(text) };
      }
    }
    return [...new Set(faults)];
  });

import { openerOf, openPanel } from './open-panel.ts';
import { gap, placeBeside, scrollToShow, type Box } from './placement.ts';

/** The first of the words that a panel explains; the last of them are its opener. */
function firstWords(panel: Element, opener: Element): Element {
  const words = opener.matches('.citation > button')
    ? document.getElementById(panel.id.replace(/-note$/, ''))
    : (opener.matches('.remark > button') && opener.closest('.noted')) ||
      (opener.matches('.passage-button') && opener.closest('[data-page]'));
  return words || opener;
}

/** The part of the window that a panel may cover: everything but the sticky bar at its top. */
function roomOf(root: HTMLElement): Box {
  const bar = parseFloat(getComputedStyle(root).scrollPaddingTop);
  return { left: gap, top: bar || gap, right: root.clientWidth - gap, bottom: innerHeight - gap };
}

/**
 * Positions an open panel. In a large window it is next to what it explains, and moves with the page;
 * otherwise it is a sheet at the bottom of the window. If that helps, the page scrolls so that the
 * explained words stay in view; the mark that opened the panel always does.
 * @param mayScroll false while the reader is scrolling the page
 */
export function placePopover(panel: HTMLElement, mayScroll = true): void {
  const opener = openerOf(panel);
  if (!opener || !panel.matches(':popover-open')) return;
  const range = document.createRange();
  range.setStartBefore(firstWords(panel, opener));
  range.setEndAfter(opener);
  const markBox = () => opener.getBoundingClientRect();
  const wordsBox = () => range.getBoundingClientRect();
  const room = roomOf(document.documentElement);
  /** Scrolls so that the words, or at least their mark, are in view between two edges. */
  const show = (top: number, bottom: number) => {
    if (mayScroll) scrollBy(0, scrollToShow(wordsBox(), markBox(), { top, bottom }));
  };

  const { style, classList } = panel;
  classList.remove('at-top');
  classList.add('beside');
  const size = { width: panel.offsetWidth, height: panel.offsetHeight };
  const besideWords = () => placeBeside(size, wordsBox(), markBox(), room);
  const afterScrolling = () => {
    const bottom = room.bottom - size.height - gap;
    if (wordsBox().height > bottom - room.top) return undefined;
    show(room.top, bottom);
    return besideWords();
  };
  const besideMark = () => placeBeside(size, markBox(), markBox(), room);
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const isLarge = innerWidth >= 40 * rem && innerHeight >= 30 * rem;
  const place = isLarge ? (besideWords() ?? afterScrolling() ?? besideMark()) : undefined;
  classList.toggle('beside', place !== undefined);
  style.left = place ? `${place.left + scrollX}px` : '';
  style.top = place ? `${place.top + scrollY}px` : '';

  if (!place) {
    const edge = panel.getBoundingClientRect().top;
    show(room.top, edge - gap);
    // The end of a page cannot scroll any higher.
    if (markBox().bottom > edge && markBox().top > panel.offsetHeight + gap) {
      classList.add('at-top');
      show(panel.getBoundingClientRect().bottom + gap, room.bottom);
    }
  }

  // A click into the panel must not move the focus out of it; a scrollable panel must be focusable.
  panel.tabIndex = panel.scrollHeight > panel.clientHeight ? 0 : -1;
  panel.role ??= 'group';
  panel.ariaLabel ??= opener.ariaLabel ?? opener.textContent;
}

addEventListener('resize', () => {
  const panel = openPanel();
  if (panel) placePopover(panel, false);
});

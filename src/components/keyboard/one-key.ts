/** Whether what has the focus takes letters as text or as a choice. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(input|select|textarea)$/i.test(target.tagName));

/**
 * True for a key that may act by itself: without Ctrl, Alt or Cmd, not taken by another script, not
 * while a reader types. A reader who types by voice can turn such keys off (WCAG 2.1.4).
 */
export const isOneKey = (event: KeyboardEvent): boolean =>
  !event.ctrlKey &&
  !event.metaKey &&
  !event.altKey &&
  !event.defaultPrevented &&
  !document.querySelector('[data-slash]') &&
  !isTyping(event.target);

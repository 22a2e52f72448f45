/** Whether the focused element takes letters as text or as a choice. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(input|select|textarea)$/i.test(target.tagName));

/**
 * True for a key that may act on its own: without Ctrl, Alt or Cmd, not handled by another script, and
 * not while the reader is typing. Readers who use speech input can turn such keys off (WCAG 2.1.4).
 */
export const isOneKey = (event: KeyboardEvent): boolean =>
  !event.ctrlKey &&
  !event.metaKey &&
  !event.altKey &&
  !event.defaultPrevented &&
  !document.querySelector('[data-slash]') &&
  !isTyping(event.target);

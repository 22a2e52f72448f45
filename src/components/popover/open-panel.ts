import { hasPopovers } from './has-popovers.ts';

/** The open panel, if any; older browsers do not know the selector. */
export const openPanel = (): HTMLElement | null =>
  hasPopovers ? document.querySelector<HTMLElement>('.pop:popover-open') : null;

/** The element that opens and closes a panel: its button, or the abbreviation before it. */
export const openerOf = (panel: Element): Element | null =>
  document.querySelector(`[popovertarget="${panel.id}"]`) ?? panel.previousElementSibling;

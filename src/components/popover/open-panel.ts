import { hasPopovers } from './has-popovers.ts';

/** The panel that is open, if one is; older browsers do not know the selector. */
export const openPanel = (): HTMLElement | null =>
  hasPopovers ? document.querySelector<HTMLElement>('.pop:popover-open') : null;

/** What opens and closes a panel: its button, or the abbreviation that it stands behind. */
export const openerOf = (panel: Element): Element | null =>
  document.querySelector(`[popovertarget="${panel.id}"]`) ?? panel.previousElementSibling;

/** The panel that is open, if one is. */
export const openPanel = (): HTMLElement | null =>
  document.querySelector<HTMLElement>('.pop:popover-open');

/** What opens and closes a panel: its button, or the abbreviation that it stands behind. */
export const openerOf = (panel: Element): Element | null =>
  document.querySelector(`[popovertarget="${panel.id}"]`) ?? panel.previousElementSibling;

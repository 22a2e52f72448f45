/** Older browsers have no popovers: notes are then in the text (popover.css), and nothing opens. */
export const hasPopovers = 'popover' in HTMLElement.prototype;

/**
 * Explanations in place. A citation mark opens its popover on click by itself; here it also opens
 * on keyboard focus. An abbreviation is a link to the passage that spells it out; here its first
 * click, or focus, shows the words in place, and the link inside leads on.
 */
const reveal = (popover: HTMLElement, invoker: HTMLElement): void => {
  if (!popover.matches(':popover-open')) popover.showPopover({ source: invoker });
};

/** It stays until Escape, a click elsewhere, or the focus going on from it and from what it explains. */
function closeBehind(popover: HTMLElement, invoker: HTMLElement): void {
  const follow = ({ relatedTarget: next }: FocusEvent) => {
    if (next instanceof Node && next !== invoker && !popover.contains(next)) popover.hidePopover();
  };
  popover.addEventListener('focusout', follow);
  invoker.addEventListener('focusout', follow);
}

for (const button of document.querySelectorAll<HTMLButtonElement>('.cite > button')) {
  const popover = button.popoverTargetElement;
  if (popover instanceof HTMLElement) closeBehind(popover, button);
  button.addEventListener('focus', () => {
    if (popover instanceof HTMLElement && button.matches(':focus-visible')) reveal(popover, button);
  });
}

function explanationOf(link: HTMLAnchorElement): HTMLElement {
  const words = document.createElement('span');
  words.textContent = `${link.textContent}: ${link.dataset['long'] ?? ''} `;
  const place = document.createElement('a');
  place.href = link.href;
  place.textContent = 'Where the policy spells it out';
  const popover = document.createElement('span');
  popover.className = 'pop';
  popover.popover = 'auto';
  popover.dataset['editorial'] = '';
  popover.append(words, place);
  link.after(popover);
  closeBehind(popover, link);
  return popover;
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('a.abbr')) {
  let popover: HTMLElement | undefined;
  const open = () => {
    popover ??= explanationOf(link);
    reveal(popover, link);
  };
  link.addEventListener('focus', () => {
    if (link.matches(':focus-visible')) open();
  });
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
}

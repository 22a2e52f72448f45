/**
 * Explanations in place. A citation mark opens its popover by itself; an abbreviation is a link to
 * the passage that spells it out, and here its click shows the words in place, and the link inside
 * leads on. A key that presses them clicks; the focus alone opens nothing, since then the key would
 * close what it is meant to open.
 */

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
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    popover ??= explanationOf(link);
    popover.togglePopover({ source: link });
  });
}

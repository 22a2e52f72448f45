import { hasPopovers } from './has-popovers.ts';

/** The panel of an abbreviation, placed after it: its long form, and a link to the passage. */
function explanationOf(link: HTMLAnchorElement): HTMLElement {
  const words = document.createElement('span');
  words.textContent = `${link.textContent}: ${link.dataset['long'] ?? ''} `;
  const place = document.createElement('a');
  place.href = link.href;
  place.textContent = 'Where the policy spells it out';
  const panel = document.createElement('span');
  panel.className = 'pop';
  panel.popover = 'auto';
  panel.dataset['editorial'] = '';
  panel.append(words, place);
  link.after(panel);
  return panel;
}

/**
 * An abbreviation is a link to the passage that spells it out. Here its click shows the words in
 * place, and the link inside leads on. A key that presses it clicks; the focus alone opens nothing,
 * since then the key would close what it is meant to open.
 */
document.addEventListener('click', (event) => {
  const { target, ctrlKey, metaKey, shiftKey } = event;
  const link = target instanceof Element && target.closest<HTMLAnchorElement>('a.abbr');
  if (!link || ctrlKey || metaKey || shiftKey || !hasPopovers) return;
  event.preventDefault();
  const next = link.nextElementSibling;
  const panel = next instanceof HTMLElement && next.matches('.pop') ? next : explanationOf(link);
  panel.togglePopover({ source: link });
});

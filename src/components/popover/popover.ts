import './abbreviations.ts';
import { hasPopovers } from './has-popovers.ts';
import { openerOf, openPanel } from './open-panel.ts';

/**
 * Panels that open in place: the class `pop` and a `popover` attribute. They open and close without a
 * script, as a sheet. The code that positions them better is loaded at the first interaction with an
 * opener, so that reading costs nothing.
 */
const loadPlacing = () => import('./place-popover.ts');

for (const type of ['pointerover', 'focusin']) {
  document.addEventListener(type, ({ target }) => {
    const turnsToOpener = target instanceof Element && target.closest('[popovertarget], a.abbr');
    // If it fails, the next panel that opens tries again.
    if (turnsToOpener && hasPopovers) loadPlacing().catch(() => undefined);
  });
}

document.addEventListener(
  'beforetoggle',
  (event) => {
    const { target: panel, newState } = event;
    if (newState !== 'open' || !(panel instanceof HTMLElement) || !panel.matches('.pop')) return;
    // A note in the margin is already in view: the focus moves to it.
    if (getComputedStyle(panel).float !== 'none') {
      event.preventDefault();
      panel.tabIndex = -1;
      panel.focus();
      return;
    }
    loadPlacing()
      // The next frame is the first with the panel, which no one has seen yet.
      .then(({ placePopover }) => requestAnimationFrame(() => placePopover(panel)))
      .catch(() => undefined);
  },
  true,
);

// It stays open until Escape, a click elsewhere, or the focus leaves both the panel and its opener.
document.addEventListener('focusout', ({ relatedTarget: next }) => {
  const panel = openPanel();
  if (!panel || !(next instanceof Node)) return;
  if (next !== openerOf(panel) && !panel.contains(next)) panel.hidePopover();
});

import { showLoadFailure } from '../references/load-failure.ts';
import { loadOnInteraction } from './load-on-interaction.ts';

/** Lazy tools: none is loaded before a reader first interacts with its place. */
const displayMenu = document.querySelector('display-menu');
if (displayMenu) {
  loadOnInteraction(displayMenu, ['pointerover', 'focusin', 'click'], () =>
    import('../display/display-menu.ts')
      .then(({ startDisplayMenu }) => startDisplayMenu())
      .catch((error: unknown) => {
        const panel = displayMenu.querySelector('[popover]');
        if (panel) panel.textContent = 'The settings could not be loaded. Try again.';
        throw error;
      }),
  );
}

const text = document.querySelector('passage-tool')?.closest('main');
if (text) {
  const passageTool = () =>
    import('../passage-tool/passage-tool.ts').then(({ startPassageTool }) => startPassageTool());
  loadOnInteraction(text, ['pointerover', 'focusin'], passageTool);
  loadOnInteraction(document, ['scroll'], () =>
    Promise.all([passageTool(), import('../reading/record-place.ts')]),
  );
}

if (document.querySelector('reference-filter')) {
  const referenceFilter = (used: EventTarget | null) =>
    import('../references/reference-filter.ts').catch((error: unknown) => {
      showLoadFailure(used);
      throw error;
    });
  for (const place of document.querySelectorAll('reference-filter, ol.references')) {
    loadOnInteraction(place, ['pointerover', 'focusin', 'input', 'click'], referenceFilter);
  }
  // An address with a filter loads it immediately; if that fails, the next interaction tries again.
  if (location.search) referenceFilter(null).catch(() => undefined);
}

// Its panel, or the check of earlier copies: there is a service worker only if there are copies.
const keepPolicy = () => void import('../offline/keep-policy.ts').catch(() => undefined);
document.querySelector('#keep-policy')?.addEventListener('toggle', keepPolicy);
if ('serviceWorker' in navigator && navigator.serviceWorker.controller) keepPolicy();

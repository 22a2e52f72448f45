import { whenWanted } from './when-wanted';

/** Tools of single places, none of which is loaded before a reader turns to it. */
if (document.querySelector('passage-tool')) {
  whenWanted(document, ['pointerover', 'focusin', 'scroll'], () => import('./passage-tool'));
}

const referenceTools = () => import('./reference-filter');
if (document.querySelector('reference-filter')) {
  for (const place of document.querySelectorAll('reference-filter, ol.references')) {
    whenWanted(place, ['pointerover', 'focusin', 'input', 'click'], referenceTools);
  }
  // A filter in the address is one that was asked for.
  if (location.search) void referenceTools();
}

import { whenWanted } from './when-wanted';

/** Tools of single places, none of which is loaded before a reader turns to it. */
const text = document.querySelector('main:has(passage-tool)');
if (text) {
  const passageTool = () => import('./passage-tool');
  whenWanted(text, ['pointerover', 'focusin'], passageTool);
  whenWanted(document, ['scroll'], passageTool);
}

const referenceTools = () => import('./reference-filter');
if (document.querySelector('reference-filter')) {
  for (const place of document.querySelectorAll('reference-filter, ol.references')) {
    whenWanted(place, ['pointerover', 'focusin', 'input', 'click'], referenceTools);
  }
  // A filter in the address is one that was asked for.
  if (location.search) void referenceTools();
}

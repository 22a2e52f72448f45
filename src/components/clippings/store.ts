import { readClippings, type Clipping } from './clippings.ts';

/** The clippings of this page view, if the browser refuses to store or return them. */
let ofThisPage: Clipping[] | undefined;

/** Name of the clippings in the browser's storage. */
export const storageKey = 'clippings';

/** The reader's clippings, in their order. */
export function keptClippings(): Clipping[] {
  if (ofThisPage) return ofThisPage;
  try {
    return readClippings(localStorage.getItem(storageKey) ?? '[]');
  } catch {
    // Storage is forbidden, or contains data that this site cannot read, which is left unchanged.
    ofThisPage = [];
    return ofThisPage;
  }
}

/** False once the browser has refused: clippings then last only as long as the page. */
export const isStored = (): boolean => {
  keptClippings();
  return !ofThisPage;
};

/**
 * Changes the clippings. They are read again each time: another window may have changed them.
 * @returns the clippings as they are now; `isStored` says for how long
 */
export function changeClippings(change: (clippings: Clipping[]) => Clipping[]): Clipping[] {
  const clippings = change(keptClippings());
  try {
    if (ofThisPage) ofThisPage = clippings;
    else localStorage.setItem(storageKey, JSON.stringify(clippings));
  } catch {
    ofThisPage = clippings;
  }
  // Reinserting an element makes it count again (before-paint.ts).
  for (const count of document.querySelectorAll('clippings-count')) {
    count.parentElement?.append(count);
  }
  return clippings;
}

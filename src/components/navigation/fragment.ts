/**
 * The id that a fragment such as "#evidence-p2" names. A fragment can be malformed ("#5%"): it then
 * stands for itself, as for the browser.
 */
export function fragmentId(hash: string): string {
  const fragment = hash.slice(1);
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** The element that a fragment leads to; by default that of the page's address. */
export const fragmentTarget = (hash: string = location.hash): HTMLElement | null =>
  document.getElementById(fragmentId(hash));

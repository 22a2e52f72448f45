/**
 * The id that a fragment such as "#evidence-p2" names. A malformed fragment ("#5%") is used literally,
 * as browsers do.
 */
export function fragmentId(hash: string): string {
  const fragment = hash.slice(1);
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** The element that a fragment targets; by default, the one of the page's address. */
export const fragmentTarget = (hash: string = location.hash): HTMLElement | null =>
  document.getElementById(fragmentId(hash));

/** The words of an address that does not exist, for the search box; empty if the address is malformed. */
export function wordsOfAddress(pathname: string, base: string): string {
  // A link checker and a host may request the page by its own name.
  const path = pathname.replace(base, '').replace(/(^|\/)(404|index)(\.html)?\/?$/, '');
  try {
    const words = decodeURIComponent(path).split(/[/_+-]+/);
    return words.filter(Boolean).join(' ').slice(0, 200);
  } catch {
    return '';
  }
}

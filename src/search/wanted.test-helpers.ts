/**
 * True if an address is a correct result. `want` is a page, with "#" an anchor or (bare "#") any
 * anchor; "*" is any page below.
 */
export function isWanted(href: string, want: string): boolean {
  const [page = '', anchor] = href.split('#');
  if (want.endsWith('*')) return page.startsWith(want.slice(0, -1));
  const [wantedPage, wantedAnchor] = want.split('#');
  if (page !== wantedPage) return false;
  return wantedAnchor ? anchor === wantedAnchor : wantedAnchor === undefined || Boolean(anchor);
}

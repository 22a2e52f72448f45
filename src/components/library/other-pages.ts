/** The lines of a page of the list. Rejects if it cannot be loaded, or has none. */
async function linesOf(address: string): Promise<HTMLElement[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const lines = [...page.querySelectorAll<HTMLElement>('.policy-list > li')];
  if (lines.length === 0) throw new Error(`${address} has no policies.`);
  return lines;
}

/** The lines of several pages of the list, in their order. Rejects if one of them cannot be loaded. */
export const linesOfPages = async (addresses: string[]): Promise<HTMLElement[]> =>
  (await Promise.all(addresses.map(linesOf))).flat();

/** A policy and its version, as cited by everything that leaves its pages. */
export interface CitedPolicy {
  number: string;
  title: string;
  payer: string;
  /** Current effective date as the payer prints it. */
  effective: string;
}

/** The start of every citation of a policy: payer, policy, version. */
export const citedPolicy = ({ number, title, payer, effective }: CitedPolicy): string =>
  `${payer}. Medical policy ${number}: ${title}. Effective ${effective}.`;

/** Pages of the source document in words: "4" → "Page 4", "2-3" → "Pages 2-3". */
export const pagesInWords = (pages: string): string =>
  `${pages.includes('-') ? 'Pages' : 'Page'} ${pages}`;

/**
 * The citation of a passage.
 * @param pages pages of the source document, for example "4" or "2-3"
 * @param address the passage's own address
 * @param day the date on which it was read
 */
export function passageCitation(
  policy: CitedPolicy,
  pages: string,
  address: string,
  day: Date,
): string {
  const read = day.toLocaleDateString('en-US', { dateStyle: 'medium' });
  const place = `${pagesInWords(pages)} of the source document.`;
  return `${citedPolicy(policy)} ${place} ${address} (read ${read}).`;
}

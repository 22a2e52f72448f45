/** The policy and version that a citation names. */
export interface CitedPolicy {
  number: string;
  title: string;
  payer: string;
  /** Current effective date as the payer prints it. */
  effective: string;
}

/** The start of every citation of a policy: whose, which one, which version. */
export const citedPolicy = ({ number, title, payer, effective }: CitedPolicy): string =>
  `${payer}. Medical policy ${number}: ${title}. Effective ${effective}.`;

/** Pages of the source document in words: "4" → "Page 4", "2-3" → "Pages 2-3". */
export const pagesInWords = (pages: string): string =>
  `${pages.includes('-') ? 'Pages' : 'Page'} ${pages}`;

/**
 * The citation of a passage.
 * @param policy start of the citation, as `citedPolicy` gives it
 * @param pages pages of the source document, for example "4" or "2-3"
 * @param address the passage's own address
 * @param day the reader's day
 */
export function passageCitation(policy: string, pages: string, address: string, day: Date): string {
  const read = day.toLocaleDateString('en-US', { dateStyle: 'medium' });
  return `${policy} ${pagesInWords(pages)} of the source document. ${address} (read ${read}).`;
}

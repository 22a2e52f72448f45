import type { CitedPolicy } from './passage-citation.ts';

/** The policy of a page, and the version of its document. */
export interface PolicyOfPage extends CitedPolicy {
  /** Its positions in words: "Investigational". */
  position: string;
  /** SHA-256 of the document of record. */
  sha256: string;
}

/** The policy of this page, from PassageTool.astro. Throws on a page without a policy. */
export function policyOfPage(): PolicyOfPage {
  const { dataset } = document.querySelector('passage-tool') as HTMLElement;
  const value = (name: string) => dataset[name] ?? '';
  return {
    number: value('number'),
    title: value('title'),
    payer: value('payer'),
    effective: value('effective'),
    position: value('position'),
    sha256: value('sha256'),
  };
}

/** The address of a passage of this page. */
export const addressOf = (passage: Element): string =>
  `${location.origin}${location.pathname}#${passage.id}`;

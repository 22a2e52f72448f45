import type { Page } from '@playwright/test';
import { at, type Site } from './sites.ts';

/** An address inside the text of a policy: the section's, and the id of the passage. */
export interface Anchor {
  /** For example evidence/#summary-of-evidence-p1. */
  address: string;
  /** Page of the source document, for example "2-3"; empty for anything but paragraphs. */
  page: string;
  /** Its first words; they distinguish two passages with the same address. */
  words: string;
}

/** Every id in the policy text of the page that is shown, in order, with the words that a browser shows. */
const anchorsHere = (page: Page): Promise<(Omit<Anchor, 'address'> & { id: string })[]> =>
  page
    .locator('[data-policy-text] [id]:not([data-editorial], [data-editorial] *)')
    .evaluateAll((elements) => {
      const printed = (node: Node): string => {
        if (node instanceof Text) return node.data;
        if (!(node instanceof HTMLElement) || node.dataset['editorial'] !== undefined) return '';
        const text = [...node.childNodes].map(printed).join('');
        if (getComputedStyle(node).display === 'inline') return text;
        return ` ${text} `;
      };
      return elements.map((element) => ({
        id: element.id,
        page: (element as HTMLElement).dataset['page'] ?? '',
        words: printed(element).split(/\s+/).filter(Boolean).slice(0, 6).join(' '),
      }));
    });

/** Every address inside the text of a policy's section pages, in the order of its navigation. */
export async function anchorsOf(page: Page, site: Site, policy: string): Promise<Anchor[]> {
  await page.goto(at(site, `/${policy}/`));
  const sections = await page
    .getByRole('navigation', { name: 'Sections of this policy' })
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
  const home = `${site.base}/${policy}/`;
  const anchors: Anchor[] = [];
  for (const section of sections.filter((path) => path !== `${home}full/`)) {
    await page.goto(site.origin + section);
    for (const { id, ...anchor } of await anchorsHere(page)) {
      anchors.push({ address: `${section.slice(home.length)}#${id}`, ...anchor });
    }
  }
  return anchors;
}

/** The ids and source pages on the page with the whole policy. */
export async function anchorsOfWhole(
  page: Page,
  site: Site,
  policy: string,
): Promise<{ id: string; page: string }[]> {
  await page.goto(at(site, `/${policy}/full/`));
  return (await anchorsHere(page)).map(({ id, page: sourcePage }) => ({ id, page: sourcePage }));
}

/** An anchor as a line of the policy's list. */
export const anchorLine = ({ address, page, words }: Anchor): string =>
  [address, page && `p. ${page}`, words].join('\t');

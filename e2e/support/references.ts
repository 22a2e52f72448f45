import type { Locator, Page } from '@playwright/test';
import { readContentFile } from '../../src/content-check/frontmatter.ts';

/** What every form of a reference must say of it. */
export interface Said {
  title: string;
  authors: string[];
  /** The list of authors goes on. */
  more: boolean;
  year: string;
  pmid: string;
}

// The content itself, not what the exports are made of. YAML reads a day as a moment.
interface Listed {
  title: string;
  authors?: string[];
  organization?: string;
  etAl?: boolean;
  published?: string | number | Date;
  pmid?: string;
}
const { references } = readContentFile('content/00220/references.mdx').data as {
  references: Listed[];
};

/** The 36 references of policy 00220. */
export const listed: Said[] = references.map(
  ({ title, authors, organization = '', etAl = false, published = '', pmid = '' }) => ({
    title,
    authors: authors ?? [organization],
    more: etAl,
    year: /\d{4}|$/.exec(JSON.stringify(published))?.[0] ?? '',
    pmid,
  }),
);

/** Where the list stands. */
export const address = '/00220/references/';

/** The numbers of the whole list. */
export const all = listed.map((_, index) => index + 1);

/** Numbers of the references shown, in the order shown. */
export const shown = (page: Page): Promise<number[]> =>
  page
    .locator('ol.references > li:visible')
    .evaluateAll((items) => items.map((item) => (item as HTMLLIElement).value));

/** The field to filter by words. */
export const query = (page: Page): Locator => page.getByRole('searchbox', { name: /^Filter/ });

/** Says how many references are shown. */
export const count = (page: Page): Locator =>
  page.getByRole('search', { name: 'References' }).getByRole('status');

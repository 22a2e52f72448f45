import type { Locator, Page } from '@playwright/test';
import { results } from '../support/search.ts';
import { sites, type Site } from '../support/sites.ts';
import type { FileKind } from './faults.ts';

/** A use of a kind of page that goes beyond reading. */
export interface Use {
  name: string;
  /** By default, the one with several policies. */
  site?: Site;
  path: string;
  /** What the reader does, if anything; must be possible whatever fails to load. */
  act?: (page: Page) => Promise<void>;
  /** What the reader then sees. */
  works: (page: Page) => Locator;
  /** What the reader sees instead if a kind of file cannot be loaded. */
  says?: Partial<Record<FileKind, (page: Page) => Locator>>;
}

const text =
  (words: string | RegExp) =>
  (page: Page): Locator =>
    page.getByText(words).filter({ visible: true });
const noSearch = text('Search could not be loaded.');
const searchField = (page: Page): Locator =>
  page.getByRole('main').getByRole('searchbox', { name: /^Search/ });

/** Queries that need the files of search: words, a misspelt word, a question, an everyday word. */
const queries = ['cryoablation complications', 'cryoablatoin', 'is it covered', 'sonography'];

export const uses: Use[] = [
  {
    name: 'a citation',
    path: '/00220/evidence/',
    act: (page) =>
      page
        .getByRole('button', { name: /^Reference 5, / })
        .first()
        .click(),
    works: (page) =>
      page.locator('.pop:popover-open').getByText('Multicenter randomized controlled trial'),
  },
  {
    name: 'a passage to cite',
    path: '/00220/background/',
    act: (page) => page.locator('p[data-page]').nth(1).hover(),
    works: (page) => page.getByRole('button', { name: 'Cite or keep this passage' }),
    // It is only an offer of the site: if it cannot be made, there is no message.
    says: {
      'scripts on demand': (page) => page.locator('p[data-page]').nth(1),
      'style sheets': (page) => page.locator('p[data-page]').nth(1),
    },
  },
  {
    name: 'the filter of references',
    path: '/00220/references/',
    act: (page) => page.getByRole('searchbox', { name: /^Filter/ }).fill('wang'),
    works: text('4 of 36 references'),
    says: { 'scripts on demand': text('These tools could not be loaded. Load the page again') },
  },
  {
    name: 'the filter of the history',
    path: '/00220/history/',
    act: (page) => page.getByRole('radio', { name: /Coding updates?/ }).check(),
    works: text('entries shown'),
  },
  {
    name: 'codes to copy',
    path: '/00220/coding/',
    act: (page) => page.getByRole('button', { name: /^Copy/ }).first().click(),
    works: text(/^\d+ lines? copied\.$|does not allow copying here/),
  },
  {
    name: 'the list of codes',
    site: sites.three,
    path: '/codes/',
    act: (page) => page.getByRole('searchbox', { name: 'Narrow the list' }).fill('4738'),
    works: text(/^\d+ of \d+ lines/),
  },
  {
    name: 'the day among the dates of trials',
    path: '/00220/trials/',
    works: (page) => page.locator('figure .today').filter({ visible: true }).first(),
  },
  {
    name: 'the list of policies, by a code',
    path: '/',
    act: async (page) => {
      const field = page.getByRole('searchbox', { name: 'Lists the code' });
      await field.fill('');
      await field.fill('47381');
    },
    works: text(/^1 of \d+ policies/),
    says: {
      'scripts on demand': text('The codes could not be loaded.'),
      data: text('The codes could not be loaded.'),
    },
  },
  {
    name: 'search',
    path: '/search/?q=cryoablation+complications',
    act: async (page) => {
      for (const query of queries) await searchField(page).fill(query);
    },
    works: (page) => results(page).first(),
    says: { 'scripts on demand': noSearch, data: noSearch },
  },
  {
    name: 'search in a dialog',
    path: '/00220/regulatory/',
    act: async (page) => {
      const field = page.getByRole('dialog').getByRole('combobox');
      if (!(await field.isVisible())) await page.keyboard.press('ControlOrMeta+k');
      await page.keyboard.type('cryo');
    },
    works: (page) => page.getByRole('option').first(),
    says: { 'scripts on demand': (page) => searchField(page), data: noSearch },
  },
  {
    name: 'a policy to keep',
    path: '/00220/',
    act: async (page) => {
      const again = page.getByRole('button', { name: 'Try again' });
      if (await again.isVisible()) await again.click();
      else await page.getByText('Save for offline reading').click();
    },
    works: text('to read without a connection:'),
    says: {
      'scripts on demand': text('To save it, this page needs JavaScript and a connection.'),
      data: text('Saving the policy needs a connection.'),
    },
  },
  {
    name: 'a worksheet to print',
    path: '/00999/worksheet/',
    works: (page) => page.getByRole('main').getByRole('button', { name: 'Print' }),
  },
  {
    name: 'a missing page',
    path: '/404.html',
    works: (page) => page.locator('#search-query:not([value=""])'),
  },
];

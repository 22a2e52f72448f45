import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { anchorLine, anchorsOf, anchorsOfWhole } from '../support/anchors.ts';
import { pagesOf, sites } from '../support/sites.ts';

/**
 * People cite passages by their addresses. Those of a policy may be listed in e2e/anchors/: one that
 * is gone, or that now leads to other words or another page of the document, is a broken citation. A
 * new one is added to the list by hand.
 */
const numbers = readdirSync('e2e/anchors').map((file) => file.replace('.txt', ''));
const built = new Set(pagesOf(sites.library));
const listed = [
  { site: sites.one, number: '00220' },
  ...numbers
    .filter((number) => built.has(`/${number}/`))
    .map((number) => ({ site: sites.library, number })),
];

for (const { site, number } of listed) {
  test(`${site.name}: every address in the text of ${number} is the one in its list`, async ({
    page,
  }) => {
    const file = `e2e/anchors/${number}.txt`;
    expect(existsSync(file)).toBe(true);
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    const anchors = await anchorsOf(page, site, number);
    const found = anchors.map(anchorLine);
    const broken = lines.filter((line) => !found.includes(line));
    const unlisted = found.filter((line) => !lines.includes(line));
    expect(broken, `addresses of ${file} that are gone or lead elsewhere`).toEqual([]);
    expect(unlisted, `addresses to add to ${file}`).toEqual([]);

    const whole = await anchorsOfWhole(page, site, number);
    const alike = anchors.map(({ address, page: sourcePage }) => ({
      id: address.split('#')[1],
      page: sourcePage,
    }));
    const missing = alike.filter(
      ({ id, page: sourcePage }) => !whole.some((one) => one.id === id && one.page === sourcePage),
    );
    expect(missing, 'addresses that the whole policy does not have').toEqual([]);
  });
}

import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { anchorLine, anchorsOf, anchorsOfWhole } from '../support/anchors.ts';
import { isPolicyPage, largestPages, sites } from '../support/sites.ts';

/**
 * People cite passages by their addresses. The content check compares the list in a policy's folder
 * with the compiled policy; these tests compare it with what a browser shows.
 */
const listOf = (number: string): string => `content/${number}/anchors.txt`;
const built = new Set(
  largestPages(sites.library)
    .filter(isPolicyPage)
    .map((path) => path.split('/')[1] ?? ''),
);
const listed = [
  { site: sites.one, number: '00220' },
  ...[...built]
    .filter((number) => existsSync(listOf(number)))
    .map((number) => ({ site: sites.library, number })),
];

for (const { site, number } of listed) {
  test(`${site.name}: every address in the text of ${number} is the one in its list`, async ({
    page,
  }) => {
    const file = listOf(number);
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    const anchors = await anchorsOf(page, site, number);
    const found = anchors.map(anchorLine);
    const broken = lines.filter((line) => !found.includes(line));
    const unlisted = found.filter((line) => !lines.includes(line));
    expect(broken, `addresses of ${file} that are gone or lead elsewhere`).toEqual([]);
    expect(unlisted, `addresses that ${file} lacks: npm run anchors -- ${number}`).toEqual([]);

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

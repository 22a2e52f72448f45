import { globSync, readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { at, fileOf, pagesOf, sites } from '../support/sites.ts';
import { watch } from '../support/watch.ts';
import {
  breakFiles,
  expectReadable,
  faults,
  kindOf,
  learnScripts,
  type FileKind,
} from './faults.ts';
import { uses, type Use } from './uses.ts';

/** Each file that a page can request, by kind: missing, replaced, truncated, late; then intact again. */
test.use({ viewport: { width: 1000, height: 800 } });

/** Uses a page with no faults; returns the files that it requests, by kind. */
async function filesOf(
  page: Page,
  { site = sites.several, path, act, works }: Use,
): Promise<Map<FileKind, Set<string>>> {
  const requests = new Set<Parameters<typeof kindOf>[0]>();
  page.on('request', (request) => requests.add(request));
  await page.goto(at(site, path));
  await learnScripts(page, site);
  await act?.(page);
  await expect(works(page)).toBeVisible();
  await page.waitForLoadState('networkidle');
  const files = new Map<FileKind, Set<string>>();
  for (const request of requests) {
    const kind = kindOf(request);
    const file = new URL(request.url()).pathname.slice(site.base.length);
    if (kind) files.set(kind, (files.get(kind) ?? new Set()).add(file));
  }
  return files;
}

for (const use of uses) {
  const { name, site = sites.several, path, act, works, says } = use;
  test(`${name}: with each kind of its files broken, late, and intact again`, async ({
    context,
  }) => {
    const kinds = [...(await filesOf(await context.newPage(), use)).keys()];
    expect(kinds).toContain('scripts of the page');
    for (const kind of kinds) {
      const isPageScript = kind === 'scripts of the page';
      for (const fault of faults.filter((one) => one.kinds?.includes(kind) ?? true)) {
        const what = `${kind}: ${fault.name}`;
        const page = await context.newPage();
        const complaints = watch(page, site.origin);
        await breakFiles(page, kind, (route) => fault.answer(route));
        await page.goto(at(site, path));
        await expectReadable(page, path, what);
        if (isPageScript) {
          // The page behaves as without JavaScript: there is no control that cannot work.
          await expect(page.locator('html'), what).not.toHaveClass('js');
          await expect(page.getByRole('banner').getByRole('button'), what).toHaveCount(0);
        } else {
          await act?.(page);
          await expect((says?.[kind] ?? works)(page).first(), what).toBeVisible();
        }
        const unexplained = complaints.filter((complaint) => !fault.logged.test(complaint));
        expect(unexplained, what).toEqual([]);
        await page.unrouteAll({ behavior: 'wait' });
        if (kind === 'data') {
          await act?.(page);
          await expect(works(page), `${what}, then whole`).toBeVisible();
        }
        await page.close();
      }
      if (kind === 'style sheets') continue;
      const page = await context.newPage();
      const { promise: late, resolve: arrive } = Promise.withResolvers<undefined>();
      await breakFiles(page, kind, async (route) => {
        await late;
        await route.continue();
      });
      // What a reader does before the scripts have loaded is not replayed.
      await page.goto(at(site, path), { waitUntil: isPageScript ? 'commit' : 'domcontentloaded' });
      await expectReadable(page, path, `${kind}: late`);
      if (!isPageScript) await act?.(page);
      await expectReadable(page, path, `${kind}: late, and asked for`);
      arrive(undefined);
      if (isPageScript) {
        await page.waitForLoadState();
        await act?.(page);
      }
      await expect(works(page), `${kind}: late, then there`).toBeVisible();
      await page.close();
    }
  });
}

test('each script, style sheet and search file of the build is covered by these tests', async ({
  page,
}) => {
  const used = new Set<string>();
  for (const use of uses) {
    for (const files of (await filesOf(page, use)).values()) {
      for (const file of files) used.add(file);
    }
  }
  // Style sheets depend on the page, not on what is done there.
  const site = sites.several;
  for (const path of pagesOf(site)) {
    const html = readFileSync(fileOf(site, path), 'utf8');
    const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)];
    for (const [, sheet = ''] of sheets) used.add(sheet.slice(site.base.length));
  }
  // Clippings, display settings, shortcuts and the pages of a long list have their own tests.
  const isElsewhere =
    /\/(?:clippings|display-menu|files|keep|keys|offline|other-pages|save-file|store|versions)\b/;
  const isCompressed = /\.(?:br|gz)$/;
  const built = globSync(
    ['_astro/*.{js,css}', 'pagefind/**/*.{js,json,pagefind,pf_*}', 'search/**/*.json'],
    {
      cwd: site.folder,
    },
  )
    .filter((file) => !isCompressed.test(file))
    .map((file) => `/${file}`)
    .filter((file) => !isElsewhere.test(file));
  // Other sites have the same scripts under different names; one file represents all that are sharded
  // by words or policies.
  const group = (file: string) =>
    file.startsWith('/_astro/')
      ? file.replace(/\.[\w-]{8}(?=\.\w+$)/, '')
      : file.replace(/[^/]*(?=\.\w+$)/, '*').replace(/\d{5}/, '*');
  const groups = new Set([...used].map(group));
  const missed = new Set(built.map(group).filter((file) => !groups.has(file)));
  expect([...missed]).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { expect, type Page, type Request, type Route } from '@playwright/test';
import { isPolicyPage, type Site } from '../support/sites.ts';

/** A fault of a file: the response to its request, and the errors that a browser then logs. */
interface Fault {
  name: string;
  /** The kinds of files that it applies to, if not all. */
  kinds?: FileKind[];
  answer: (route: Route) => Promise<void>;
  /** Errors for a file that the page itself loads. */
  logged: RegExp;
}

export const faults: Fault[] = [
  {
    name: 'missing',
    answer: (route) => route.fulfill({ status: 404, contentType: 'text/plain', body: '' }),
    logged: /^404 |status of 404/,
  },
  {
    name: 'an HTML page, as from a network that requires a sign-in',
    // A browser rejects HTML as a script or a style sheet, so the file counts as missing.
    kinds: ['data', 'scripts on demand'],
    answer: (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Sign in</title>' }),
    logged: /MIME type/,
  },
  {
    name: 'cut off in the middle',
    answer: async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      await route.fulfill({ response, body: body.subarray(0, body.length / 2) });
    },
    logged: /^SyntaxError/,
  },
];

/** How a file reaches a page. */
export type FileKind = 'style sheets' | 'scripts of the page' | 'scripts on demand' | 'data';

/** The kind of the file that a page requests; undefined for pages and icons. */
export function kindOf(request: Request): FileKind | undefined {
  const { pathname } = new URL(request.url());
  if (pathname.endsWith('.css')) return 'style sheets';
  if (pathname.endsWith('.js')) {
    return isLoadedByPage.has(pathname) ? 'scripts of the page' : 'scripts on demand';
  }
  return /\/$|\.(?:html|svg)$/.test(pathname) ? undefined : 'data';
}

const isLoadedByPage = new Set<string>();

/** Finds the scripts that a page loads itself: those in its HTML, and their static imports. */
export async function learnScripts(page: Page, { base, folder }: Site): Promise<void> {
  const queue = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLScriptElement>('script[src]')].map(
      ({ src }) => new URL(src).pathname,
    ),
  );
  for (const path of queue) {
    isLoadedByPage.add(path);
    const text = readFileSync(folder + path.slice(base.length), 'utf8');
    // With a parenthesis it would be a dynamic import.
    for (const [, file = ''] of text.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g)) {
      queue.push(`${base}/_astro/${file}`);
    }
  }
}

/** Responds to every request for a kind of file with a fault, until `page.unrouteAll()`. */
export async function breakFiles(
  page: Page,
  kind: FileKind,
  answer: (route: Route) => Promise<void>,
): Promise<void> {
  await page.route('**/*', (route, request) =>
    kindOf(request) === kind ? answer(route) : route.fallback(),
  );
}

/** Whatever is broken, a page has its heading, and a page of a policy its text. */
export async function expectReadable(page: Page, path: string, what: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first(), what).toBeVisible();
  // A worksheet has quotations only.
  if (!isPolicyPage(path) || path.endsWith('/worksheet/')) return;
  const text = page.locator('[data-policy-text]');
  await expect(text.first(), what).toBeVisible();
  expect((await text.allInnerTexts()).join('').length, what).toBeGreaterThan(100);
}

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import * as pagefind from 'pagefind';

/** A record as Pagefind indexes it. */
export interface PagefindRecord {
  url: string;
  /** What Pagefind returns as the record's title. */
  title: string;
  filters: Record<string, string>;
  /** Words of its heading, of what else it is about, and of its text, as they are searched for. */
  heading: string;
  subject: string;
  text: string;
  /** How much its words count, 1 unless it is about something else. */
  weight: string;
}

/** So many policies have their records in a file each. */
const fewPolicies = 3;

/** Throws what Pagefind only returns. */
function checked<Response extends { errors: string[] }>(response: Response): Response {
  if (response.errors.length > 0) throw new Error(`Pagefind: ${response.errors.join('; ')}`);
  return response;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** A record as a page: Pagefind weighs the words of pages only. */
function pageOf({ title, filters, heading, subject, text, weight }: PagefindRecord): string {
  const names = Object.entries(filters)
    .map(([name, value]) => `<i data-pagefind-filter="${escaped(`${name}:${value}`)}"></i>`)
    .join('');
  return (
    `<html lang="unknown"><body>` +
    `<i data-pagefind-meta="title[data-title]" data-title="${escaped(title)}"></i>${names}` +
    `<div data-pagefind-weight="${weight}"><h2>${heading}</h2>` +
    `<p data-pagefind-weight="10">${subject}</p><p>${text}</p></div></body></html>`
  );
}

const loaderModule = fileURLToPath(new URL('pagefind-files.ts', import.meta.url));

/** Puts the site's own way to load files into Pagefind's script, without what the site does not use. */
async function buildLoader(folder: string): Promise<void> {
  const original = join(folder, 'pagefind-original.js');
  await build({
    stdin: {
      contents: `export { createInstance } from './pagefind-original.js';
        export { faults } from ${JSON.stringify(loaderModule)};`,
      resolveDir: folder,
    },
    inject: [loaderModule],
    outfile: join(folder, 'pagefind.js'),
    bundle: true,
    minify: true,
    // What it writes to the console is in `faults`.
    drop: ['console'],
    format: 'esm',
    logLevel: 'error',
  });
  rmSync(original);
}

/** Pagefind's index of a library. */
export class PagefindIndex {
  readonly #index: pagefind.PagefindIndex;

  private constructor(index: pagefind.PagefindIndex) {
    this.#index = index;
  }

  /**
   * Begins an index. Throws what Pagefind reports.
   * @param policies their number
   */
  static async create(policies: number): Promise<PagefindIndex> {
    // The results of a query are in few files where there are few policies. Where there are many, each
    // result may be in another file, so that a file is to have few records.
    const maxFragments = policies <= fewPolicies ? policies : policies * 8;
    const { index } = checked(await pagefind.createIndex({ maxFragments }));
    if (!index) throw new Error('Pagefind: no index was made.');
    return new PagefindIndex(index);
  }

  /** Adds records, all of them at once: Pagefind takes them one after the other. */
  async add(records: PagefindRecord[]): Promise<void> {
    const added = records.map((record) =>
      this.#index.addHTMLFile({ url: record.url, content: pageOf(record) }),
    );
    for (const response of await Promise.all(added)) checked(response);
  }

  /**
   * Writes the index and the engine that reads it, and ends Pagefind.
   * @returns paths of the files written, below the folder
   */
  async write(folder: string): Promise<string[]> {
    const { files } = checked(await this.#index.getFiles());
    // Only what the site loads: Pagefind also brings interfaces of its own.
    const needed = files.filter(({ path }) => !/ui\.(js|css)$|highlight|worker/.test(path));
    for (const { path, content } of needed) {
      const file = join(folder, path === 'pagefind.js' ? 'pagefind-original.js' : path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    await buildLoader(folder);
    await this.close();
    return needed.map(({ path }) => path);
  }

  /** Ends Pagefind. */
  close(): Promise<null> {
    return pagefind.close();
  }
}

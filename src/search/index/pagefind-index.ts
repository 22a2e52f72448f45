import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import * as pagefind from 'pagefind';

/** A policy as Pagefind indexes it. */
interface PagefindRecord {
  url: string;
  /** Stems of what it is about, and of its text, as they are searched for. */
  topic: string[];
  text: string[];
}

/** Throws what Pagefind only returns. */
function checked<Response extends { errors: string[] }>(response: Response): Response {
  if (response.errors.length > 0) throw new Error(`Pagefind: ${response.errors.join('; ')}`);
  return response;
}

/** A record as a page, without markup in its words: Pagefind weighs the words of pages only. */
const pageOf = ({ topic, text }: PagefindRecord): string =>
  `<html lang="unknown"><body><h1>${topic.join(' ')}</h1><p>${text.join(' ')}</p></body></html>`;

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

  /** Begins an index. Throws what Pagefind reports. */
  static async create(): Promise<PagefindIndex> {
    const { index } = checked(await pagefind.createIndex());
    if (!index) throw new Error('Pagefind: no index was made.');
    return new PagefindIndex(index);
  }

  /** Adds a policy. Throws what Pagefind reports. */
  async add(record: PagefindRecord): Promise<void> {
    checked(await this.#index.addHTMLFile({ url: record.url, content: pageOf(record) }));
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

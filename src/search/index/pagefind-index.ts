import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import * as pagefind from 'pagefind';
import { signature } from './pagefind-files.ts';

/** A policy as Pagefind indexes it. */
interface PagefindRecord {
  url: string;
  /** Stems of its topic and of its text, as in queries. */
  topic: string[];
  text: string[];
}

/** Throws the errors that Pagefind only returns. */
function checked<Response extends { errors: string[] }>(response: Response): Response {
  if (response.errors.length > 0) throw new Error(`Pagefind: ${response.errors.join('; ')}`);
  return response;
}

/** A record as an HTML page without inline markup: Pagefind weights words only in pages. */
const pageOf = ({ topic, text }: PagefindRecord): string =>
  `<html lang="unknown"><body><h1>${topic.join(' ')}</h1><p>${text.join(' ')}</p></body></html>`;

/** What Pagefind keeps of a page to show it, with nothing but its address: the site shows passages. */
function withoutText(fragment: Uint8Array): Uint8Array {
  const page = JSON.parse(gunzipSync(fragment).toString().slice(signature.length)) as object;
  const short = { ...page, content: '', meta: {} };
  return gzipSync(signature + JSON.stringify(short));
}

const loaderModule = fileURLToPath(new URL('pagefind-files.ts', import.meta.url));

/**
 * Builds Pagefind's script with the site's own file loading, and without the parts that the site does
 * not use.
 */
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
    // What it would log is already in `faults`.
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

  /** Starts an index. Throws errors that Pagefind reports. */
  static async create(): Promise<PagefindIndex> {
    const { index } = checked(await pagefind.createIndex());
    if (!index) throw new Error('Pagefind: no index was created.');
    return new PagefindIndex(index);
  }

  /** Adds a policy. Throws errors that Pagefind reports. */
  async add(record: PagefindRecord): Promise<void> {
    checked(await this.#index.addHTMLFile({ url: record.url, content: pageOf(record) }));
  }

  /**
   * Writes the index and the engine that reads it, and stops Pagefind.
   * @returns paths of the files written, below the folder
   */
  async write(folder: string): Promise<string[]> {
    const { files } = checked(await this.#index.getFiles());
    // Only what the site loads: Pagefind also ships its own user interfaces.
    const needed = files.filter(({ path }) => !/ui\.(js|css)$|highlight|worker/.test(path));
    for (const { path, content } of needed) {
      const file = join(folder, path === 'pagefind.js' ? 'pagefind-original.js' : path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, path.endsWith('.pf_fragment') ? withoutText(content) : content);
    }
    await buildLoader(folder);
    await this.close();
    return needed.map(({ path }) => path);
  }

  /** Stops Pagefind. */
  close(): Promise<null> {
    return pagefind.close();
  }
}

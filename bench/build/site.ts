import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** A built site. */
interface BuiltSite {
  /** Path and size of each file. */
  files: { path: string; bytes: number }[];
  /** The pages among them. */
  pages: { path: string; bytes: number }[];
  bytes: number;
}

export function readSite(folder: string): BuiltSite {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const address = relative(folder, path).split(sep).join('/');
      return { path: address, bytes: statSync(path).size };
    });
  return {
    files,
    pages: files.filter(({ path }) => path.endsWith('.html')),
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

const compressed = (path: string): number => brotliCompressSync(readFileSync(path)).length;

/** Static imports of a script, without dynamic ones. */
const staticImport = /(?:^|[;\n}])import(?:[^("'`;]*?from)?["'`](\.\.?\/[^"'`]+)["'`]/g;

/** A page's style sheets, scripts and icon. */
const assetLink =
  /<link rel="(?:stylesheet|icon)" href="([^"]+)"|<link rel="icon"[^>]* href="([^"]+)"|<script type="module" src="([^"]+)"/g;

/**
 * Bytes of the first visit to a page, compressed with Brotli: the page, its style sheets, scripts and
 * icon. Undefined if the site has no such page.
 */
export function firstVisit(folder: string, page: string): number | undefined {
  const file = join(folder, page, 'index.html');
  if (!existsSync(file)) return undefined;
  const html = readFileSync(file, 'utf8');
  const assets = new Set<string>();
  for (const [, style, icon, script] of html.matchAll(assetLink)) {
    assets.add(style ?? icon ?? script ?? '');
  }
  // Items that are added during the iteration are visited as well.
  for (const asset of assets) {
    if (!asset.endsWith('.js')) continue;
    for (const [, target = ''] of readFileSync(join(folder, asset), 'utf8').matchAll(
      staticImport,
    )) {
      assets.add(posix.join(posix.dirname(asset), target));
    }
  }
  return [...assets].reduce(
    (sum, asset) => sum + compressed(join(folder, asset)),
    compressed(file),
  );
}

/**
 * The largest search data file that a reader may download, as sent with Brotli. Programs (JavaScript,
 * WebAssembly) do not grow with the library and are left out.
 */
export function largestSearchFile(folder: string, { files }: BuiltSite) {
  const candidates = files
    .filter(({ path }) => /^(search|pagefind)\//.test(path) && !/\.html$|\.js$|wasm/.test(path))
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, 40)
    .map(({ path }) => ({ path, bytes: compressed(join(folder, path)) }))
    .sort((a, b) => b.bytes - a.bytes);
  return candidates[0];
}

import { globSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/**
 * Brotli quality levels. For the files of one policy, "good" output is a tenth smaller than "quick" and
 * takes 14 times as long; "best" is an eighth smaller and takes 35 times as long.
 */
const quality = { best: 11, good: 10, quick: 5 };

/** Files that a first visit loads get the best compression; data is loaded on demand. */
const firstVisit = /\.(?:html|css|js)$/;

/** Above this size, about eight policies, better compression would dominate the build time. */
const maxBytes = 8e6;

/**
 * A compressed file is kept only if its size is at most this share of the original: Pagefind's files
 * are already compressed.
 */
const worthwhile = 0.9;

const forms = [
  {
    extension: 'br',
    compress: (content: Buffer, brotliQuality: number) =>
      promisify(brotliCompress)(content, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
          [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        },
      }),
  },
  { extension: 'gz', compress: (content: Buffer) => promisify(gzip)(content, { level: 9 }) },
];

async function compressFile(file: string, brotliQuality: number): Promise<void> {
  const content = await readFile(file);
  for (const { extension, compress } of forms) {
    const compressed = await compress(content, brotliQuality);
    if (compressed.length > content.length * worthwhile) return;
    await writeFile(`${file}.${extension}`, compressed);
  }
}

/**
 * Writes a .br and a .gz file next to each file of a site that compresses well, for servers that send
 * precompressed files. The bytes depend only on the content: zlib stores neither a time nor a name.
 * @param site folder of a built site, without compressed files
 */
export async function compressSite(site: string): Promise<void> {
  const files = globSync('**', { cwd: site, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const isLarge = files.reduce((sum, file) => sum + statSync(file).size, 0) > maxBytes;
  const qualityOf = (file: string) => {
    if (isLarge) return quality.quick;
    return firstVisit.test(file) ? quality.best : quality.good;
  };
  const queue = files.values();
  // As many at once as zlib has threads.
  const workers = Array.from({ length: 4 }, async () => {
    for (const file of queue) await compressFile(file, qualityOf(file));
  });
  await Promise.all(workers);
}

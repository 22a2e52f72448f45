import { globSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/**
 * Brotli's qualities. Against the quick one, which is less than a tenth of the work of a build, the good
 * one saves a tenth of the bytes in 14 times the time, and the best an eighth in 35 times.
 */
const quality = { best: 11, good: 10, quick: 5 };

/** What a first visit loads is worth the best; data is loaded on demand. */
const firstVisit = /\.(?:html|css|js)$/;

/** A site of more bytes than these, about five policies, would be compressed for most of its build. */
const mostBytes = 8e6;

/** A compressed file is kept if it is at least this much smaller; Pagefind's files are compressed. */
const worthwhile = 0.9;

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

async function compressFile(file: string, brotliQuality: number): Promise<void> {
  const content = await readFile(file);
  const forms = {
    br: compressBrotli(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
    gz: compressGzip(content, { level: 9 }),
  };
  for (const [extension, compressing] of Object.entries(forms)) {
    const compressed = await compressing;
    if (compressed.length > content.length * worthwhile) return;
    await writeFile(`${file}.${extension}`, compressed);
  }
}

/**
 * Writes a .br and a .gz file beside each file of a site that these make smaller, for servers that send
 * them as they are. The bytes depend on the content alone: zlib writes no time and no name into them.
 * @param site folder of a built site, without compressed files
 */
export async function compressSite(site: string): Promise<void> {
  const files = globSync('**', { cwd: site, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const isLarge = files.reduce((sum, file) => sum + statSync(file).size, 0) > mostBytes;
  const qualityOf = (file: string) => {
    if (isLarge) return quality.quick;
    return firstVisit.test(file) ? quality.best : quality.good;
  };
  const queue = files.values();
  // As many at a time as zlib has threads.
  const workers = Array.from({ length: 4 }, async () => {
    for (const file of queue) await compressFile(file, qualityOf(file));
  });
  await Promise.all(workers);
}

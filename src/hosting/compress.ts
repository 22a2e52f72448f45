import { globSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Brotli's qualities: the best takes about 40 times as long as the quick one, and saves a tenth. */
const quality = { best: 11, quick: 5 };

/** What a first visit loads. */
const firstVisit = /\.(?:html|css|js)$/;

/** With more bytes than these in pages, styles and scripts, a build would take most of its time for the best. */
const mostBytes = 4e6;

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
  const visited = new Set(files.filter((file) => firstVisit.test(file)));
  const bytes = [...visited].reduce((sum, file) => sum + statSync(file).size, 0);
  const best = bytes > mostBytes ? new Set() : visited;
  const queue = files.values();
  // As many at a time as zlib has threads.
  const workers = Array.from({ length: 4 }, async () => {
    for (const file of queue) {
      await compressFile(file, best.has(file) ? quality.best : quality.quick);
    }
  });
  await Promise.all(workers);
}

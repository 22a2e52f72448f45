import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.ts';
import { copyPolicy, writeSeveral, writeThree } from './content.ts';
import { pagesOf, sites, type Site } from './sites.ts';

/**
 * `node e2e/support/prepare-sites.ts`: builds the sites for the tests, side by side; of the real content
 * it only looks whether it was built. Exits 1, with the reason, if there is a site that cannot be tested.
 */
async function prepare({ folder, base, host }: Site, write: (to: string) => void): Promise<void> {
  const content = mkdtempSync(join(tmpdir(), 'policy-content-'));
  try {
    write(content);
    const { exitCode, log } = await build({ content, output: folder, base, host });
    if (exitCode !== 0) throw new Error(log);
  } finally {
    rmSync(content, { recursive: true });
  }
}

try {
  pagesOf(sites.library);
  await Promise.all([
    prepare(sites.one, (to) => {
      copyPolicy('00220', to);
    }),
    prepare(sites.several, writeSeveral),
    prepare(sites.three, writeThree),
  ]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

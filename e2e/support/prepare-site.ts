import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.ts';
import { copyPolicy, writeSeveral, writeThree } from './content.ts';
import { pagesOf, sites, type Site } from './sites.ts';

/**
 * `node e2e/support/prepare-site.ts library|one|several|three`: builds a site for the tests; of `library`
 * it only looks whether it was built. Exits 1, with the reason, if there is no site to test.
 */
const contents: Record<Site['name'], ((to: string) => void) | undefined> = {
  library: undefined,
  one: (to) => copyPolicy('00220', to),
  several: writeSeveral,
  three: writeThree,
};

function prepare({ name, folder, base, host }: Site): string | undefined {
  const write = contents[name];
  if (!write) {
    pagesOf({ folder });
    return undefined;
  }
  const content = mkdtempSync(join(tmpdir(), 'policy-content-'));
  try {
    write(content);
    const { exitCode, log } = build({ content, output: folder, base, host });
    return exitCode === 0 ? undefined : log;
  } finally {
    rmSync(content, { recursive: true });
  }
}

const site = Object.values(sites).find(({ name }) => name === process.argv[2]);
try {
  const problem = site ? prepare(site) : 'Name a site: library, one, several or three.';
  if (problem) throw new Error(problem);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The site whose policies readers can save. */
interface SiteToKeep {
  /** Folder of the built site. */
  site: string;
  /** The folder of the host that it lives in, for example /policies, or "". */
  base: string;
  /** `effective` is the effective date as the payer of the policy prints it. */
  policies: { number: string; title: string; effective: string }[];
}

interface BuiltFile {
  path: string;
  hash: string;
  bytes: number;
}

/** The files of a built site that match a pattern, except those written here. */
const filesIn = (site: string, patterns: string[]): BuiltFile[] =>
  globSync(patterns, { cwd: site, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^offline\.json$|\.(br|gz)$/.test(entry.name))
    .map(({ parentPath, name }) => {
      const file = join(parentPath, name);
      const content = readFileSync(file);
      return {
        path: file.slice(join(site, '/').length).replaceAll('\\', '/'),
        hash: createHash('sha256').update(content).digest('hex'),
        bytes: content.length,
      };
    });

/**
 * Writes NUMBER/offline.json for each policy: the files that a device needs to read and search it
 * without a network (`CopyManifest` in src/components/offline/copies.ts). Its version changes whenever
 * any byte of them does.
 */
export function writeOfflineCopies({ site, base, policies }: SiteToKeep): void {
  const shared = filesIn(site, [
    '_astro/**',
    'favicon.svg',
    'offline/index.html',
    'search/*.json',
    'search/{dictionary,everyday,identifiers,spelling,words}/**',
  ]);
  for (const { number, title, effective } of policies) {
    const files = [...shared, ...filesIn(site, [`${number}/**`, `search/${number}/**`])].sort(
      (a, b) => (a.path < b.path ? -1 : 1),
    );
    const version = createHash('sha256');
    for (const { path, hash } of files) version.update(`${path}\0${hash}\0`);
    const manifest = {
      number,
      title,
      version: version.digest('hex').slice(0, 16),
      effective,
      bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
      files: files.map(({ path }) => `${base}/${path.replace(/(^|\/)index\.html$/, '$1')}`),
    };
    writeFileSync(join(site, number, 'offline.json'), JSON.stringify(manifest));
  }
}

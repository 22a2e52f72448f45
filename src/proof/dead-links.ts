import type { BuiltPage } from './built-page.ts';
import type { PageProblem } from './proof.ts';

/** Address of a page of the site by its file: "00220/full/index.html" → "/00220/full/". */
export const addressOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

/** A part of an address without its escapes; as it is, if they are none. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Links of a built site to addresses of its own that are not there. Pages are added as they are
 * read; of each only the ids and the links are kept, in little memory: a library has thousands.
 */
export class LinkCheck {
  private readonly prefix: string;
  /** The ids of each page, one a line: a set for each would take ten times the memory. */
  private readonly ids = new Map<string, string>();
  /** Pages by the target that they link to: path without the base path, then id. */
  private readonly targets = new Map<string, Map<string, string[]>>();
  private readonly problems: PageProblem[] = [];

  /** @param base base path of the site, for example "/policies" */
  constructor(base: string) {
    this.prefix = base.replace(/\/$/, '');
  }

  /** Takes the ids and links of a page. */
  add(address: string, { ids, links }: BuiltPage): void {
    this.ids.set(address, ids.join('\n'));
    for (const link of links) {
      const url = URL.parse(link, `http://site${this.prefix}${address}`);
      if (url?.host === 'site' && url.pathname.startsWith(`${this.prefix}/`)) {
        this.addTarget(address, decoded(url.pathname.slice(this.prefix.length)), url.hash);
      } else if (url?.host === 'site') {
        const message = `The link ${link} leads out of the site.`;
        this.problems.push({ address, message, fix: `Begin it with ${this.prefix}/.` });
      } else if (!url) {
        const message = `The link ${link} is not a valid address.`;
        this.problems.push({ address, message, fix: 'Correct it.' });
      }
    }
  }

  private addTarget(from: string, path: string, hash: string): void {
    const file = path.replace(/(^|\/)index\.html$/, '$1');
    const id = decoded(hash.slice(1));
    const ids = this.targets.get(file) ?? new Map<string, string[]>();
    this.targets.set(file, ids);
    const pages = ids.get(id);
    if (pages) pages.push(from);
    else ids.set(id, [from]);
  }

  /**
   * The links that lead nowhere, each with its page, after all pages were added.
   * @param files the files of the site, relative to its folder
   */
  deadLinks(files: Set<string>): PageProblem[] {
    const dead = [...this.targets].flatMap(([path, targets]) => {
      const listed = this.ids.get(path);
      if (listed === undefined && files.has(path.slice(1))) return [];
      const ids = new Set(listed?.split('\n'));
      return [...targets]
        .filter(([id]) => listed === undefined || (id !== '' && !ids.has(id)))
        .flatMap(([id, pages]) => pages.map((address) => ({ address, path, id })));
    });
    return [
      ...this.problems,
      ...dead.map(({ address, path, id }) => ({
        address,
        message: `The link to ${this.prefix}${path}${id && `#${id}`} leads nowhere.`,
        fix: 'Correct it, or add its target.',
      })),
    ];
  }
}

import type { RootContent } from 'hast';
import type { Heading } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, toMarkdown, type Handle, type Options } from 'mdast-util-to-markdown';
import { pagePath, publicUrl } from '../../model/addresses.ts';
import { toMdast } from './to-mdast.ts';

// Noncharacters, which Unicode reserves for internal use: no text contains them. One marks a link
// inside the policy, the other a heading.
const linkMark = '\uFDD0';
const headingMark = '\uFDD1';
const markedLink = new RegExp(`${linkMark}([a-z-]+)`, 'g');

const heading: Handle = (node: Heading, parent, state, info) =>
  headingMark + defaultHandlers.heading(node, parent, state, info);

const options: Options = {
  extensions: [gfmToMarkdown({ tablePipeAlign: false }), { handlers: { heading } }],
  bullet: '-',
};

/** True if the library has a policy with this number. */
export type HasPolicy = (number: string) => boolean;

/** The address of a link in the text, as far as it is the same on every page. */
function linkAddress(href: string, hasPolicy: HasPolicy): string | undefined {
  const [, other] = /^policy:(.+)$/.exec(href) ?? [];
  if (other !== undefined) {
    return hasPolicy(other) ? publicUrl(pagePath(other, 'coverage')) : undefined;
  }
  return /^\w+:/.test(href) ? href : linkMark + href;
}

/**
 * Policy text as Markdown (GFM), without what the site adds. What differs from page to page is replaced
 * by placeholders, so that the text is converted only once.
 */
export class SectionMarkdown {
  readonly #policy: string;
  readonly #marked: string;

  constructor(policy: string, nodes: RootContent[], hasPolicy: HasPolicy) {
    this.#policy = policy;
    const children = toMdast(nodes, (href) => linkAddress(href, hasPolicy));
    this.#marked = toMarkdown({ type: 'root', children }, options);
  }

  /**
   * The text for a page.
   * @param links whether links inside the policy lead to the pages of its sections or to the one with
   * all of it
   * @param raised whether headings are raised by one level, for a page that begins with the section's
   */
  text({ links, raised }: { links: 'sections' | 'full'; raised: boolean }): string {
    return this.#marked
      .replace(markedLink, (_, section: string) =>
        publicUrl(pagePath(this.#policy, links === 'full' ? 'full' : section)),
      )
      .replaceAll(raised ? `${headingMark}#` : headingMark, '');
  }
}

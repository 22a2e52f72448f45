import type { Element, ElementContent, Root } from 'hast';
import { toMdast } from 'hast-util-to-mdast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { remove } from 'unist-util-remove';
import { SKIP, visit } from 'unist-util-visit';
import { stringify } from 'yaml';
import { isEditorial } from '../policy/annotate/blocks.ts';
import type { Policy } from '../policy/policies.ts';
import { sections } from '../policy/sections.ts';
import { sectionText } from '../policy/text.ts';
import { pagePath, publicUrl, type PolicyPage } from './addresses.ts';
import { sourceFacts } from './source-facts.ts';

const isBlock = (node: ElementContent): boolean =>
  node.type === 'element' && ['p', 'ol', 'ul'].includes(node.tagName);

/** Markdown numbers its lists with digits only: a list with letters becomes paragraphs with them. */
function letteredParagraphs(list: Element): Element[] {
  return list.children
    .filter((child) => child.type === 'element')
    .flatMap((item, index) => {
      const firstBlock = item.children.findIndex((child) => isBlock(child));
      const end = firstBlock < 0 ? item.children.length : firstBlock;
      const letter = `${String.fromCharCode(65 + index)}. `;
      const [first, ...blocks] = item.children.slice(end) as Element[];
      const words = item.children.slice(0, end);
      return toString(h('p', words)).trim()
        ? [h('p', [letter, ...words]), ...(first ? [first] : []), ...blocks]
        : [h('p', [letter, ...(first?.children ?? [])]), ...blocks];
    });
}

/** Makes of policy text what Markdown can say, with the same words. */
function prepare(tree: Root): void {
  remove(tree, (node) => node.type === 'element' && isEditorial(node as Element));
  visit(tree, 'element', (element, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (element.tagName === 'ol' && element.properties['type'] === 'A') {
      parent.children.splice(index, 1, ...letteredParagraphs(element));
      return [SKIP, index];
    }
    if (element.properties['className']?.toString() === 'abbr') {
      // The link to where an abbreviation is spelled out is the site's, its words are the policy's.
      parent.children.splice(index, 1, ...element.children);
      return [SKIP, index];
    }
    const { href } = element.properties;
    if (typeof href === 'string' && href.startsWith('/')) {
      element.properties['href'] = publicUrl(href);
    }
    const caption = element.children.find(
      (child) => child.type === 'element' && child.tagName === 'caption',
    );
    if (caption?.type === 'element') {
      element.children = element.children.filter((child) => child !== caption);
      parent.children.splice(index, 0, h('p', caption.children));
      return [SKIP, index + 1];
    }
    return undefined;
  });
}

/** Policy text as Markdown (GFM): its own words alone, without what the site adds. */
export function markdownOf(text: Root): string {
  const tree = structuredClone(text);
  prepare(tree);
  return toMarkdown(toMdast(tree), {
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    bullet: '-',
  });
}

/** A policy's page as Markdown: what it is in the frontmatter, then the text of the policy. */
export async function markdownPage(policy: Policy, page: PolicyPage): Promise<string> {
  const { number, title, payer, currentEffectiveDate } = policy.coverage.data;
  const head = stringify({
    policy: number,
    title,
    payer,
    page: page === 'full' ? 'Whole policy' : sections.find(({ name }) => name === page)?.label,
    effective: currentEffectiveDate,
    address: publicUrl(pagePath(number, page)),
    source_sha256: sourceFacts(number).sha256,
    about: 'Text of the policy, word for word, without the notes of the site.',
  });
  const names = page === 'full' ? sections.map(({ name }) => name) : [page];
  const kind = page === 'full' ? 'full' : 'section';
  const texts = await Promise.all(names.map((name) => sectionText(policy, name, kind)));
  return `---\n${head}---\n\n${texts.map(markdownOf).join('\n')}`;
}

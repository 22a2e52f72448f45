import type { Element, RootContent } from 'hast';
import type { Paragraph, PhrasingContent, Text } from 'mdast';
import { isEditorial } from '../../model/tree.ts';

/** The address of a link in the text; undefined if its words should not be a link. */
export type LinkAddress = (href: string) => string | undefined;

/** White space that HTML collapses; a no-break space is text. */
const whiteSpace = /[ \t\r\n\f]+/g;

/** Blocks inside a table cell, which in Markdown is a single line. */
const blockNames = new Set(['p', 'ul', 'ol', 'li', 'div', 'blockquote']);

const text = (value: string): Text => ({ type: 'text', value });

/** The link from an abbreviation to its long form is the site's; its words are the policy's. */
const isAbbreviation = (element: Element): boolean =>
  String(element.properties['className']) === 'abbr';

function phrasingOf(node: RootContent, address: LinkAddress): PhrasingContent[] {
  if (node.type === 'text') return [text(node.value)];
  if (node.type !== 'element' || isEditorial(node)) return [];
  if (node.tagName === 'br') return [{ type: 'break' }];
  const children = node.children.flatMap((child) => phrasingOf(child, address));
  if (blockNames.has(node.tagName)) return [text(' '), ...children, text(' ')];
  switch (node.tagName) {
    case 'em':
    case 'i':
      return [{ type: 'emphasis', children }];
    case 'strong':
    case 'b':
      return [{ type: 'strong', children }];
    case 'del':
      return [{ type: 'delete', children }];
    case 'a': {
      const url = isAbbreviation(node) ? undefined : address(String(node.properties['href']));
      return url === undefined ? children : [{ type: 'link', url, title: null, children }];
    }
    default:
      return children;
  }
}

/** Merges adjacent texts: whether a character needs escaping depends on its neighbors. */
function merged(children: PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const child of children) {
    const previous = result.at(-1);
    if (child.type === 'text' && previous?.type === 'text') previous.value += child.value;
    else if ('children' in child) result.push({ ...child, children: merged(child.children) });
    else result.push(child);
  }
  return result;
}

/** Collapses white space, and removes it at the beginning and end of each line of the block. */
function collapseWhiteSpace(block: PhrasingContent[]): void {
  let atStart = true;
  let last: Text | undefined;
  const trimEnd = (): void => {
    if (last) last.value = last.value.replace(/ $/, '');
    last = undefined;
  };
  const visit = (children: PhrasingContent[]): void => {
    for (const child of children) {
      if ('children' in child) visit(child.children);
      else if (child.type === 'break') {
        trimEnd();
        atStart = true;
      } else if (child.type === 'text') {
        child.value = child.value.replace(whiteSpace, ' ');
        if (atStart) child.value = child.value.replace(/^ /, '');
        if (child.value === '') continue;
        atStart = child.value.endsWith(' ');
        last = child;
      }
    }
  };
  visit(block);
  trimEnd();
}

const isEmpty = (child: PhrasingContent): boolean =>
  child.type === 'text' ? child.value === '' : 'children' in child && child.children.every(isEmpty);

/** Inline policy text as Markdown: its words, emphasis, line breaks and links. */
export function toPhrasing(nodes: RootContent[], address: LinkAddress): PhrasingContent[] {
  const children = merged(nodes.flatMap((node) => phrasingOf(node, address)));
  collapseWhiteSpace(children);
  return children.filter((child) => !isEmpty(child));
}

/** A paragraph of inline policy text; nothing if it has no words. */
export function toParagraph(nodes: RootContent[], address: LinkAddress): Paragraph[] {
  const children = toPhrasing(nodes, address);
  return children.length > 0 ? [{ type: 'paragraph', children }] : [];
}

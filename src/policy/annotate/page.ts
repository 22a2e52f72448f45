import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { fullPath, sectionPath } from '../addresses.ts';
import { sections } from '../sections.ts';

/** The page on which a section is set: its own, or the one with the whole policy. */
export type PageKind = 'section' | 'full';

const sectionLink = new RegExp(`^(${sections.map(({ name }) => name).join('|')})(?:#(.+))?$`);

/** Turns links of the form `section#anchor`, as the content writes them, into addresses. */
export function resolveLinks(tree: Root, policy: string, kind: PageKind): void {
  visit(tree, 'element', ({ tagName, properties }) => {
    if (tagName !== 'a' || typeof properties['href'] !== 'string') return;
    const [, name, anchor] = sectionLink.exec(properties['href']) ?? [];
    const section = sections.find((candidate) => candidate.name === name);
    if (!section) return;
    const page = kind === 'full' ? fullPath(policy) : sectionPath(policy, section.name);
    properties['href'] = anchor ? `${page}#${anchor}` : page;
  });
}

/**
 * Raises the headings by one level, for a page whose only first-level heading is the section's own.
 * On the page with the whole policy that heading is the policy's title.
 */
export function raiseHeadings(tree: Root): void {
  visit(tree, 'element', (element) => {
    const level = /^h([2-6])$/.exec(element.tagName)?.[1];
    if (level) element.tagName = `h${Number(level) - 1}`;
  });
}

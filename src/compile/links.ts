import type { Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { Definition } from '../model/policy.ts';
import { isEditorial, printedText } from '../model/tree.ts';
import { linkTarget } from './body-markup.ts';
import { reportField, reportPlace, type Context } from './context.ts';

/** Ids by section, of every place that a link can lead to. */
type Places = Map<string, Set<unknown>>;

const idsIn = (tree: Root): Set<unknown> => {
  const ids = new Set<unknown>();
  visit(tree, 'element', ({ properties }) => {
    ids.add(properties['id']);
  });
  return ids;
};

/** What is wrong with a link inside the policy (`section#anchor`); nothing if it leads somewhere. */
function deadLink(href: string, places: Places): string | undefined {
  const [target = '', anchor] = href.split('#');
  const known = places.get(target);
  if (known && (anchor === undefined || known.has(anchor))) return undefined;
  const wrong =
    known && anchor !== undefined
      ? `the section ${target} has no heading or passage "${anchor}"`
      : `there is no section "${target}"`;
  return `The link ${href} leads nowhere: ${wrong}.`;
}

const fix = 'Write it as section#anchor.';

/** Reports marks, such as `*`, that lead to the definition of another mark. */
export function checkMarks(
  context: Context,
  sections: { name: string; tree: Root }[],
  definitions: Pick<Definition, 'id' | 'section' | 'mark'>[],
): void {
  for (const { name, tree } of sections) {
    visit(tree, { type: 'element', tagName: 'a' }, (element) => {
      const text = printedText(element).trim();
      const [definition, ...others] = definitions.filter(
        ({ section, id }) => element.properties['href'] === `${section}#${id}`,
      );
      const isMark = /^(?:\*{1,3}|[‡†§¶])$/.test(text);
      // Two definitions with one id have been reported.
      if (!isMark || !definition?.mark || others.length > 0 || definition.mark === text) return;
      const own = definitions.find(({ mark }) => mark === text);
      const { line = 1, column = 1 } = element.position?.start ?? {};
      reportPlace(
        context,
        name,
        { line, column },
        `The mark ${text} leads to the definition of ${definition.mark}.`,
        own ? `Write ${own.section}#${own.id}.` : 'Link it to its own definition.',
      );
    });
  }
}

/** Reports links of the text, and links for readers, that lead nowhere inside the policy. */
export function checkLinks(context: Context, sections: { name: string; tree: Root }[]): void {
  const places: Places = new Map(sections.map(({ name, tree }) => [name, idsIn(tree)]));
  // A section that could not be read has been reported; links to it say nothing more.
  const isUnread = (href: string): boolean => {
    const [name = ''] = href.split('#');
    return context.folder.files.has(name) && !places.has(name);
  };
  for (const { name, tree } of sections) {
    visit(tree, 'element', (element) => {
      if (isEditorial(element)) return SKIP;
      const { href, className } = element.properties;
      const isOwn = className?.toString() !== 'abbr';
      if (element.tagName !== 'a' || typeof href !== 'string' || !isOwn) return undefined;
      if (/^\w+:/.test(href) || !linkTarget.test(href) || isUnread(href)) return undefined;
      const message = deadLink(href, places);
      const { line = 1, column = 1 } = element.position?.start ?? {};
      if (message) reportPlace(context, name, { line, column }, message, fix);
      return undefined;
    });
  }
  for (const [index, { to }] of context.coverage.readerLinks.entries()) {
    const message = isUnread(to) ? undefined : deadLink(to, places);
    if (message) reportField(context, 'coverage', ['readerLinks', index, 'to'], message, fix);
  }
}

import type { Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { SectionName } from '../sections.ts';
import { isEditorial } from './blocks.ts';

/** Something that a section's file says about its text and that the text does not bear out. */
export interface AnnotationProblem {
  /** Words by which to find the line in the file. */
  words: string;
  message: string;
}

const idsIn = (tree: Root): Set<unknown> => {
  const ids = new Set<unknown>();
  visit(tree, 'element', ({ properties }) => {
    ids.add(properties['id']);
  });
  return ids;
};

/**
 * The links in a section's text, as the content writes them (`section#anchor`), that no section
 * answers. Addresses with a scheme, and those under the site's root, are not looked at here.
 */
export function deadLinks(
  trees: Record<SectionName, Root>,
  section: SectionName,
): AnnotationProblem[] {
  const ids = new Map(Object.entries(trees).map(([name, tree]) => [name, idsIn(tree)]));
  const problems: AnnotationProblem[] = [];
  visit(trees[section], 'element', (element) => {
    if (isEditorial(element)) return SKIP;
    const { href } = element.properties;
    if (element.tagName !== 'a' || typeof href !== 'string') return undefined;
    if (/^(\w+:|\/)/.test(href)) return undefined;
    const [target = '', anchor] = href.split('#');
    const known = ids.get(target);
    if (known && (anchor === undefined || known.has(anchor))) return undefined;
    const wrong = known
      ? `the section ${target} has no heading or passage "${anchor}"`
      : `there is no section "${target}"`;
    problems.push({
      words: href,
      message: `the link ${href} leads nowhere: ${wrong}. Write it as section#anchor.`,
    });
    return undefined;
  });
  return problems;
}

/** Passages that the frontmatter describes and the body does not have. */
export function missingPassages(tree: Root, ids: string[]): AnnotationProblem[] {
  const known = idsIn(tree);
  return ids
    .filter((id) => !known.has(id))
    .map((id) => ({
      words: id,
      message: `the body has no passage with the id ${id}. Put it in its component, or remove it here.`,
    }));
}

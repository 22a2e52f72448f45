import type { Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { MemberLink } from '../../schemas/coverage.ts';
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

/** Ids by section. */
type Places = Map<string, Set<unknown>>;

const placesIn = (trees: Record<SectionName, Root>): Places =>
  new Map(Object.entries(trees).map(([name, tree]) => [name, idsIn(tree)]));

/** A link within the policy, as the content writes it (`section#anchor`), that no section answers. */
function deadLink(href: string, places: Places): AnnotationProblem[] {
  const [target = '', anchor] = href.split('#');
  const known = places.get(target);
  if (known && (anchor === undefined || known.has(anchor))) return [];
  const wrong = known
    ? `the section ${target} has no heading or passage "${anchor}"`
    : `there is no section "${target}"`;
  const message = `the link ${href} leads nowhere: ${wrong}. Write it as section#anchor.`;
  return [{ words: href, message }];
}

/**
 * The links in a section's text that lead nowhere. Addresses with a scheme, and those under the
 * site's root, are not looked at here.
 */
export function deadLinks(
  trees: Record<SectionName, Root>,
  section: SectionName,
): AnnotationProblem[] {
  const places = placesIn(trees);
  const problems: AnnotationProblem[] = [];
  visit(trees[section], 'element', (element) => {
    if (isEditorial(element)) return SKIP;
    const { href } = element.properties;
    if (element.tagName !== 'a' || typeof href !== 'string') return undefined;
    if (!/^(\w+:|\/)/.test(href)) problems.push(...deadLink(href, places));
    return undefined;
  });
  return problems;
}

/** The ways in for members that lead nowhere. */
export const deadMemberLinks = (
  trees: Record<SectionName, Root>,
  links: MemberLink[],
): AnnotationProblem[] => links.flatMap(({ to }) => deadLink(to, placesIn(trees)));

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

import { pagePath, type PolicyPage } from '../../model/addresses.ts';
import { passageOf, type CompiledPolicy } from '../../model/policy.ts';

/** A page of a policy, as navigation shows it. */
interface PageLink {
  name: PolicyPage;
  label: string;
  href: string;
}

/** The data of a policy that navigation needs. */
type Navigable = Pick<CompiledPolicy, 'number' | 'sections'>;

/** The section pages of a policy, in the order of the document. */
export const sectionLinks = ({ number, sections }: Navigable): PageLink[] =>
  sections.map(({ name, label }) => ({ name, label, href: pagePath(number, name) }));

/** The sections before and after a page, in the order of the document; none for the whole policy. */
export function neighborsOf(
  policy: Navigable,
  page: PolicyPage,
): { previous: PageLink | undefined; next: PageLink | undefined } {
  const links = sectionLinks(policy);
  const index = links.findIndex(({ name }) => name === page);
  if (index < 0) return { previous: undefined, next: undefined };
  return { previous: links[index - 1], next: links[index + 1] };
}

/** Address of a passage on the page of its section. Throws if the policy has no such passage. */
export const passagePath = (
  policy: Pick<CompiledPolicy, 'number' | 'passages'>,
  id: string,
): string => `${pagePath(policy.number, passageOf(policy, id).section)}#${id}`;

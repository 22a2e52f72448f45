import { pagePath } from '../../model/addresses.ts';
import { firstSentence } from '../../model/definitions.ts';
import type { CompiledPolicy, Definition } from '../../model/policy.ts';
import { positionsIn } from '../../model/positions.ts';
import { positionOf } from '../../payers/index.ts';

/** A link for a reader. */
export interface Link {
  label: string;
  href: string;
}

/** The definition of a term that states a position, as the coverage page quotes it. */
interface QuotedDefinition {
  term: string;
  /** Its first sentence. */
  words: string;
  href: string;
}

/** The term of a definition without what is added in parentheses: "Medically Necessary (or …)". */
const shortTerm = ({ term }: Definition): string => (term.split(' (')[0] ?? term).toLowerCase();

/** The definitions of the terms that state the policy's positions, each by its first sentence. */
export function quotedDefinitions(policy: CompiledPolicy): QuotedDefinition[] {
  const terms = positionsIn(policy).flatMap((id) => positionOf(policy.payer, id).terms);
  return policy.definitions.flatMap((definition) => {
    const { id, section } = definition;
    const term = shortTerm(definition);
    const words = firstSentence(policy, definition);
    if (!term || !words || !terms.some((one) => one.includes(term))) return [];
    return [{ term, words, href: `${pagePath(policy.number, section)}#${id}` }];
  });
}

/** Where an editor sends members on: the passages that the frontmatter of coverage names. */
export const memberLinks = ({ number, readerLinks }: CompiledPolicy): Link[] =>
  readerLinks.map(({ label, to }) => {
    const [section = '', anchor] = to.split('#');
    return { label, href: pagePath(number, section) + (anchor ? `#${anchor}` : '') };
  });

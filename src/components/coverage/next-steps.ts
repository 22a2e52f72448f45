import { h } from 'hastscript';
import { pagePath } from '../../model/addresses.ts';
import { firstSentence, leadsToList } from '../../model/definitions.ts';
import type { CompiledPolicy, Definition } from '../../model/policy.ts';
import { positionsIn } from '../../model/positions.ts';
import { quoted, quotedPassages, type QuotedBlock } from '../../model/quoted-statement.ts';
import { positionOf } from '../../payers/index.ts';

/** A link for a reader. */
export interface Link {
  label: string;
  href: string;
}

/** The definition of a term that states a position, as the coverage page quotes it. */
interface QuotedDefinition {
  term: string;
  /** Its first sentence, with the list that it introduces, if any. */
  blocks: QuotedBlock[];
  href: string;
}

/** The term of a definition without the addition in parentheses: "Medically Necessary (or …)". */
const shortTerm = ({ term }: Definition): string => (term.split(' (')[0] ?? term).toLowerCase();

/** The definitions of the terms that state the policy's positions, each by its first whole sentence. */
export function quotedDefinitions(policy: CompiledPolicy): QuotedDefinition[] {
  const terms = positionsIn(policy).flatMap((id) => positionOf(policy.payer, id).terms);
  return policy.definitions.flatMap((definition) => {
    const { id, section } = definition;
    const term = shortTerm(definition);
    const words = firstSentence(policy, definition);
    if (!term || !words || !terms.some((one) => one.includes(term))) return [];
    const first = h('p', quoted([{ type: 'text', value: words }]));
    const [, list] = leadsToList(words) ? quotedPassages(policy, section, definition.passages) : [];
    const blocks = [{ quotation: first, anchor: undefined }, ...(list ? [list] : [])];
    return [{ term, blocks, href: `${pagePath(policy.number, section)}#${id}` }];
  });
}

/** The passages that an editor recommends to members, from the frontmatter of coverage. */
export const memberLinks = ({ number, readerLinks }: CompiledPolicy): Link[] =>
  readerLinks.map(({ label, to }) => {
    const [section = '', anchor] = to.split('#');
    return { label, href: pagePath(number, section) + (anchor ? `#${anchor}` : '') };
  });

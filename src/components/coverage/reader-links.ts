import { pagePath } from '../../model/addresses.ts';
import { sectionOf, trialsIn, type CompiledPolicy, type Definition } from '../../model/policy.ts';
import { positionOf } from '../../payers/index.ts';
import { positionsIn } from '../../model/positions.ts';

/** A link for a reader. */
export interface Link {
  label: string;
  href: string;
}

/** Where readers of one kind may want to go from the first page of a policy. */
export interface ReaderLinks {
  reader: string;
  links: Link[];
}

const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

/** The term of a definition without what is added in parentheses: "Medically Necessary (or …)". */
const shortTerm = ({ term }: Definition): string => (term.split(' (')[0] ?? term).toLowerCase();

/** The definitions of the terms that state the policy's positions. */
function positionDefinitions(policy: CompiledPolicy): Definition[] {
  const terms = positionsIn(policy).flatMap((id) => positionOf(policy.payer, id).terms);
  return policy.definitions.filter((definition) => {
    const term = shortTerm(definition);
    return term !== '' && terms.some((one) => one.includes(term));
  });
}

function memberLinks(policy: CompiledPolicy): Link[] {
  const { number } = policy;
  const definitions = positionDefinitions(policy).map((definition) => ({
    label: `What “${shortTerm(definition)}” means`,
    href: `${pagePath(number, definition.section)}#${definition.id}`,
  }));
  const notices = sectionOf(policy, 'notices')
    ? [{ label: 'Definitions and notices', href: pagePath(number, 'notices') }]
    : [];
  const given = policy.readerLinks.map(({ label, to }) => {
    const [section = '', anchor] = to.split('#');
    return { label, href: pagePath(number, section) + (anchor ? `#${anchor}` : '') };
  });
  return [...(definitions.length > 0 ? definitions : notices), ...given];
}

/** The links of the coverage page for its three kinds of reader; none leads to what does not exist. */
export function readerLinks(policy: CompiledPolicy): ReaderLinks[] {
  const { number, references, codes: lists, history } = policy;
  const trials = trialsIn(policy).length;
  const codes = lists.flatMap((list) => list.codes).length;
  const to = (section: string, label: string, isThere = true): Link[] =>
    isThere && sectionOf(policy, section) ? [{ label, href: pagePath(number, section) }] : [];
  const print = { label: 'Whole policy, to print', href: pagePath(number, 'full') };
  const hasReferences = references.length > 0;
  const all = [
    { reader: 'Member', links: [...memberLinks(policy), print] },
    {
      reader: 'Clinician',
      links: [
        ...to('evidence', 'Evidence'),
        ...to('guidance', 'Guidelines'),
        ...to('trials', counted(trials, 'listed trial', 'listed trials'), trials > 0),
        ...to('references', counted(references.length, 'reference', 'references'), hasReferences),
      ],
    },
    {
      reader: 'Policy staff',
      links: [
        ...to('coding', codes > 0 ? counted(codes, 'code', 'codes') : 'Codes'),
        ...to(
          'history',
          counted(history.length, 'history entry', 'history entries'),
          history.length > 0,
        ),
        ...to('references', 'References to filter and export', hasReferences),
        print,
      ],
    },
  ];
  return all.filter(({ links }) => links.length > 0);
}

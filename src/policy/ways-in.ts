import { fullPath, sectionPath } from './addresses.ts';
import type { Policy } from './policies.ts';
import type { SectionName } from './sections.ts';

/** Where a kind of reader may want to go from the first page of a policy. */
export interface WayIn {
  reader: string;
  links: { label: string; href: string }[];
}

const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

/**
 * The ways in for the three readers.
 * @param definition anchor of the definition of the policy's position, if its notices have one
 */
export function waysIn(policy: Policy, definition: string | undefined): WayIn[] {
  const { number, coverage, references, history, coding, trials } = policy;
  const to = (label: string, section: SectionName, anchor = '') => ({
    label,
    href: sectionPath(number, section) + anchor,
  });
  const status = coverage.data.statements[0]?.status ?? '';
  const listed = references.data.references.length;
  const studies = trials.data.groups.flatMap((group) => group.trials).length;
  const codes = coding.data.codes.flatMap((list) => list.codes).length;
  const entries = history.data.entries.length;
  const print = { label: 'Whole policy, to print', href: fullPath(number) };
  return [
    {
      reader: 'Member',
      links: [
        definition === undefined
          ? to('Definitions and notices', 'notices')
          : to(`What “${status}” means`, 'notices', `#${definition}`),
        ...coverage.data.memberLinks.map((link) => {
          const [section = '', anchor = ''] = link.to.split(/(?=#)/);
          return to(link.label, section as SectionName, anchor);
        }),
        print,
      ],
    },
    {
      reader: 'Clinician',
      links: [
        to('Evidence', 'evidence'),
        to('Guidelines', 'guidance'),
        ...(studies > 0 ? [to(counted(studies, 'listed trial', 'listed trials'), 'trials')] : []),
        to(counted(listed, 'reference', 'references'), 'references'),
      ],
    },
    {
      reader: 'Policy staff',
      links: [
        to(codes > 0 ? counted(codes, 'code', 'codes') : 'Codes', 'coding'),
        to(counted(entries, 'history entry', 'history entries'), 'history'),
        to('References to filter and export', 'references'),
        print,
      ],
    },
  ];
}

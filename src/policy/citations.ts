import type { Citation } from '../schemas/annotations.ts';
import type { Reference } from '../schemas/references.ts';
import type { Policy } from './policies.ts';
import { sections, type Section, type SectionName } from './sections.ts';

/** A place in the text from which a reference is cited. */
export interface Use {
  section: Section;
  citation: Citation;
}

/** Where the policy's text uses reference `number`, in the order of the document. */
export const usesOf = (policy: Policy, number: number): Use[] =>
  sections.flatMap((section) =>
    policy[section.name].data.citations
      .filter((citation) => citation.references.includes(number))
      .map((citation) => ({ section, citation })),
  );

/** The references that a section marks, in the order of the list, and the statements it marks them at. */
export const markedReferences = (
  policy: Policy,
  section: SectionName,
): { reference: Reference; citations: Citation[] }[] =>
  policy.references.data.references
    .map((reference) => ({
      reference,
      citations: usesOf(policy, reference.number)
        .filter((use) => use.section.name === section)
        .map(({ citation }) => citation),
    }))
    .filter(({ citations }) => citations.length > 0);

import type { Citation } from '../schemas/annotations.ts';
import type { Policy } from './policies.ts';
import { sections, type Section } from './sections.ts';

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

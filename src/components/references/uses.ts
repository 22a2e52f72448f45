import type { Reference } from '../../model/reference.ts';
import type { Citation, CompiledPolicy } from '../../model/policy.ts';

/** Where the policy's text uses a reference, in the order of the document. */
export const usesOf = ({ citations }: CompiledPolicy, number: number): Citation[] =>
  citations.filter(({ references }) => references.includes(number));

/** A reference that a section marks, and the citations that mark it there. */
interface MarkedReference {
  reference: Reference;
  citations: Citation[];
}

/** The references that a section marks, in the order of the list. */
export const markedReferences = (policy: CompiledPolicy, section: string): MarkedReference[] =>
  policy.references
    .map((reference) => ({
      reference,
      citations: usesOf(policy, reference.number).filter((use) => use.section === section),
    }))
    .filter(({ citations }) => citations.length > 0);

import type { CompiledPolicy, Statement } from './policy.ts';
import { positionOf, severalPositions, type PositionProfile } from '../payers/index.ts';

/** The positions that a statement takes. “Several positions” is not itself one of them. */
export const statedBy = ({
  position,
  statedPositions,
}: Pick<Statement, 'position' | 'statedPositions'>): string[] => statedPositions ?? [position];

/** The positions that the statements of a policy take, each once, in the order of the document. */
export const positionsIn = ({ statements }: Pick<CompiledPolicy, 'statements'>): string[] => [
  ...new Set(statements.flatMap(statedBy)),
];

/** The position of a policy as a whole: the one of its statements, or “several positions”. */
export function policyPosition(
  policy: Pick<CompiledPolicy, 'payer' | 'statements'>,
): PositionProfile {
  const [first, ...others] = positionsIn(policy);
  return first === undefined || others.length > 0
    ? severalPositions
    : positionOf(policy.payer, first);
}

/**
 * The position of a policy in a few words, for places with one line: "Investigational", "Several
 * positions: Eligible with criteria, Investigational", "Archived. Investigational".
 */
export function positionInWords(
  policy: Pick<CompiledPolicy, 'payer' | 'statements' | 'isArchived'>,
): string {
  const labels = positionsIn(policy).map((id) => positionOf(policy.payer, id).label);
  const words =
    labels.length > 1 ? `${severalPositions.label}: ${labels.join(', ')}` : (labels[0] ?? '');
  return policy.isArchived ? `Archived. ${words}` : words;
}

/**
 * What must accompany any text of the policy, for link previews: "Medical policy 00220, Cryosurgical …
 * Tumors. Position: Investigational."
 */
export const identityInWords = (
  policy: Pick<CompiledPolicy, 'number' | 'title' | 'payer' | 'statements' | 'isArchived'>,
): string =>
  `Medical policy ${policy.number}, ${policy.title}. Position: ${positionInWords(policy)}.`;

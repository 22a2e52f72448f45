import type { CompiledPolicy } from '../../model/policy.ts';

const ended = /\b(?:completed|terminated|withdrawn|discontinued|suspended|stopped)\b/i;

/**
 * Whether a table itself says that a trial has ended, beside its date, its enrollment or above its
 * group. Then it adds nothing that the listed date has passed.
 */
export const isSaidToHaveEnded = (
  { trialTables }: Pick<CompiledPolicy, 'trialTables'>,
  anchor: unknown,
): boolean =>
  trialTables
    .flatMap(({ groups }) => groups)
    .some(({ heading = '', trials }) =>
      trials.some(
        ({ anchor: own, enrollment = '', printedCompletion = '' }) =>
          own === anchor && ended.test(`${heading} ${enrollment} ${printedCompletion}`),
      ),
    );

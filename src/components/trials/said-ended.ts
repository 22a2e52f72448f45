import type { CompiledPolicy } from '../../model/policy.ts';

const ended =
  /(?<!\bnot (?:yet )?)\b(?:completed|terminated|withdrawn|discontinued|suspended|stopped|results (?:are )?posted)\b/i;

/**
 * The printed words by which a table itself says that a trial has ended: those of its date, its enrollment
 * or above its group; undefined if it does not say so. Then the site adds nothing that could be read
 * as if it went on.
 */
export const saidToHaveEnded = (
  { trialTables }: Pick<CompiledPolicy, 'trialTables'>,
  anchor: unknown,
): string | undefined =>
  trialTables
    .flatMap(({ groups }) => groups)
    .flatMap(({ heading, trials }) =>
      trials
        .filter((trial) => trial.anchor === anchor)
        .flatMap(({ printedCompletion, enrollment }) => [printedCompletion, enrollment, heading]),
    )
    .find((words) => words !== undefined && ended.test(words));

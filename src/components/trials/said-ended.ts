import type { CompiledPolicy } from '../../model/policy.ts';

const ended =
  /(?<!\bnot (?:yet )?)\b(?:completed|terminated|withdrawn|discontinued|suspended|stopped|results (?:are )?posted)\b/i;

/**
 * The printed words with which a table itself says that a trial has ended: in its date, its enrollment
 * or the heading of its group; undefined if it does not say so. For an ended trial the site adds
 * nothing that could suggest that it is still running.
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

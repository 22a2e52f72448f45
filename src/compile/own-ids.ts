import { reportField, type Context } from './context.ts';

/** What a list of the frontmatter names twice. */
function checkList(
  context: Context,
  section: string,
  list: string,
  name: string,
  values: (string | number | undefined)[],
  fix: string,
): void {
  for (const [index, value] of values.entries()) {
    if (value === undefined || values.indexOf(value) === index) continue;
    const message = `Another entry of ${list} has the ${name} ${value}.`;
    reportField(context, section, [list, index, name], message, fix);
  }
}

/** Reports entries of a list that have one id, or name one policy: all but the first would be lost. */
export function checkOwnIds(context: Context): void {
  const { evidence, guidance, references, coding } = context.data.byKind;
  const { statements, related } = context.coverage;
  const own = 'Give each its own id, also in the body, or remove one of them.';
  for (const [section, list, entries = []] of [
    ['coverage', 'statements', statements],
    ['evidence', 'populations', evidence?.populations],
    ['guidance', 'guidelines', guidance?.guidelines],
    ['references', 'populations', references?.populations],
    ['coding', 'tables', coding?.tables],
  ] as const) {
    const ids = entries.map(({ id }) => id);
    checkList(context, section, list, 'id', ids, own);
  }
  const numbers = related.map(({ number }) => number);
  checkList(context, 'coverage', 'related', 'number', numbers, 'Remove one of the two.');
  for (const [index, number] of numbers.entries()) {
    if (number !== context.coverage.number) continue;
    const message = `The policy is listed as related to itself.`;
    const fix = 'Correct the number, or remove the entry.';
    reportField(context, 'coverage', ['related', index, 'number'], message, fix);
  }
}

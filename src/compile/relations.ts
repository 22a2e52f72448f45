import type { Root } from 'hast';
import { printedText, singleSpaced } from '../model/tree.ts';
import { historyKindOf } from '../payers/history-kind.ts';
import { reportField, type Context } from './context.ts';
import { checkOwnIds } from './own-ids.ts';

function checkNumbering(context: Context): void {
  const { references: list = [], leftOut = [] } = context.data.byKind.references ?? {};
  const both = leftOut.find((number) => list.some((one) => one.number === number));
  if (both !== undefined) {
    const message = `Number ${both} is under leftOut, but the list has it.`;
    const fix = 'Remove it here, or the reference from the list.';
    reportField(context, 'references', ['leftOut', leftOut.indexOf(both)], message, fix);
    return;
  }
  const next = (number: number): number => (leftOut.includes(number) ? next(number + 1) : number);
  let expected = next(1);
  const wrong = list.findIndex(({ number }) => {
    if (number !== expected) return true;
    expected = next(number + 1);
    return false;
  });
  const reference = list[wrong];
  if (reference) {
    reportField(
      context,
      'references',
      ['references', wrong, 'number'],
      `Number ${reference.number} stands where ${expected} belongs: reference ${expected} is missing or one is given twice.`,
      leftOut.length > 0
        ? 'Number the list as printed, and write the numbers that it leaves out under leftOut.'
        : 'Number the list 1, 2, 3 as printed.',
    );
  }
}

function checkCitations(context: Context): void {
  const { references } = context.data.byKind;
  const known = new Set(references?.references.map(({ number }) => number));
  const ids = new Set<string>();
  for (const [section, { data }] of context.data.sections) {
    for (const [index, { id, references: numbers }] of data.citations.entries()) {
      for (const [place, number] of numbers.entries()) {
        if (!references || known.has(number)) continue;
        reportField(
          context,
          section,
          ['citations', index, 'references', place],
          `Reference ${number} is not in references.mdx.`,
          'Correct the number, or add the reference.',
        );
      }
      if (ids.has(id)) {
        const message = `Another citation of the policy has the id ${id}.`;
        reportField(context, section, ['citations', index, 'id'], message, 'Give each its own id.');
      }
      ids.add(id);
    }
  }
}

function checkPopulations(context: Context): void {
  const { evidence, references } = context.data.byKind;
  const known = new Set(references?.populations.map(({ id }) => id));
  for (const [index, { referencePopulation }] of (evidence?.populations ?? []).entries()) {
    if (!references || referencePopulation === undefined || known.has(referencePopulation))
      continue;
    reportField(
      context,
      'evidence',
      ['populations', index, 'referencePopulation'],
      `references.mdx has no population ${referencePopulation}.`,
      'Write the id of one of its populations, or remove the field.',
    );
  }
}

/** Entries of one date need ids of their own: counted ids would change when an entry is added. */
function checkSameDates(context: Context): void {
  const entries = context.data.byKind.history?.entries ?? [];
  const seen = new Set<string>();
  for (const [index, { date, id }] of entries.entries()) {
    if (id === undefined && seen.has(date)) {
      const message = `Another entry has the date ${date}.`;
      const fix = `Give this one an id that never changes: id: entry-${date}-coding.`;
      reportField(context, 'history', ['entries', index], message, fix);
    }
    if (id === undefined) seen.add(date);
  }
}

/** The kind of an entry is what its words say. */
function checkHistoryKinds(context: Context): void {
  const entries = context.data.byKind.history?.entries ?? [];
  for (const [index, { kind, text }] of entries.entries()) {
    const printed = historyKindOf(context.coverage.payer, text);
    if (printed === kind) continue;
    reportField(
      context,
      'history',
      ['entries', index, 'kind'],
      `The kind is “${kind}”, but the entry reads “${text.slice(0, 60)}”.`,
      `Write ${printed}, or correct the text.`,
    );
  }
}

/** The title of a related policy is one that the text prints. */
function checkRelatedTitles(context: Context, printed: string | undefined): void {
  if (printed === undefined) return;
  for (const [index, { number, title }] of context.coverage.related.entries()) {
    if (printed.includes(title) && printed.includes(number)) continue;
    reportField(
      context,
      'coverage',
      ['related', index, 'title'],
      `The coverage section does not print “${title}” with the number ${number}.`,
      'Write the title as the text prints it, or remove the policy.',
    );
  }
}

/** Checks the data of coverage against the words of its section. */
export const checkCoverageData = (context: Context, coverage: Root | undefined): void => {
  checkRelatedTitles(context, coverage && singleSpaced(printedText(coverage)));
};

/** Checks what is wrong between the parts of a policy, though each part may be valid by itself. */
export function checkRelations(context: Context): void {
  const { coverage, folder, data } = context;
  if (data.byKind.coverage && coverage.number !== folder.name) {
    reportField(
      context,
      'coverage',
      ['number'],
      `The folder is named ${folder.name}, the policy ${coverage.number}.`,
      'Give the folder and the policy the same number.',
    );
  }
  if (coverage.originalEffectiveDate === undefined && coverage.currentEffectiveDate === undefined) {
    reportField(
      context,
      'coverage',
      ['currentEffectiveDate'],
      'The policy has no effective date.',
      'Write the one that the document prints, as originalEffectiveDate or currentEffectiveDate.',
    );
  }
  checkOwnIds(context);
  checkNumbering(context);
  checkCitations(context);
  checkPopulations(context);
  checkSameDates(context);
  checkHistoryKinds(context);
}

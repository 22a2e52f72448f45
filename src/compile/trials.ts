import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { completionHead, readListedDate } from '../model/listed-date.ts';
import { isPart, type Trial, type TrialTable } from '../model/policy.ts';
import { printedText, singleSpaced } from '../model/tree.ts';
import { cellsOf } from './components/tables.ts';

const textOf = (element: Element | undefined): string =>
  element ? singleSpaced(printedText(element)) : '';

const elementsOf = (parent: Element, name: string): Element[] =>
  parent.children
    .filter((child) => child.type === 'element')
    .filter(({ tagName }) => tagName === name);

const anchorOf = ({ properties: { id } }: Element): string | undefined =>
  typeof id === 'string' ? id : undefined;

/** What a column holds, by its head; the first is the number and the second, by default, the name. */
const columnWith = (columns: string[], words: RegExp): number =>
  columns.findIndex((column, index) => index > 0 && words.test(column));

function trialOf(row: Element, columns: string[]): Trial | undefined {
  const part = row.data?.part;
  if (part?.kind !== 'trial') return undefined;
  const cells = cellsOf(row).map(textOf);
  const cell = (words: RegExp): string | undefined =>
    cells[columnWith(columns, words)] || undefined;
  const printedCompletion = cell(completionHead);
  const completion = readListedDate(printedCompletion ?? '')?.iso;
  const enrollment = cell(/enrol|participants|sample/i);
  return {
    number: part.registryNumber,
    anchor: anchorOf(row) ?? '',
    name: cell(/name|title|study|trial/i) ?? cells[1] ?? '',
    ...(enrollment !== undefined && { enrollment }),
    ...(completion !== undefined && { completion }),
    ...(printedCompletion !== undefined && { printedCompletion }),
  };
}

function tableOf(table: Element): TrialTable {
  const [caption] = elementsOf(table, 'caption');
  const [head] = elementsOf(table, 'thead').flatMap((part) => elementsOf(part, 'tr'));
  const columns = head ? cellsOf(head).map(textOf) : [];
  const id = anchorOf(table);
  const groups = elementsOf(table, 'tbody').flatMap((body) => {
    const rows = elementsOf(body, 'tr');
    const heading = rows[0] && cellsOf(rows[0])[0];
    const isHeading = heading?.properties['scope'] === 'rowgroup';
    const trials = rows.flatMap((row) => trialOf(row, columns) ?? []);
    return trials.length > 0 ? [{ ...(isHeading && { heading: textOf(heading) }), trials }] : [];
  });
  return {
    ...(id !== undefined && { id }),
    ...(caption && { caption: textOf(caption) }),
    columns,
    groups,
  };
}

/** The tables of trials in a section, as data. */
export function trialTablesOf(tree: Root): TrialTable[] {
  const tables: TrialTable[] = [];
  visit(tree, 'element', (element) => {
    if (isPart(element, 'trial-table')) tables.push(tableOf(element));
  });
  return tables;
}

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { readListedDate } from '../../model/listed-date.ts';
import { registryNumber, registryUrl } from '../../model/registries.ts';
import { printedText, singleSpaced } from '../../model/tree.ts';
import type { Component, ComponentCall } from './component.ts';

const elementsOf = ({ children }: Element, ...names: string[]): Element[] =>
  children
    .filter((child) => child.type === 'element')
    .filter(({ tagName }) => names.includes(tagName));

/** The rows of a part of a table: of its head or its body. */
const rowsOf = (table: Element, part: 'thead' | 'tbody'): Element[] =>
  elementsOf(table, part).flatMap((group) => elementsOf(group, 'tr'));

/** The cells of a row. */
export const cellsOf = (row: Element): Element[] => elementsOf(row, 'th', 'td');

const cellText = (cell: Element | undefined): string =>
  cell ? singleSpaced(printedText(cell)) : '';

/** The heads of a table's columns. */
const headsOf = (table: Element): string[] =>
  rowsOf(table, 'thead').slice(0, 1).flatMap(cellsOf).map(cellText);

/** A row that is the heading of those below it: only its first cell has words, and they are set apart. */
function isRowHeading(row: Element): boolean {
  const [first, ...others] = cellsOf(row);
  if (!first || others.length === 0 || others.some((cell) => cellText(cell) !== '')) return false;
  const parts = first.children.filter((child) => child.type !== 'text' || child.value.trim());
  return (
    parts.length > 0 &&
    parts.every(
      (part) => part.type === 'element' && ['em', 'strong', 'b', 'i'].includes(part.tagName),
    )
  );
}

/**
 * A row with the heads of its columns, for screens on which its cells stand below one another and the
 * head is not shown. The head of a single column is shown there, too.
 */
function labelled(row: Element, labels: string[]): Element {
  if (labels.length < 2) return row;
  const cells = cellsOf(row).map((cell, column) => {
    const label = labels[column];
    return label ? { ...cell, properties: { ...cell.properties, dataLabel: label } } : cell;
  });
  return { ...row, children: cells };
}

/** Parts the body where a row is a heading. */
function bodiesOf(rows: Element[], columns: number): Element[] {
  const bodies: Element[][] = [[]];
  for (const row of rows) {
    if (!isRowHeading(row)) {
      bodies.at(-1)?.push(row);
      continue;
    }
    const heading = h('th', { scope: 'rowgroup', colSpan: columns }, cellsOf(row)[0]?.children);
    bodies.push([{ ...row, children: [heading] }]);
  }
  return bodies.filter((body) => body.length > 0).map((body) => h('tbody', body));
}

/**
 * A table of Markdown as the site shows it: heads of columns and of groups of rows with their scopes, and
 * in each cell the head of its column. Markdown needs a head; an empty one is left out.
 */
export function readTable(table: Element): Element {
  const labels = headsOf(table);
  const hasHead = labels.some(Boolean);
  const head = rowsOf(table, 'thead').map((row) => ({
    ...row,
    children: cellsOf(row).map((cell): Element =>
      cellText(cell) ? { ...cell, properties: { scope: 'col' } } : { ...cell, tagName: 'td' },
    ),
  }));
  const rows = rowsOf(table, 'tbody').map((row) =>
    isRowHeading(row) ? row : labelled(row, labels),
  );
  return {
    ...table,
    properties: { className: ['data'] },
    data: { part: { kind: 'table' } },
    children: [
      ...(hasHead ? [h('thead', head)] : []),
      ...bodiesOf(rows, Math.max(labels.length, 1)),
    ],
  };
}

/** The table inside a component, and the paragraph before it, which is its caption. */
function captioned({ children, attributes, report }: ComponentCall): Element | undefined {
  const parts = children.filter((child) => child.type === 'element');
  const table = parts.find(({ tagName }) => tagName === 'table');
  const caption = parts.find(({ tagName }) => tagName === 'p');
  const { id } = attributes;
  if (
    !table ||
    parts.length > 2 ||
    (caption && parts[0] !== caption) ||
    (parts.length === 2 && !caption)
  ) {
    report(
      'it holds one table of Markdown, after its caption if it has one.',
      'Put what else it has outside.',
    );
    return undefined;
  }
  if (id !== undefined && (typeof id !== 'string' || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))) {
    report('its id is not valid.', 'Write lower-case words joined by hyphens: id="table-1".');
    return undefined;
  }
  return {
    ...table,
    properties: { ...table.properties, ...(typeof id === 'string' && { id }) },
    children: [...(caption ? [h('caption', caption.children)] : []), ...table.children],
  };
}

/** A table with its printed caption, the paragraph inside before it, and an id that links lead to. */
export const Table: Component = (call) => {
  const table = captioned(call);
  return table ? [table] : call.children;
};

const registryPattern = new RegExp(`^\\s*(${registryNumber})`, 'i');

/** Text with the number of a trial, as a link to its registry where that has an address for it. */
function linkedNumber(nodes: ElementContent[]): ElementContent[] {
  const [first, ...rest] = nodes;
  if (first?.type !== 'text') return nodes;
  const number = registryPattern.exec(first.value)?.[1];
  const url = number && registryUrl(number);
  if (!url) return nodes;
  const behind = first.value.trimStart().slice(number.length);
  return [
    h('a', { href: url }, number),
    ...(behind ? [{ type: 'text', value: behind } as const] : []),
    ...rest,
  ];
}

/** A cell with its date as an element. */
function datedCell(cell: Element): Element {
  const children = cell.children.flatMap((child): ElementContent[] => {
    const date = child.type === 'text' ? readListedDate(child.value) : undefined;
    if (!date || child.type !== 'text') return [child];
    const text = (value: string) => (value ? [{ type: 'text', value } as const] : []);
    return [
      ...text(child.value.slice(0, date.start)),
      h('time', { dateTime: date.iso }, child.value.slice(date.start, date.end)),
      ...text(child.value.slice(date.end)),
    ];
  });
  return { ...cell, children };
}

/** A row that is a trial, if it is one. @param completion the column of its completion date, or -1 */
function trialRow(row: Element, completion: number): Element {
  const [first, ...others] = cellsOf(row);
  const number = registryPattern.exec(cellText(first))?.[1];
  if (!first || number === undefined || others.length === 0) return row;
  const head = h('th', { ...first.properties, scope: 'row' }, linkedNumber(first.children));
  return {
    ...row,
    children: [
      head,
      ...others.map((cell, index) => (index + 1 === completion ? datedCell(cell) : cell)),
    ],
    data: { part: { kind: 'trial', registryNumber: number } },
  };
}

/** A table of trials: each row whose first cell is the number of a registry is a trial with an anchor. */
export const TrialsTable: Component = (call) => {
  const table = captioned(call);
  if (!table) return call.children;
  const completion = headsOf(table).findIndex((label) => /complet|end date/i.test(label));
  const children = table.children.map((part) => {
    if (part.type !== 'element' || part.tagName !== 'tbody') return part;
    const rows = part.children.map((row) =>
      row.type === 'element' ? trialRow(row, completion) : row,
    );
    return { ...part, children: rows };
  });
  const properties = { ...table.properties, className: ['trials'] };
  return [{ ...table, properties, children, data: { part: { kind: 'trial-table' } } }];
};

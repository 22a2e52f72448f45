import type { Element } from 'hast';
import type { Table, TableCell, TableRow } from 'mdast';
import { toPhrasing, type LinkAddress } from './phrasing.ts';

const elementsIn = (parent: Element, names: string[]): Element[] =>
  parent.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return names.includes(child.tagName) ? [child] : elementsIn(child, names);
  });

const span = (cell: Element, name: 'colSpan' | 'rowSpan'): number =>
  Number(cell.properties[name] ?? 1) || 1;

/** Markdown tables have no spanning cells: the words are in the first cell, the others are empty. */
function rowsOf(table: Element, address: LinkAddress): TableCell[][] {
  const rows = elementsIn(table, ['tr']).map((row) => elementsIn(row, ['td', 'th']));
  const grid: TableCell[][] = rows.map(() => []);
  for (const [y, cells] of rows.entries()) {
    for (const cell of cells) {
      let x = 0;
      while (grid[y]?.[x]) x += 1;
      const filled: TableCell = { type: 'tableCell', children: toPhrasing([cell], address) };
      for (const row of grid.slice(y, y + span(cell, 'rowSpan'))) {
        for (let at = x; at < x + span(cell, 'colSpan'); at++) {
          row[at] = row === grid[y] && at === x ? filled : { type: 'tableCell', children: [] };
        }
      }
    }
  }
  return grid;
}

/** A table as Markdown (GFM), which requires a header row: an empty one if the document has none. */
export function toTable(table: Element, address: LinkAddress): Table {
  const rows = rowsOf(table, address);
  const width = Math.max(1, ...rows.map(({ length }) => length));
  const hasHead = elementsIn(table, ['thead']).length > 0;
  return {
    type: 'table',
    align: Array.from({ length: width }, () => null),
    children: [...(hasHead ? [] : [[]]), ...rows].map((cells): TableRow => ({
      type: 'tableRow',
      children: Array.from(
        { length: width },
        (_, at) => cells[at] ?? { type: 'tableCell', children: [] },
      ),
    })),
  };
}

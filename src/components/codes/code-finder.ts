import {
  fieldsIn,
  keepInAddress,
  takeFromAddress,
  valuesOf,
} from '../library/fields-in-address.ts';
import { isAnyDiagnosis } from '../../model/code-systems.ts';
import { isAsked, lineOrder, type TableLine } from './code-lines.ts';

interface Line extends TableLine {
  row: HTMLTableRowElement;
}

/** Reads a row. In a matrix each cell is a policy; in a list, each link in the single cell. */
function readLine(row: HTMLTableRowElement, place: number): Line {
  const cells = [...row.cells].slice(1);
  const [only] = cells;
  const table = row.closest('table');
  const isMatrix = table?.dataset['columns'] !== undefined;
  const words = row.querySelector('th q')?.textContent;
  const parts = isMatrix ? cells : [...(only?.querySelectorAll('a') ?? [])];
  return {
    row,
    place,
    text: row.textContent,
    isAnyDiagnosis: words !== undefined && isAnyDiagnosis(table?.dataset['system'] ?? '', words),
    range: row.dataset['range']?.split(' ') as [string, string] | undefined,
    policies: parts.map((part) => !isMatrix || part.querySelector('a') !== null),
  };
}

/** Filters and sorts the code tables of a page (CodeFinder.astro). */
class CodeFinder extends HTMLElement {
  connectedCallback(): void {
    const status = this.querySelector('[role="status"]');
    const fields = fieldsIn(this);
    const chosen = valuesOf(fields);
    const tables = [...document.querySelectorAll<HTMLTableElement>('.library-codes')].map(
      (table) => ({
        body: table.tBodies[0],
        section: table.closest('section') ?? table,
        system: table.dataset['system'],
        lines: [...(table.tBodies[0]?.rows ?? [])].map(readLine),
      }),
    );
    const all = tables.flatMap(({ lines }) => lines).length;
    if (!status) return;

    const narrow = () => {
      const typed = chosen('q').trim();
      const system = chosen('system');
      let found = 0;
      for (const table of tables) {
        const isChosen = !system || table.system === system;
        const shown = table.lines.filter((line) => {
          line.row.hidden = !isChosen || !isAsked(line, typed);
          return !line.row.hidden;
        });
        table.section.hidden = shown.length === 0;
        found += shown.length;
      }
      const isNarrowed = typed !== '' || system !== '';
      status.textContent = isNarrowed ? `${found} of ${all} lines` : '';
    };
    const sort = () => {
      const order = lineOrder(chosen('order'));
      for (const { body, lines } of tables) {
        body?.append(...lines.toSorted(order).map(({ row }) => row));
      }
    };
    this.addEventListener('input', ({ target }) => {
      narrow();
      if (target instanceof HTMLSelectElement) sort();
      keepInAddress(fields);
    });
    takeFromAddress(fields);
    // The browser may have restored the fields when the reader returned to the page.
    narrow();
    if (chosen('order') !== 'code') sort();
  }
}

customElements.define('code-finder', CodeFinder);

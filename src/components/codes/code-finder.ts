import { isAsked, lineOrder, type TableLine } from './code-lines.ts';

interface Line extends TableLine {
  row: HTMLTableRowElement;
}

/** What a row says; of a matrix each cell is a policy, of a list each link in its one cell. */
function readLine(row: HTMLTableRowElement, place: number): Line {
  const cells = [...row.cells].slice(1);
  const [only] = cells;
  const isMatrix = row.closest('table')?.dataset['columns'] !== undefined;
  const parts = isMatrix ? cells : [...(only?.querySelectorAll('a') ?? [])];
  return {
    row,
    place,
    text: row.textContent,
    range: row.dataset['range']?.split(' ') as [string, string] | undefined,
    policies: parts.map((part) => !isMatrix || part.querySelector('a') !== null),
  };
}

/** Narrows and sorts the code tables of a page (CodeFinder.astro). */
class CodeFinder extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input');
    const status = this.querySelector('[role="status"]');
    const choice = (name: string) =>
      this.querySelector<HTMLSelectElement>(`[data-choice="${name}"]`)?.value ?? '';
    const tables = [...document.querySelectorAll<HTMLTableElement>('.library-codes')].map(
      (table) => ({
        body: table.tBodies[0],
        section: table.closest('section') ?? table,
        system: table.dataset['system'],
        lines: [...(table.tBodies[0]?.rows ?? [])].map(readLine),
      }),
    );
    const all = tables.flatMap(({ lines }) => lines).length;
    if (!input || !status) return;

    const narrow = () => {
      const typed = input.value.trim();
      const system = choice('system');
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
      const order = lineOrder(choice('order'));
      for (const { body, lines } of tables) {
        body?.append(...lines.toSorted(order).map(({ row }) => row));
      }
    };
    const fields: [name: string, field: HTMLInputElement | HTMLSelectElement][] = [
      ['q', input],
      ...[...this.querySelectorAll('select')].map((select): [string, HTMLSelectElement] => [
        select.dataset['choice'] ?? '',
        select,
      ]),
    ];
    /** What was chosen stands in the address, less what holds without a choice. */
    const keepInAddress = () => {
      const address = new URL(location.href);
      for (const [name, { value }] of fields) {
        if (value && value !== 'code') address.searchParams.set(name, value);
        else address.searchParams.delete(name);
      }
      history.replaceState(history.state, '', address);
    };
    input.addEventListener('input', () => {
      narrow();
      keepInAddress();
    });
    this.addEventListener('change', () => {
      narrow();
      sort();
      keepInAddress();
    });
    const asked = new URLSearchParams(location.search);
    for (const [name, field] of fields) {
      const value = asked.get(name);
      if (value === null) continue;
      const before = field.value;
      field.value = value;
      // A select has no value for a choice that it does not have.
      if (field.value !== value) field.value = before;
    }
    // A browser that comes back to the page may have kept what was chosen.
    narrow();
    if (choice('order') !== 'code') sort();
  }
}

customElements.define('code-finder', CodeFinder);

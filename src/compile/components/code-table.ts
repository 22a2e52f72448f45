import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { codeLabel, type CodeRow } from '../../model/code-systems.ts';
import { positionFrom, type Component } from './component.ts';

/** The text of a row, each code in it an element with an anchor. */
function rowText({ printed, codes }: CodeRow): ElementContent[] {
  let at = 0;
  const parts = codes.flatMap((listed): ElementContent[] => {
    const before = printed.slice(at, listed.start);
    at = listed.end;
    const element = h(
      'span',
      { className: 'code', id: listed.anchor },
      printed.slice(listed.start, listed.end),
    );
    const part = { kind: 'code', system: listed.system, code: codeLabel(listed) } as const;
    return [
      ...(before ? [{ type: 'text', value: before } as const] : []),
      { ...element, data: { part } },
    ];
  });
  const rest = printed.slice(at);
  return [...parts, ...(rest ? [{ type: 'text', value: rest } as const] : [])];
}

/**
 * A code table. Each code has an anchor; there are no descriptors (AMA copyright) but what the document
 * itself prints.
 */
export const CodeTable: Component = ({ attributes, context, section, report }) => {
  const tables = context.data.byKind.coding?.tables ?? [];
  const { id } = attributes;
  const index = id === undefined ? 0 : tables.findIndex((table) => table.id === id);
  const table = tables[index];
  if (!table) {
    const named = id === undefined ? 'no table' : `no table with the id "${String(id)}"`;
    report(`the frontmatter has ${named}.`, 'Add it under "tables", or correct the id.');
    return [];
  }
  const isDescribed = table.rows.some(({ description }) => description !== undefined);
  const hasSystem = table.columns.length === (isDescribed ? 3 : 2);
  const rows = (context.codes[index] ?? []).map((row, r) => {
    const position = context.folder.files
      .get(section)
      ?.positionOf(['tables', index, 'rows', r, 'printed']);
    const element = h('tr', [
      ...(hasSystem ? [h('th', { scope: 'row' }, table.rows[r]?.printedSystem)] : []),
      hasSystem ? h('td', rowText(row)) : h('th', { scope: 'row' }, rowText(row)),
      ...(isDescribed ? [h('td', table.rows[r]?.description)] : []),
    ]);
    return { ...element, ...(position && { position: positionFrom(position) }) };
  });
  const element = h('table', { className: 'codes', ...(typeof id === 'string' && { id }) }, [
    ...(table.columns.some(Boolean)
      ? [
          h('thead', [
            h(
              'tr',
              table.columns.map((column) => h('th', { scope: 'col' }, column)),
            ),
          ]),
        ]
      : []),
    h('tbody', rows),
  ]);
  return [{ ...element, data: { part: { kind: 'code-table' } } }];
};

import { codeSystems, type CodeSystem } from '../model/code-systems.ts';
import type { Table } from './document.ts';
import type { ImportContext } from './import-context.ts';
import { plainText } from './inline.ts';
import { bodyMdx, mdxFile, ownHeading } from './section-file.ts';
import type { DraftSection } from './sections.ts';

/** The system of codes that the payer calls by this name. */
function codeSystem(context: ImportContext, name: string): CodeSystem | undefined {
  const named = context.profile.codes.systems.find(({ names }) =>
    names.some((pattern) => new RegExp(pattern, 'i').test(name)),
  );
  return codeSystems.find((system) => system === named?.system);
}

/** The data of a table of codes; undefined for another table. */
function codeTable(
  context: ImportContext,
  { rows, line, page }: Table,
): { columns: string[]; rows: object[] } | undefined {
  const [head = [], ...body] = rows;
  if (head.length !== 2 || !/^codes?(?: types?)?:?$/i.test(plainText(head[0] ?? '')))
    return undefined;
  let system: CodeSystem | undefined;
  const read = body.map(([name = '', ...cells]) => {
    system = name ? codeSystem(context, plainText(name)) : system;
    if (system === undefined) {
      context.doubt(
        { line, page },
        `The code system “${plainText(name)}” is not known: its codes are text, and are not found as codes.`,
      );
      system = 'Other';
    }
    return { system, printedSystem: plainText(name), printed: cells.map(plainText).join(' ') };
  });
  return { columns: head.map(plainText), rows: read };
}

/** coding.mdx: the tables of codes. */
export function codingFile(context: ImportContext, section: DraftSection): string {
  const { heading, rest } = ownHeading(context, section);
  const tables: object[] = [];
  const parts = rest.flatMap((block) => {
    const table = block.kind === 'table' ? codeTable(context, block) : undefined;
    if (!table) return bodyMdx(context, [block], section);
    const id = tables.length > 0 ? `codes-${tables.length + 1}` : undefined;
    tables.push({ ...(id && { id }), ...table });
    context.count('rows of codes', table.rows.length);
    return [id ? `<CodeTable id="${id}" />` : '<CodeTable />'];
  });
  if (tables.length === 0) {
    context.doubt(
      section.blocks[0] ?? { line: 1, page: 1 },
      'No table of codes (“Code Type”, “Code”) was found here: the codes stay text, and are not found as codes.',
    );
  }
  return mdxFile(tables.length > 0 ? { tables } : {}, [heading, ...parts].join('\n\n'));
}

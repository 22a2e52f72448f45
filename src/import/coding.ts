import { codePatterns, type CodeSystem } from '../model/code-systems.ts';
import { textsOf, type Block, type Table } from './blocks.ts';
import { codeLines, codeSystem, namesCodes } from './code-lines.ts';
import type { ImportContext } from './import-context.ts';
import { plainText } from './inline.ts';
import { bodyMdx, mdxFile, ownHeading } from './section-file.ts';
import type { DraftSection } from './sections.ts';

/** The data of a table of codes; undefined for another table. */
function codeTable(
  context: ImportContext,
  { rows, line, page }: Table,
): { columns: string[]; rows: object[] } | undefined {
  const [head = [], ...body] = rows;
  const columns = head.map(plainText);
  const described = /^(?:code |long |short )?description\b/i.test(columns.at(-1) ?? '');
  if (described && columns.length === 2) return describedCodes(context, columns, body);
  const names = /^(?:codes?(?: types?)?|(?:code )?(?:systems?|sets?|types?)):?$/i;
  if (columns.length !== (described ? 3 : 2) || !names.test(columns[0] ?? '')) return undefined;
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
    const [printed = '', ...others] = cells.map(plainText);
    const description = others.join(' ');
    return described
      ? { system, printedSystem: plainText(name), printed, description }
      : { system, printedSystem: plainText(name), printed: [printed, ...others].join(' ') };
  });
  return { columns, rows: read };
}

/** The system to whose form alone a text of one code belongs: not that of a few digits. */
const systemOfCode = (code: string): CodeSystem | undefined =>
  (['CPT', 'HCPCS', 'ICD-10-CM', 'ICD-10-PCS'] as const).find((system) =>
    new RegExp(`^(?:${codePatterns[system]})$`).test(code),
  );

/** The data of a table of codes and descriptions; undefined if a row is not one code of a known form. */
function describedCodes(
  context: ImportContext,
  columns: string[],
  body: string[][],
): { columns: string[]; rows: object[] } | undefined {
  const named = codeSystem(context, columns[0] ?? '');
  const read = body.flatMap(([code = '', ...others]) => {
    const printed = plainText(code);
    const system = named ?? systemOfCode(printed);
    const description = others.map(plainText).join(' ');
    return system ? [{ system, printedSystem: '', printed, description }] : [];
  });
  return read.length === body.length && read.length > 0 ? { columns, rows: read } : undefined;
}

/** Blocks of lines that are rows of codes, as one table without a head. */
function tableOfLines(context: ImportContext, blocks: Block[]): { rows: object[]; count: number } {
  const rows: object[] = [];
  let count = 0;
  for (const block of blocks) {
    const lines = codeLines(context, block);
    if (!lines) break;
    rows.push(...lines);
    count += 1;
  }
  return { rows, count };
}

/** coding.mdx: the tables of codes. */
export function codingFile(context: ImportContext, section: DraftSection): string {
  const { heading, rest } = ownHeading(context, section);
  const tables: object[] = [];
  let last = -1;
  const parts = rest.flatMap((block, index) => {
    if (index <= last) return [];
    const lines = tableOfLines(context, rest.slice(index));
    last = index + lines.count - 1;
    const ofLines = lines.count > 0 ? { columns: ['', ''], rows: lines.rows } : undefined;
    const table = block.kind === 'table' ? codeTable(context, block) : ofLines;
    if (!table) {
      if (textsOf(block).some((text) => namesCodes(context, plainText(text)))) {
        context.doubt(
          block,
          'The codes that are listed here in a line of text stay text, and are not found as codes.',
        );
      }
      return bodyMdx(context, [block], section);
    }
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

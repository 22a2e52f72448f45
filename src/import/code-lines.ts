import { printedCodes } from '../compile/codes.ts';
import type { CodeSystem } from '../model/code-systems.ts';
import { textsOf, type Block } from './blocks.ts';
import type { ImportContext } from './import-context.ts';
import { plainText } from './inline.ts';

/** A line of text that is a row of a table of codes. */
export interface CodeLine {
  system: CodeSystem;
  printedSystem: string;
  printed: string;
}

/** The system of codes that the payer calls by this name. */
export function codeSystem(context: ImportContext, name: string): CodeSystem | undefined {
  const named = context.profile.codes.systems.find(({ names }) =>
    names.some((pattern) => new RegExp(pattern, 'i').test(name)),
  );
  return named?.system as CodeSystem | undefined;
}

/** A name of a code system, with no other words than “codes” and what the codes are of; then the rest. */
const namedLine =
  /^((?:ICD-?(?:9|10)|[A-Z]{2,6})(?:[ -][A-Za-z][A-Za-z-]*){0,3}(?: ?\([A-Za-z ]+\))?:?)\s+(\S.*)$/s;

/** What may stand between codes. */
const onlyBetween = /^(?:[\s,;.]|\band\b|\bor\b)*$/i;

/** What stands in place of codes. */
const noList = /^(?:all related diagnoses|no codes?|none)\.?$/i;

/** True for a text that names a code system and has codes of it. */
export const namesCodes = (context: ImportContext, text: string): boolean =>
  context.profile.codes.systems.some(
    ({ system, names }) =>
      names.some((name) => new RegExp(name, 'i').test(text)) &&
      printedCodes(context.payer, system as CodeSystem, text).length > 0,
  );

function codeLine(context: ImportContext, text: string): CodeLine | undefined {
  const [, printedSystem = '', printed = ''] = namedLine.exec(plainText(text)) ?? [];
  const system = codeSystem(context, printedSystem);
  if (system === undefined) return undefined;
  if (noList.test(printed)) return { system, printedSystem, printed };
  const codes = printedCodes(context.payer, system, printed);
  const rest = codes.reduceRight(
    (text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`,
    printed,
  );
  return codes.length > 0 && onlyBetween.test(rest)
    ? { system, printedSystem, printed }
    : undefined;
}

/**
 * The rows that a block is whose lines each name a code system and then list codes of it, and nothing
 * else: "CPT: 81162, 81163". Undefined for any other text.
 */
export function codeLines(context: ImportContext, block: Block): CodeLine[] | undefined {
  if (block.kind !== 'paragraph' && block.kind !== 'list') return undefined;
  if (block.kind === 'list' && block.items.some(({ marker }) => marker !== undefined))
    return undefined;
  const lines = textsOf(block).map((text) => codeLine(context, text));
  const rows = lines.filter((line) => line !== undefined);
  return rows.length === lines.length ? rows : undefined;
}

import { readDay, readPrintedDay } from '../model/dates.ts';
import type { Block } from './blocks.ts';
import { beginning, formOf } from './document-form.ts';
import type { ImportContext } from './import-context.ts';
import { ImportError } from './import-error.ts';
import { noReferences, plainText, toMdx } from './inline.ts';

/** The head of a document. */
export interface Head {
  masthead: string;
  title: string;
  /** On how many lines it stands. */
  titleLines: number;
  number: string;
  originalEffectiveDate: string | undefined;
  currentEffectiveDate: string | undefined;
  otherDates: { label: string; date: string }[];
  /** The blocks of the head. */
  blocks: Block[];
  rest: Block[];
}

/** The number and the dates of a head that stand in one line, as lines of their own. */
function partsOf(block: Block): Block[] {
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return [block];
  const parts = plainText(block.text).split(
    /(?<=\d) +(?=(?:[A-Z]\w+ ){1,4}(?:Date|Status): ?)|(?<=\d) +(?=(?:Medical )?Policy ?#)/,
  );
  return parts.length < 2 ? [block] : parts.map((text) => ({ ...block, text }));
}

/** True for the label of the date since which the text holds. */
const isCurrent = (label: string): boolean => /^(?:Current )?Effective Date$/i.test(label);

/** Most blocks that a head has. */
const maxBlocks = 16;

const textOf = (block: Block | undefined): string =>
  block?.kind === 'heading' || block?.kind === 'paragraph' ? plainText(block.text) : '';

/** The first block of a head whose text has a form, although nothing could be read from it. */
const similar = (blocks: Block[], form: RegExp): Block | undefined =>
  blocks
    .slice(0, maxBlocks)
    .find((block) => textOf(block).length < 160 && form.test(textOf(block)));

function noNumber(context: ImportContext, blocks: Block[]): ImportError {
  const { example } = context.profile.policyNumber;
  const fix = `Fix: Write the number there in that form, or give it with --number ${example}.`;
  const block = similar(blocks, /\bPolicy ?(?:#|No\b|Number)/i);
  if (block) {
    const read = `“${beginning(textOf(block))}” should be the number of the policy, and is no line that reads “Policy # ${example}”.`;
    return new ImportError(`${read} ${fix}`, block);
  }
  const last = blocks[Math.min(maxBlocks, blocks.length) - 1];
  return new ImportError(
    `The document does not say the number of its policy: up to line ${last?.line ?? 1} no line of its own reads “Policy # ${example}”. ${formOf(blocks)} ${fix}`,
    blocks[0],
  );
}

function otherNumber(block: Block, printed: string, asked: string): ImportError {
  return new ImportError(
    `The document prints the number ${printed} here, and --number gives ${asked}. Fix: Leave out --number, or import the document of ${asked}.`,
    block,
  );
}

function noDate(context: ImportContext, blocks: Block[], last: Block | undefined): ImportError {
  const { day } = context.profile.dates;
  const looked = `“Original Effective Date: ${day}” or “Current Effective Date: ${day}”`;
  const block = similar(blocks, /\bDate:?/);
  if (block) {
    return new ImportError(
      `“${beginning(textOf(block))}” should be an effective date, and is no line that reads ${looked}. Fix: Correct the date or the line.`,
      block,
    );
  }
  return new ImportError(
    `The head of the document, up to “${beginning(textOf(last))}” here, has no effective date: no line reads ${looked}. Fix: Write that line below the number of the policy.`,
    last,
  );
}

const levelOf = (block: Block | undefined): number | undefined =>
  block?.kind === 'heading' ? block.level : undefined;

/** The head of the document: masthead, title, number, dates. */
export function readHead(
  context: ImportContext,
  printed: Block[],
  askedNumber: string | undefined,
): Head {
  const blocks = [...printed.slice(0, maxBlocks).flatMap(partsOf), ...printed.slice(maxBlocks)];
  const head: Head = {
    masthead: '', title: '', titleLines: 1, number: askedNumber ?? '', originalEffectiveDate: undefined, currentEffectiveDate: undefined,
    otherDates: [], blocks: [], rest: [],
  }; // prettier-ignore
  let end = 0;
  // A number that was asked for may be printed below the title all the same.
  let hasFacts = false;
  for (const [index, block] of blocks.slice(0, maxBlocks).entries()) {
    if (block.kind !== 'heading' && block.kind !== 'paragraph') break;
    const text = plainText(block.text);
    const number = /^(?:Medical )?Policy ?(?:#|No\.?|Number)?:? ?(\d{3,5})$/i.exec(text)?.[1];
    const [, label = '', day = ''] = /^([A-Z][\w ]+?(?:Date|Status)): ?(\S.*)$/.exec(text) ?? [];
    const date = readDay(context.payer, day);
    if (number) {
      head.number = number.padStart(context.profile.policyNumber.digits, '0');
      if (askedNumber !== undefined && askedNumber !== head.number)
        throw otherNumber(block, head.number, askedNumber);
    } else if (date && label === 'Original Effective Date') head.originalEffectiveDate = date;
    else if (date && isCurrent(label)) head.currentEffectiveDate = date;
    else if (date) head.otherDates.push({ label, date });
    else if (label.endsWith('Date')) {
      context.doubt(block, `“${text}” is not a date in the form ${context.profile.dates.day}.`);
    } else if (block.kind === 'heading' || /^[^.*]{1,120}$/.test(block.text)) {
      if (hasFacts && head.title) break;
      const isNextLine = head.masthead && levelOf(block) === levelOf(blocks[index - 1]);
      if (!isNextLine) head.masthead ||= head.title;
      head.title = isNextLine ? `${head.title} ${text}` : text;
      head.titleLines = isNextLine ? head.titleLines + 1 : 1;
    } else break;
    hasFacts ||= number !== undefined || label !== '';
    end = index + 1;
  }
  if (!head.number) throw noNumber(context, blocks);
  if (!head.title) {
    throw new ImportError(
      `The document has no title: nothing stands above “${beginning(textOf(blocks[0]))}”. Fix: Write the title on a line of its own above it.`,
      blocks[0],
    );
  }
  if (head.currentEffectiveDate === undefined && head.originalEffectiveDate === undefined)
    throw noDate(context, blocks, blocks[end - 1]);
  head.blocks = blocks.slice(0, end);
  head.rest = blocks.slice(end);
  return head;
}

/** The head as it is printed, from the data. */
export function masthead(context: ImportContext, head: Head): string {
  /** Other forms of a date than the payer's stay as they are printed. */
  const isUsual = (value: string) => readPrintedDay(context.payer, value) !== undefined;
  // A title may stand on several lines: it is printed in the place of the first of them.
  const title = head.blocks.findLastIndex(
    (_, index) =>
      head.title ===
      head.blocks
        .slice(index, index + head.titleLines)
        .map(textOf)
        .join(' '),
  );
  const lines = head.blocks.flatMap((block, index) => {
    const text = textOf(block);
    if (index === title) return '# {props.title}';
    if (index > title && index < title + head.titleLines) return [];
    if (text === head.masthead) return '{props.masthead}';
    const [label = '', value = ''] = text.split(/: ?(?=\d)|(?<=#) ?(?=\d)/);
    if (value === head.number) return `**${label}** {props.number}`;
    if (!isUsual(value)) return toMdx(text, noReferences);
    if (label === 'Original Effective Date') return `**${label}:** {props.originalEffectiveDate}`;
    if (isCurrent(label)) return `**${label}:** {props.currentEffectiveDate}`;
    if (head.otherDates.some((one) => one.label === label))
      return `**${label}:** {props.otherDates["${label}"]}`;
    return toMdx(text, noReferences);
  });
  return ['<Masthead>', ...lines, '</Masthead>'].join('\n\n');
}

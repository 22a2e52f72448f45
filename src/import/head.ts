import { readPrintedDay } from '../model/dates.ts';
import type { Block } from './document.ts';
import type { ImportContext } from './import-context.ts';
import { ImportError } from './import-error.ts';
import { plainText, toMdx } from './inline.ts';

/** The head of a document. */
export interface Head {
  masthead: string;
  title: string;
  number: string;
  originalEffectiveDate: string;
  currentEffectiveDate: string;
  otherDates: { label: string; date: string }[];
  /** The blocks of the head. */
  blocks: Block[];
  rest: Block[];
}

/** The head of the document: masthead, title, number, dates. */
export function readHead(
  context: ImportContext,
  blocks: Block[],
  askedNumber: string | undefined,
): Head {
  const head: Head = {
    masthead: '', title: '', number: askedNumber ?? '', originalEffectiveDate: '', currentEffectiveDate: '',
    otherDates: [], blocks: [], rest: [],
  }; // prettier-ignore
  let end = 0;
  for (const [index, block] of blocks.slice(0, 16).entries()) {
    if (block.kind !== 'heading' && block.kind !== 'paragraph') break;
    const text = plainText(block.text);
    const number = /^(?:Medical )?Policy ?(?:#|No\.?|Number:?)? ?(\d{3,5})$/i.exec(text)?.[1];
    const [, label = '', day = ''] = /^([A-Z][\w ]+?(?:Date|Status)): ?(\S+)$/.exec(text) ?? [];
    const date = readPrintedDay(context.payer, day);
    if (number) head.number = number.padStart(context.profile.policyNumber.digits, '0');
    else if (date && label === 'Original Effective Date') head.originalEffectiveDate = date;
    else if (date && label === 'Current Effective Date') head.currentEffectiveDate = date;
    else if (date) head.otherDates.push({ label, date });
    else if (block.kind === 'heading' || /^[^.*]{1,120}$/.test(block.text)) {
      if (head.number && head.title) break;
      if (head.title) head.masthead ||= head.title;
      head.title = text;
    } else break;
    end = index + 1;
  }
  if (!head.number) {
    throw new ImportError(
      'The document does not say its policy number. Give it with --number 00569.',
    );
  }
  if (!head.title) throw new ImportError('The document has no title before its number.');
  const current =
    head.currentEffectiveDate || head.originalEffectiveDate || head.otherDates[0]?.date;
  if (!current) throw new ImportError('The head of the document has no effective date.');
  head.currentEffectiveDate ||= current;
  head.originalEffectiveDate ||= current;
  head.blocks = blocks.slice(0, end);
  head.rest = blocks.slice(end);
  return head;
}

/** The head as it is printed, from the data. */
export function masthead(head: Head): string {
  const lines = head.blocks.map((block) => {
    const text =
      block.kind === 'heading' || block.kind === 'paragraph' ? plainText(block.text) : '';
    if (
      text === head.title &&
      block ===
        head.blocks.findLast(
          (one) =>
            (one.kind === 'heading' || one.kind === 'paragraph') &&
            plainText(one.text) === head.title,
        )
    )
      return '# {props.title}';
    if (text === head.masthead) return '{props.masthead}';
    const [label = '', value = ''] = text.split(/: ?(?=\d)|(?<=#) ?(?=\d)/);
    if (/^\d+$/.test(value)) return `**${label}** {props.number}`;
    if (label === 'Original Effective Date') return `**${label}:** {props.originalEffectiveDate}`;
    if (label === 'Current Effective Date') return `**${label}:** {props.currentEffectiveDate}`;
    if (head.otherDates.some((one) => one.label === label))
      return `**${label}:** {props.otherDates["${label}"]}`;
    return toMdx(text, { definitions: new Map(), count: 0 });
  });
  return ['<Masthead>', ...lines, '</Masthead>'].join('\n\n');
}

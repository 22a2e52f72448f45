import type { Hyphens } from './hyphens.ts';

/** Text in one style. */
export interface Run {
  text: string;
  bold: boolean;
  italic: boolean;
  rise: 'sup' | 'sub' | undefined;
}

/** The words of runs, without their styles. */
export const textOf = (runs: Run[]): string => runs.map(({ text }) => text).join('');

/** True if all letters of the runs are bold. */
export const isBold = (runs: Run[]): boolean =>
  runs.some(({ text }) => /\w/.test(text)) &&
  runs.every(({ bold, text, rise }) => bold || rise !== undefined || !/\w/.test(text));

/** The runs without the first characters. */
export function withoutStart(runs: Run[], count: number): Run[] {
  let left = count;
  return runs.flatMap((run) => {
    const text = run.text.slice(left);
    left = Math.max(0, left - run.text.length);
    return text ? [{ ...run, text }] : [];
  });
}

/** The runs without the hyphen of a line at their end. */
export const withoutSoftHyphen = (runs: Run[]): Run[] =>
  runs.map((run, index) =>
    index === runs.length - 1 ? { ...run, text: run.text.replace(/[‐\u00AD]$/, '') } : run,
  );

/** Characters after which a line may end within a word; what follows then stands at them. */
const breaksInWord = /[^\s][-‐–—/|]$/;

/** A line that ends within an address on the web. */
const endsInAddress = /(?:https?:\/\/|www\.)\S*[/?&=_-]$/;

/**
 * Joins the end of a line with the beginning of the next.
 * @param hyphens tells which hyphens are there for the end of the line: "ther-" and "apy" are "therapy"
 */
export function joined(before: Run[], after: Run[], hyphens: Hyphens): Run[] {
  const end = before.at(-1);
  const [begin] = after;
  if (!end || !begin) return [...before, ...after];
  const text = textOf(before);
  const next = textOf(after);
  if (end.text.endsWith(' -') && hyphens.isMoved(text, next))
    return joined(
      [...before.slice(0, -1), { ...end, text: end.text.replace(/ -$/, '-') }],
      after,
      hyphens,
    );
  if (/\s$/.test(text) || /^\s/.test(next)) return [...before, ...after];
  const last = /[-‐\u00AD]$/.exec(end.text)?.[0];
  if (last !== undefined && hyphens.isOfLine(text, next))
    return [...before.slice(0, -1), { ...end, text: end.text.slice(0, -1) }, ...after];
  // One that the file marks as that of the line, and that its word has elsewhere.
  if (last === '\u00AD') return [...withoutSoftHyphen(before), { ...end, text: '-' }, ...after];
  const isOneWord =
    (breaksInWord.test(text) && !hyphens.hasSpaceAfterSlash(text, next)) ||
    hyphens.isBeforeDigit(text, next);
  if (isOneWord || endsInAddress.test(text)) return [...before, ...after];
  return [...before.slice(0, -1), { ...end, text: `${end.text} ` }, ...after];
}

/** Characters that the text form would take for markup. */
const escaped = (text: string): string =>
  text
    .replace(/[*`]/g, '\\$&')
    .replace(/(?<!\w)_|_(?!\w)/g, '\\_')
    .replace(/<(?=\/?(?:i|b|em|strong|u|sup|sub|br)\b)/gi, '\\<');

const isLetter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);
const isSpace = (character: string | undefined): boolean =>
  character === undefined || /\s/.test(character);

/** Marks of emphasis around text, as Markdown where it reads them, else as HTML. */
function emphasized(
  text: string,
  { bold, italic }: Run,
  before: string | undefined,
  after: string | undefined,
): string {
  if (!bold && !italic) return text;
  const [, lead = '', inner = '', trail = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  if (!inner) return text;
  const outerBefore = lead ? ' ' : before;
  const outerAfter = trail ? ' ' : after;
  // CommonMark: a mark beside punctuation inside needs a space or punctuation outside.
  const opens = isLetter(inner[0]) || !isLetter(outerBefore) || isSpace(outerBefore);
  const closes = isLetter(inner.at(-1)) || !isLetter(outerAfter) || isSpace(outerAfter);
  if (opens && closes) {
    const mark = bold && italic ? '***' : bold ? '**' : '*';
    return `${lead}${mark}${inner}${mark}${trail}`;
  }
  const open = `${bold ? '<strong>' : ''}${italic ? '<em>' : ''}`;
  const close = `${italic ? '</em>' : ''}${bold ? '</strong>' : ''}`;
  return `${lead}${open}${inner}${close}${trail}`;
}

/** Neighbouring runs of one style as one; space between two of a style takes theirs. */
function merged(runs: Run[]): Run[] {
  const made: Run[] = [];
  for (const run of runs) {
    const last = made.at(-1);
    const isAlike =
      last &&
      last.rise === run.rise &&
      ((last.bold === run.bold && last.italic === run.italic) || (!run.rise && !run.text.trim()));
    if (isAlike) last.text += run.text;
    else made.push({ ...run });
  }
  return made;
}

/** Runs as inline text of the form in which documents are read. */
export function toInline(runs: Run[]): string {
  const all = merged(runs);
  return (
    all
      .map((run, index) => {
        const text = escaped(run.text);
        const tag = run.rise;
        const marked = emphasized(
          text,
          tag ? { ...run, bold: false, italic: false } : run,
          all[index - 1]?.text.at(-1),
          all[index + 1]?.text[0],
        );
        return tag && text.trim() ? marked.replace(/\S.*\S|\S/s, `<${tag}>$&</${tag}>`) : marked;
      })
      .join('')
      // A hyphen of a line after which nothing goes on.
      .replaceAll('\u00AD', '-')
      .replace(/[^\S\f]+/g, ' ')
      .trim()
  );
}

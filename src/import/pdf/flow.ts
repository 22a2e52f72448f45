import type { PdfBlock } from './block.ts';
import type { Hyphens } from './hyphens.ts';
import { Indents } from './indents.ts';
import { bulletGlyph, listMarker } from './markers.ts';
import { isBold, joined, textOf, withoutSoftHyphen, withoutStart, type Run } from './runs.ts';
import type { Segment } from './segments.ts';

/** What the whole document says of its type. */
export interface Typography {
  /** Size of most of the text. */
  size: number;
  /** Distance of two lines of a paragraph, in sizes. */
  leading: number;
  /** What the words of the document tell of hyphens at the ends of lines. */
  hyphens: Hyphens;
}

/** A line of flowing text. */
interface Line {
  page: number;
  x: number;
  /** Where its text begins, after a marker. */
  textX: number;
  right: number;
  y: number;
  size: number;
  runs: Run[];
  /** The runs with the marker. */
  allRuns: Run[];
  text: string;
  marker: { printed: string | undefined; isApart: boolean } | undefined;
}

/** The width of a marker with its space, in sizes: numerals have narrow letters. */
function markerWidth(marker: string): number {
  const narrow = marker.match(/[iIljt().\s]/g)?.length ?? 0;
  return narrow * 0.28 + (marker.length - narrow) * 0.52;
}

/** Where the item begins that the file draws after a marker. */
function itemAfter({ items }: Segment, marker: string): number | undefined {
  const at = items.findIndex(({ text }) => text.trim());
  return items[at]?.text.trim() === marker.trim()
    ? items.slice(at + 1).find(({ text }) => text.trim())?.x
    : undefined;
}

/** Segments on one line as that line. */
function lineOf(segments: Segment[]): Line {
  const [first] = segments;
  if (!first) throw new Error('A line has text.');
  const runs: Run[] = [];
  for (const segment of segments) {
    const last = runs.at(-1);
    // The mark of a footnote, which a justified line has moved away from its word.
    const isMark = /^[‡†](?:[,.;:)]|$)/.test(segment.text);
    if (last && !isMark && !/\s$/.test(last.text)) last.text += ' ';
    runs.push(...segment.runs.map((run) => ({ ...run })));
  }
  const text = textOf(runs).replace(/\s+/g, ' ').trimStart();
  const line: Line = {
    page: first.page,
    x: first.x,
    textX: first.x,
    right: Math.max(...segments.map(({ right }) => right)),
    y: first.y,
    size: Math.max(...segments.map(({ size }) => size)),
    runs,
    allRuns: runs,
    text,
    marker: undefined,
  };
  if (first.hasBullet) return { ...line, marker: { printed: undefined, isApart: true } };
  const bullet = bulletGlyph.exec(text)?.[0];
  const printed = bullet ?? listMarker.exec(text)?.[0];
  if (printed === undefined) return line;
  const length = textOf(runs).indexOf(text) + printed.length;
  return {
    ...line,
    // Type has letters of different widths: the place is an estimate where nothing is drawn there.
    textX:
      segments[1]?.x ?? itemAfter(first, printed) ?? first.x + markerWidth(printed) * first.size,
    runs: withoutStart(runs, length),
    marker: {
      printed: bullet === undefined ? printed.trim() : undefined,
      isApart: segments.length > 1 || /\s{2}$/.test(printed),
    },
  };
}

/** Lines of segments in reading order. */
function linesOf(segments: Segment[]): Line[] {
  const lines: Segment[][] = [];
  for (const segment of segments) {
    const line = lines.at(-1);
    const [first] = line ?? [];
    const last = line?.at(-1);
    const isBeside =
      first &&
      last &&
      Math.abs(first.y - segment.y) < 0.35 * first.size &&
      segment.x >= last.right - 1;
    if (line && isBeside) line.push(segment);
    else lines.push([segment]);
  }
  return lines.map(lineOf);
}

interface OpenBlock {
  lines: Line[];
  runs: Run[];
}

/** Width of the first word of a line. */
function firstWord({ text, x, right }: Line): number {
  const word = /^\S+/.exec(text)?.[0].length ?? 0;
  return ((right - x) / Math.max(1, text.length)) * (word + 1);
}

/** Where text stands on its page. */
export interface Measure {
  left: number;
  right: number;
  /** Width that a line of a paragraph may leave free although the next word has room: of a quotation. */
  slack: number;
}

/** True if the first word of a line would have had room at the end of the line before. */
const hadRoom = (before: Line, next: Line, { right, slack }: Measure): boolean =>
  !/\p{L} ?[-‐\u00AD]$/u.test(before.text) &&
  right - before.right > Math.max(1.2 * firstWord(next), slack);

/** True for a line that an address fills to its last letter: what follows is the rest of the address. */
const cutsAddress = (line: Line | undefined, next: Line, { right }: Measure): boolean =>
  line !== undefined &&
  /(?:https?:\/\/|www\.)\S*[^\s.,;)\]]$/.test(line.text) &&
  (/^\/\w/.test(next.text) ||
    (/^[\w-]*[\d/._=?&]/.test(next.text) && right - line.right < line.size));

/** True for what looks like a marker at the beginning of a line, and is text: "… 2584-" and "96. PMID". */
function isFalseMarker(block: OpenBlock, next: Line, measure: Measure): boolean {
  const [first] = block.lines;
  const before = block.lines.at(-1);
  const printed = next.marker?.printed;
  if (!first || !before || printed === undefined || next.marker?.isApart) return false;
  if (hadRoom(before, next, measure)) return false;
  // Where the text begins after a marker is measured on the line below, else estimated.
  const wrapped = block.lines[1]?.x;
  const isWrapped =
    wrapped === undefined
      ? Math.abs(next.x - first.textX) < 0.7 * next.size
      : Math.abs(next.x - wrapped) < 2;
  return first.marker
    ? isWrapped && next.x - first.x > 0.3 * next.size
    : !/^\(?[1aAiI][.)]/.test(printed);
}

/** True if a line goes on with the block of those before it. */
function continues(block: OpenBlock, next: Line, type: Typography, measure: Measure): boolean {
  const [first] = block.lines;
  const before = block.lines.at(-1);
  if (!first || !before) return false;
  if (next.marker && !isFalseMarker(block, next, measure)) return false;
  const size = Math.max(before.size, next.size);
  const pitch = (next.y - before.y) / size;
  // What is raised or lowered moves a line down.
  const hasRise = [...before.runs, ...next.runs].some(({ rise }) => rise !== undefined);
  const most = type.leading * 1.17 + (hasRise ? 0.3 : 0);
  if (next.page !== before.page || pitch <= 0 || pitch > most) return false;
  if (Math.abs(before.size - next.size) > 0.08 * size) return false;
  const isSentence = /[.?!:]["”)]?$/.test(before.text);
  if (isBold(block.runs) !== isBold(next.runs) && (isSentence || hadRoom(before, next, measure)))
    return false;
  if (first.marker) return next.x > first.x - 2;
  // The first line of a paragraph may be indented, or stand out.
  const isFirst = block.lines.length === 1;
  if (!isFirst && Math.abs(next.x - before.x) > 3) return false;
  return !hadRoom(before, next, measure);
}

/** The rank of text as a heading, if it is one: by its size, and last by its bold type. */
export function headingRank(runs: Run[], size: number, type: Typography): number | undefined {
  const text = textOf(runs).trim();
  if (text.length > 200 || !/\p{L}/u.test(text)) return undefined;
  const relative = Math.round((size / type.size) * 20) / 20;
  if (relative > 1.05) return relative;
  // A heading in the size of the text begins with a capital: what does not is bold text.
  if (/^\p{Ll}/u.test(text)) return undefined;
  const isSentence = text.length > 120 || /^Table \w/.test(text) || /[.;,]$/.test(text);
  return relative > 0.9 &&
    isBold(runs) &&
    !isSentence &&
    !runs.every((run) => run.italic || !run.text.trim())
    ? 1
    : undefined;
}

/** Blocks of flowing text, over all its pages. */
export class FlowReader {
  readonly #type: Typography;
  readonly #indents = new Indents();

  constructor(type: Typography) {
    this.#type = type;
  }

  /**
   * Headings, paragraphs and items of segments in reading order.
   */
  read(segments: Segment[], measure: Measure): PdfBlock[] {
    const blocks: OpenBlock[] = [];
    for (const line of linesOf(segments)) {
      const block = blocks.at(-1);
      const isItem =
        line.marker !== undefined && block?.lines[0] && this.#indents.hasNext(line, block.lines[0]);
      if (block && !isItem && continues(block, line, this.#type, measure)) {
        const isCut = cutsAddress(block.lines.at(-1), line, measure);
        if (isCut) this.#type.hyphens.noteInAddress(textOf(block.runs), line.text);
        block.runs = isCut
          ? [...withoutSoftHyphen(block.runs), ...line.allRuns]
          : joined(block.runs, line.allRuns, this.#type.hyphens);
        block.lines.push(line);
      } else blocks.push({ lines: [line], runs: line.runs });
    }
    return blocks.map((block) => this.#block(block, measure));
  }

  #block({ lines, runs }: OpenBlock, { right }: Measure): PdfBlock {
    const [line, second] = lines;
    const last = lines.at(-1);
    if (!line || !last) throw new Error('A block has lines.');
    const { page, marker } = line;
    const extent = {
      firstX: line.x,
      wrappedX: second?.x ?? line.textX,
      firstWord: firstWord(line),
      room: right - last.right,
    };
    if (marker) {
      const printed =
        marker.printed === undefined ? [] : [{ ...(runs[0] as Run), text: `${marker.printed} ` }];
      const rank =
        marker.printed === undefined ? undefined : headingRank(runs, line.size, this.#type);
      if (rank !== undefined && !marker.isApart && lines.length < 3) {
        this.#indents.ends({ ...line, x: -1 });
        return { kind: 'heading', rank, runs: [...printed, ...runs], page };
      }
      const depth = this.#indents.depthOf(line);
      return { kind: 'item', depth, marker: marker.printed, runs, extent, page };
    }
    const rank = lines.length < 4 ? headingRank(runs, line.size, this.#type) : undefined;
    this.#indents.ends(line);
    if (rank !== undefined) return { kind: 'heading', rank, runs, page };
    return { kind: 'paragraph', runs, extent, page };
  }
}

/**
 * Lines of a cell: those that it wraps as one, items each of their own.
 * @param right edge of the text of its column
 */
export function cellLines(segments: Segment[], right: number, type: Typography): Run[][] {
  const made: OpenBlock[] = [];
  const measure = { left: 0, right, slack: 4 };
  for (const line of linesOf(segments)) {
    const block = made.at(-1);
    const before = block?.lines.at(-1);
    const bullet: Run = { text: '• ', bold: false, italic: false, rise: undefined };
    const hasGlyph = line.marker !== undefined && line.marker.printed === undefined;
    const runs = hasGlyph ? [bullet, ...line.runs] : line.allRuns;
    if (!block || !before || line.marker || hadRoom(before, line, measure))
      made.push({ lines: [line], runs });
    else {
      block.runs = joined(block.runs, runs, type.hyphens);
      block.lines.push(line);
    }
  }
  return made.map(({ runs }) => runs);
}

import type { PayerProfile } from '../../payers/profile.ts';
import type { PdfBlock } from './block.ts';
import { cellLines, FlowReader, type Measure, type Typography } from './flow.ts';
import { withoutFurniture } from './furniture.ts';
import { Hyphens } from './hyphens.ts';
import { partsOf, type Part } from './layout.ts';
import { readPdf } from './open-pdf.ts';
import { columnsOf } from './page-columns.ts';
import { joinPages, type RepeatedHead } from './page-joins.ts';
import { isPrintedMarkdown, markdownText } from './plain-lines.ts';
import { toInline } from './runs.ts';
import { readSegments, type Segment } from './segments.ts';
import { toText } from './to-text.ts';
import {
  unsureCells,
  unsureHeads,
  unsureHyphens,
  unsurePoints,
  unsureRows,
  unsureSentences,
  unsureSlashes,
  type Unsure,
} from './unsure.ts';

/** The text of a PDF in the form in which documents are read, and what was left out of it. */
export interface PdfText {
  text: string;
  pages: number;
  /** The repeated lines of heads and feet, and the text that stands at an angle, with how often. */
  furniture: Map<string, number>;
  /** The heads of tables that a page repeats, which were left out. */
  repeatedHeads: RepeatedHead[];
  /** Places where the PDF does not tell how its text goes on. */
  unsure: Unsure[];
  /** True for pages that print the marks of Markdown as they stand. */
  isMarkdown: boolean;
}

/** The value that most of a weight has. */
function mode(values: Iterable<readonly [value: number, weight: number]>): number {
  const weights = new Map<number, number>();
  for (const [value, weight] of values) weights.set(value, (weights.get(value) ?? 0) + weight);
  return [...weights].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

const countsOf = (texts: string[]): Map<string, number> =>
  new Map([...Map.groupBy(texts, (text) => text)].map(([text, all]) => [text, all.length]));

function typographyOf(pages: Segment[][]): Typography {
  const all = pages.flat();
  const size = mode(all.map((one) => [Math.round(one.size * 2) / 2, one.text.length]));
  const leadings = pages.flatMap((segments) =>
    segments.flatMap((segment, index): [number, number][] => {
      const before = segments[index - 1];
      const pitch = before ? (segment.y - before.y) / segment.size : 0;
      const isNext = before && Math.abs(before.x - segment.x) < 1 && pitch > 0.9 && pitch < 2.6;
      return isNext ? [[Math.round(pitch * 20) / 20, 1]] : [];
    }),
  );
  const hyphens = new Hyphens(all.map(({ text }) => text));
  return { size, leading: mode(leadings) || 1.2, hyphens };
}

/**
 * Where segments stand; a share of their width may be free at the end of a line.
 * @param least where their lines end at least
 */
function measureOf(segments: Segment[], slack: number, least = 0): Measure {
  const left = Math.min(...segments.map(({ x }) => x));
  const right = Math.max(...segments.map((one) => one.right), least);
  return { left, right, slack: (right - left) * slack };
}

/** A table of segments, with the lines of text in each cell. */
function tableOf(
  { rows, isCut }: Part & { kind: 'table' },
  page: number,
  type: Typography,
): PdfBlock {
  const columns = (rows[0] ?? []).map((_, at) => rows.flatMap((row) => row[at] ?? []));
  const rights = columns.map((cells) => Math.max(...cells.map(({ right }) => right)));
  const cells = rows.map((row) => row.map((cell, at) => cellLines(cell, rights[at] ?? 0, type)));
  const lefts = columns.map((one) => Math.min(...one.map(({ x }) => x)));
  return { kind: 'table', rows: cells, lefts, isCut, page };
}

/**
 * Reads a PDF as text.
 * @param path for messages
 * @param profile of the payer, whose sections tell the level of the headings
 * @param progress is told how many pages are read, of how many
 * @throws ImportError if it cannot be read or has no text
 */
export async function pdfText(
  path: string,
  bytes: Uint8Array,
  profile: PayerProfile,
  progress: (page: number, pages: number) => void,
): Promise<PdfText> {
  const pages = await readPdf(path, bytes, progress);
  const whole = pages.map((page) => ({ number: page.number, segments: readSegments(page) }));
  const slanted = pages.flatMap((page) => page.slanted);
  if (isPrintedMarkdown(whole)) {
    const type = typographyOf(whole.map(({ segments }) => segments));
    const text = markdownText(whole, type);
    return {
      text,
      pages: pages.length,
      furniture: countsOf(slanted),
      repeatedHeads: [],
      unsure: [
        ...unsureHyphens(text, type.hyphens.unsure),
        ...unsureSlashes(text, type.hyphens.unsureSlashes),
        ...unsurePoints(text, type.hyphens.unsurePoints),
      ],
      isMarkdown: true,
    };
  }
  const { pages: bodies, head, foot, furniture } = withoutFurniture(whole);
  const type = typographyOf(bodies.map(({ segments }) => segments));
  const flow = new FlowReader(type);
  const columns = columnsOf(
    bodies.map((body, index) => ({ ...body, shapes: pages[index]?.shapes ?? [] })),
  );
  const blocks: PdfBlock[][] = [];
  for (const { segments, shapes, number, right } of columns) {
    const last = blocks.at(-1)?.at(-1);
    const above = last?.kind === 'table' ? last.lefts : undefined;
    const parts = partsOf(segments, shapes, type.leading, above);
    // A table may be wider than the column of text that it stands in.
    const measure = measureOf(
      parts.flatMap((part) => (part.kind === 'flow' ? part.segments : [])),
      0.12,
      right,
    );
    blocks.push(
      parts.flatMap((part): PdfBlock[] =>
        part.kind === 'flow' ? flow.read(part.segments, measure) : [tableOf(part, number, type)],
      ),
    );
  }
  const ofPage = measureOf([...head.flat(), ...foot.flat()], 0);
  const before = new FlowReader(type).read(head.flat(), ofPage);
  const after = new FlowReader(type).read(foot.flat(), ofPage);
  const pagesJoined = joinPages(blocks, type);
  const { blocks: joined, repeatedHeads, unsure, unsureRows: rows, secondHeads } = pagesJoined;
  const text = toText([...before, ...joined, ...after], profile);
  return {
    text,
    pages: pages.length,
    furniture: new Map([...furniture, ...countsOf(slanted)]),
    repeatedHeads,
    unsure: [
      ...unsureHyphens(text, type.hyphens.unsure),
      ...unsureSlashes(text, type.hyphens.unsureSlashes),
      ...unsurePoints(text, type.hyphens.unsurePoints),
      ...unsureCells(text),
      ...unsureHeads(text, secondHeads),
      ...unsureSentences(text, unsure.map(toInline)),
      ...unsureRows(text, rows.map(toInline)),
    ].toSorted((a, b) => a.line - b.line),
    isMarkdown: false,
  };
}

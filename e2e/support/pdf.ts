import type { Page } from '@playwright/test';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A printed page as lines of text, from the top: those of its margins and those between. */
interface Sheet {
  margins: string[];
  lines: string[];
  /** How far down the room between the margins its words reach, from 0 to 1. */
  filled: number;
}

/** Height of the margins above and below, in points, as src/styles/print.css sets them. */
const margin = { top: 19 * (72 / 25.4), bottom: 17 * (72 / 25.4) };

interface Piece {
  text: string;
  x: number;
  y: number;
}

/** Pieces of text that stand at about one height, each height a line. */
function linesOf(pieces: Piece[]): string[] {
  const lines: { y: number; pieces: Piece[] }[] = [];
  for (const piece of pieces.toSorted((a, b) => b.y - a.y)) {
    const line = lines.at(-1);
    if (line && Math.abs(line.y - piece.y) < 3) line.pieces.push(piece);
    else lines.push({ y: piece.y, pieces: [piece] });
  }
  return lines.map((line) =>
    line.pieces
      .toSorted((a, b) => a.x - b.x)
      .map(({ text }) => text)
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

/** Prints a page as a reader's browser would, and reads the sheets back. */
export async function printed(
  page: Page,
  format: 'Letter' | 'A4' = 'Letter',
): Promise<{ sheets: Sheet[]; words: string[] }> {
  const data = new Uint8Array(await page.pdf({ format }));
  const document = await getDocument({ data, verbosity: 0 }).promise;
  const sheets: Sheet[] = [];
  const words: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const sheet = await document.getPage(number);
    const height = sheet.view[3] ?? 0;
    const { items } = await sheet.getTextContent();
    const pieces = items.flatMap((item): Piece[] =>
      'str' in item && item.str.trim()
        ? [{ text: item.str, x: item.transform[4] as number, y: item.transform[5] as number }]
        : [],
    );
    const inMargin = ({ y }: Piece) => y > height - margin.top || y < margin.bottom;
    const body = pieces.filter((piece) => !inMargin(piece));
    const lowest = Math.min(...body.map(({ y }) => y));
    const room = height - margin.top - margin.bottom;
    sheets.push({
      filled: (height - margin.top - lowest) / room,
      margins: linesOf(pieces.filter(inMargin)),
      lines: linesOf(body),
    });
    // In the order of the document, with the breaks between words that the file itself has.
    const text = items
      .filter((item) => 'str' in item)
      .filter((item) => !inMargin({ text: '', x: 0, y: item.transform[5] as number }))
      .map((item) => item.str + (item.hasEOL ? '\n' : ''));
    words.push(...text.join('').split(/\s+/).filter(Boolean));
  }
  return { sheets, words };
}

/** A box filled with one colour. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The boxes of each sheet that is printed, in the order in which they are painted. */
export async function paintedBoxes(page: Page): Promise<Box[][]> {
  const data = new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
  const document = await getDocument({ data, verbosity: 0 }).promise;
  const sheets: Box[][] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const sheet = await document.getPage(number);
    sheets.push(boxesOf(await sheet.getOperatorList()));
  }
  return sheets;
}

function boxesOf({ fnArray, argsArray }: { fnArray: number[]; argsArray: unknown[] }): Box[] {
  return fnArray.flatMap((operator, index) => {
    if (operator !== OPS.constructPath) return [];
    const [paint, , ends] = argsArray[index] as [number, unknown, ArrayLike<number> | null];
    if (paint !== OPS.fill && paint !== OPS.eoFill) return [];
    const [left = 0, top = 0, right = 0, bottom = 0] = Array.from(ends ?? []);
    return [{ left, top, right, bottom }];
  });
}

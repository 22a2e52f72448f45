import { getDocument, OPS, Util, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ImportError } from '../import-error.ts';
import type { Box, Item, Page } from './page.ts';
import { symbolText } from './symbol-fonts.ts';

/** More pages than any policy has: reading them would take minutes, and what is meant is another file. */
const maximumPages = 1000;

type Matrix = readonly number[];

/** The box of points under a transformation. */
function boxOf(points: [number, number][], matrix: Matrix): Box {
  const placed = points.map((point) => {
    const p = [...point];
    Util.applyTransform(p, [...matrix]);
    return p;
  });
  const xs = placed.map(([x = 0]) => x);
  const ys = placed.map(([, y = 0]) => y);
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

/** Numbers after each command of a path: move, line, curve, quadratic curve, close. */
const pathOperands = [2, 2, 6, 4, 0];

/** The subpaths of a path as boxes. */
function pathBoxes(data: ArrayLike<number>, matrix: Matrix): Box[] {
  const subpaths: [number, number][][] = [];
  for (let at = 0; at < data.length;) {
    const command = data[at] ?? 4;
    const count = pathOperands[command] ?? 0;
    if (command === 0) subpaths.push([]);
    for (let operand = at + 1; operand < at + count; operand += 2) {
      subpaths.at(-1)?.push([data[operand] ?? 0, data[operand + 1] ?? 0]);
    }
    at += count + 1;
  }
  return subpaths.filter(({ length }) => length > 1).map((points) => boxOf(points, matrix));
}

const paints = new Set<number>([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

/** The shapes that a page paints. */
function shapesOf(
  { fnArray, argsArray }: { fnArray: number[]; argsArray: unknown[] },
  start: Matrix,
): Box[] {
  const shapes: Box[] = [];
  const saved: Matrix[] = [];
  let matrix = start;
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index] as unknown[] | null;
    if (operator === OPS.save) saved.push(matrix);
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) {
      matrix = saved.pop() ?? matrix;
    } else if (operator === OPS.transform) matrix = Util.transform([...matrix], args);
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      if (args?.[0]) matrix = Util.transform([...matrix], [...(args[0] as number[])]);
    } else if (operator === OPS.constructPath && paints.has(args?.[0] as number)) {
      const [data] = args?.[1] as (ArrayLike<number> | null)[];
      if (data) shapes.push(...pathBoxes(data, matrix));
    }
  }
  return shapes;
}

/** True for the ground of a page, which some producers paint again for each part of it. */
export const isGround = (
  { left, right, top, bottom }: Box,
  width: number,
  height: number,
): boolean => right - left > 0.9 * width && bottom - top > 0.9 * height;

/** True for a line of text that goes neither along an edge of the page nor across it: a watermark. */
export const isSlanted = ([a = 0, b = 0]: Matrix): boolean =>
  Math.min(Math.abs(a), Math.abs(b)) > 0.05 * Math.hypot(a, b);

async function readPage(page: PDFPageProxy): Promise<Page> {
  const viewport = page.getViewport({ scale: 1 });
  const transform = viewport.transform as Matrix;
  // Fonts are known once the operators have been read.
  const operators = await page.getOperatorList();
  const content = await page.getTextContent();
  const items: Item[] = [];
  const slanted: string[] = [];
  for (const item of content.items) {
    if (!('str' in item)) continue;
    // A space without height is one that pdf.js reads from a gap; the gap itself says more.
    if (!item.str || (item.height === 0 && !item.str.trim())) continue;
    const placed = Util.transform([...transform], item.transform as number[]) as number[];
    const font = page.commonObjs.has(item.fontName)
      ? (page.commonObjs.get(item.fontName) as { name?: string; bold?: boolean; italic?: boolean })
      : {};
    const name = font.name ?? '';
    if (isSlanted(placed)) {
      if (item.str.trim()) slanted.push(symbolText(name, item.str).trim());
      continue;
    }
    items.push({
      text: symbolText(name, item.str),
      x: placed[4] ?? 0,
      y: placed[5] ?? 0,
      width: item.width,
      size: Math.hypot(placed[2] ?? 0, placed[3] ?? 0),
      bold: font.bold === true || /bold|black|heavy|demi/i.test(name),
      italic: font.italic === true || /italic|oblique/i.test(name),
    });
  }
  const { width, height } = viewport;
  return {
    number: page.pageNumber,
    items,
    slanted,
    shapes: shapesOf(operators, transform).filter((shape) => !isGround(shape, width, height)),
  };
}

/** What a file that pdf.js cannot open is told about. */
function openError(path: string, error: unknown): ImportError {
  const { name, message } = error as Error;
  if (name === 'PasswordException') {
    return new ImportError(
      `${path} is protected by a password. Save it without one (print it to a new PDF), and import that.`,
    );
  }
  return new ImportError(
    `${path} is damaged or cut off, and cannot be read as PDF (${message.replace(/\.$/, '')}). Get the file again.`,
  );
}

/**
 * Reads the pages of a PDF with the positions of their text.
 * @param path for messages
 * @param progress is told how many pages are read, of how many
 * @throws ImportError if it cannot be read, has no text, or has pages without end
 */
export async function readPdf(
  path: string,
  bytes: Uint8Array,
  progress: (page: number, pages: number) => void,
): Promise<Page[]> {
  // pdf.js repairs a file without its end, and would read what is left of it as if it were whole.
  if (!Buffer.from(bytes.subarray(-2048)).toString('latin1').includes('%%EOF')) {
    throw openError(path, new Error('its end is missing'));
  }
  const loading = getDocument({
    // A copy: pdf.js takes the memory that it is given.
    data: Uint8Array.from(bytes),
    verbosity: 0,
    fontExtraProperties: true,
    useSystemFonts: false,
  });
  try {
    const document = await loading.promise.catch((error: unknown) => {
      throw openError(path, error);
    });
    const count = document.numPages;
    if (count > maximumPages) {
      throw new ImportError(
        `${path} has ${count} pages, more than a policy has (${maximumPages}). Save the pages of the policy as a PDF of their own.`,
      );
    }
    const pages: Page[] = [];
    for (let number = 1; number <= count; number++) {
      progress(number, count);
      const page = await document.getPage(number).catch((error: unknown) => {
        throw openError(path, error);
      });
      pages.push(await readPage(page));
      page.cleanup();
    }
    if (!pages.some(({ items }) => items.some(({ text }) => text.trim()))) {
      throw new ImportError(
        `${path} has no text: its pages are pictures, as of a scan. Recognize the text (OCR) first, and import the PDF with text that this gives.`,
      );
    }
    return pages;
  } finally {
    await loading.destroy();
  }
}

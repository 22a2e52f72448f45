import { alignedLines, justified, spaceGap } from './justified.ts';
import { isMarker } from './markers.ts';
import type { Box, Item, Page } from './page.ts';
import { textOf, type Run } from './runs.ts';

/** Text that stands on one line without a wide gap. */
export interface Segment {
  page: number;
  x: number;
  right: number;
  /** Its baseline, from the top of the page. */
  y: number;
  size: number;
  runs: Run[];
  text: string;
  /** A dot or box is drawn before it. */
  hasBullet: boolean;
  items: Item[];
}

/** A gap as wide as this, in sizes of the font, parts a line. */
const wideGap = 1;

/** Cells of a row are as far apart as this at least. */
const minCellGap = 0.12;

/** The size that most of the text has. */
function mainSize(items: Item[]): number {
  const longest = items.toSorted((a, b) => b.text.trim().length - a.text.trim().length);
  const sizes = longest.map(({ size }) => size);
  return Math.max(
    sizes[0] ?? 0,
    ...items.filter(({ text }) => text.trim().length > 3).map(({ size }) => size),
  );
}

/**
 * The characters that are meant: fonts have one glyph for the Greek letter and the sign for a millionth,
 * and justified lines have gaps around the marks of footnotes.
 */
export const printed = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    // A place where a word might be parted, and is not.
    .replace(/\u00AD(?=\S)/g, '')
    .replace(/μ(?=(?:[gLlmMsU]|mol|Ci|IU)\b)/g, 'µ')
    .replace(/(?<=\S) (?=[‡†](?:[\s,.;:)]|$))/g, '')
    .replace(/(?<=\p{L}) (?=\*{1,2}(?:[\s,.;:)]|$))/gu, '')
    .replace(/(?<=\S[‡†]) (?=[,.;:)])/g, '');

function runOf(item: Item, size: number, y: number): Run {
  const isSmall = item.size < size * 0.88;
  const rise =
    isSmall && item.y < y - size * 0.12
      ? 'sup'
      : isSmall && item.y > y + size * 0.06
        ? 'sub'
        : undefined;
  return { text: printed(item.text), bold: item.bold, italic: item.italic, rise };
}

/** True where a justified line has a gap beside the mark of a footnote, as `printed` has it in a text. */
const isMarkGap = (before: string, after: string): boolean =>
  /^[‡†]/.test(after) ||
  (/[‡†]$/.test(before) && /^[,.;:)]/.test(after)) ||
  (/\p{L}[.)"”]?$/u.test(before) && /^\*{1,2}(?:[\s,.;:)]|$)/.test(after));

/**
 * True for a hyphen that is drawn by itself at the end of a line: the producer has parted a word there. A
 * hyphen of the word is drawn with its letters.
 */
function isHyphenOfLine(items: Item[], index: number): boolean {
  const [before, item] = [items[index - 1], items[index]];
  if (!before || !item || index < items.length - 1 || !/^[-‐]\s*$/.test(item.text)) return false;
  return /\p{L}$/u.test(before.text) && item.x - before.x - before.width < 0.6 * item.size;
}

function segmentOf(items: Item[], page: number): Segment {
  const size = mainSize(items);
  const y =
    items.find((item) => item.size >= size * 0.88 && item.text.trim())?.y ?? items[0]?.y ?? 0;
  const runs: Run[] = [];
  for (const [index, item] of items.entries()) {
    const before = items[index - 1];
    const run = runOf(item, size, y);
    const last = runs.at(-1);
    if (isHyphenOfLine(items, index)) {
      runs.push({ ...run, text: '\u00AD' });
      continue;
    }
    const isApart =
      before &&
      last &&
      item.x - (before.x + before.width) > spaceGap * size &&
      !/\s$/.test(last.text) &&
      !/^\s/.test(run.text) &&
      !isMarkGap(last.text, run.text);
    if (isApart) last.text += ' ';
    runs.push(run);
  }
  const inked = items.filter(({ text }) => text.trim());
  return {
    page,
    x: Math.min(...inked.map(({ x }) => x)),
    right: Math.max(...inked.map(({ x, width }) => x + width)),
    y,
    size,
    runs,
    text: textOf(runs).replace(/\s+/g, ' ').trim(),
    hasBullet: false,
    items,
  };
}

/** A segment parted where its items begin at one of these places: cells with a narrow gap. */
function splitAt(segment: Segment, places: number[]): Segment[] {
  const groups: Item[][] = [];
  for (const item of segment.items) {
    const group = groups.at(-1);
    const begins = places.some((place) => Math.abs(place - item.x) < 1);
    if (!group || (begins && item.text.trim())) groups.push([item]);
    else group.push(item);
  }
  if (groups.length < 2) return [segment];
  return groups.map((group, index) => ({
    ...segmentOf(group, segment.page),
    hasBullet: index === 0 && segment.hasBullet,
  }));
}

/** A segment parted where the gap between two of these columns lies between its items. */
export function splitBetween(
  segment: Segment,
  columns: { left: number; right: number }[],
): Segment[] {
  const places = segment.items.flatMap(({ x, size }, index) => {
    const before = segment.items[index - 1];
    const end = before ? before.x + before.width : Infinity;
    const isApart = before !== undefined && x - end > minCellGap * size;
    const isGap =
      isApart &&
      columns.some(
        ({ left }, at) =>
          at > 0 &&
          end <= left + 1 &&
          x >= (columns[at - 1]?.right ?? 0) - 1 &&
          // What stands before the next column goes on in this one.
          segment.right > left,
      );
    return isGap ? [x] : [];
  });
  return splitAt(segment, places);
}

/** True if an item goes on where the one before it ended. */
function goesOn(item: Item, before: Item, line: Item[]): boolean {
  const size = Math.max(...line.map((one) => one.size), item.size);
  const gap = item.x - (before.x + before.width);
  if (gap > wideGap * size || gap < -0.6 * size) return false;
  const rise = Math.abs(item.y - before.y);
  const isRaised =
    Math.min(item.size, before.size) < size * 0.88 ||
    line.some((one) => Math.abs(one.y - item.y) < 0.1 * size);
  return rise < size * (isRaised ? 0.6 : 0.12);
}

/** Pairs each segment with the dot or box that is drawn just before it. */
function findBullets(segments: Segment[], shapes: Box[]): void {
  const dots = shapes.filter(({ left, right, top, bottom }) => {
    const [width, height] = [right - left, bottom - top];
    return width > 1 && width < 9 && height > 1 && height < 9 && Math.abs(width - height) < 1.5;
  });
  for (const { left, right, top, bottom } of dots) {
    const middle = (top + bottom) / 2;
    const candidates = segments.filter(
      ({ x, y, size }) =>
        middle < y + size * 0.1 && middle > y - size && left < x && x - right < 2.5 * size,
    );
    const [nearest] = candidates.toSorted((a, b) => a.x - b.x);
    if (nearest) nearest.hasBullet = true;
  }
}

/** Where items of a segment begin after a gap that the file does not have as a space. */
const gapsOf = ({ items, size }: Segment): number[] =>
  items.flatMap((item, index) => {
    const before = items[index - 1];
    const isAfterGap =
      before &&
      !isMarker(before.text) &&
      item.x - (before.x + before.width) > minCellGap * size &&
      !/\s$/.test(before.text) &&
      !/^\s/.test(item.text);
    return isAfterGap ? [item.x] : [];
  });

/** Parts segments at places where several lines, one after the other, have a gap that no text crosses. */
function partColumns(segments: Segment[]): Segment[] {
  const gaps = segments.map(gapsOf);
  const places = segments.map((): number[] => []);
  for (const [start, own] of gaps.entries()) {
    for (const x of own) {
      if (places[start]?.some((place) => Math.abs(place - x) < 0.5)) continue;
      const aligned = [start];
      for (let index = start + 1; index < segments.length && index - start < 60; index++) {
        if (gaps[index]?.some((gap) => Math.abs(gap - x) < 0.5)) aligned.push(index);
        else if (
          segments[index]?.items.some((item) => item.x < x - 1 && item.x + item.width > x + 1)
        )
          break;
      }
      if (aligned.length >= alignedLines) for (const index of aligned) places[index]?.push(x);
    }
  }
  return segments.flatMap((segment, index) => splitAt(segment, places[index] ?? []));
}

/** Sorts segments from the top, those of a line from the left. */
export const byPlace = (a: Segment, b: Segment): number =>
  Math.abs(a.y - b.y) < Math.min(a.size, b.size) * 0.3 ? a.x - b.x : a.y - b.y;

/** True if the order in which the page is drawn goes up within a column more than now and then. */
function isOutOfOrder(segments: Segment[]): boolean {
  const ups = segments.filter((segment, index) => {
    const before = segments[index - 1];
    return (
      before &&
      segment.y < before.y - segment.size &&
      segment.x < before.right &&
      segment.right > before.x
    );
  });
  return ups.length > Math.max(3, segments.length * 0.1);
}

/** Lines of items that go on after one another, in the order of the items. */
export function segmentsOf(items: Item[], page: number): Segment[] {
  const groups: Item[][] = [];
  for (const item of items) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    // A space between two cells is no text.
    if (!item.text.trim() && (!last || !goesOn(item, last, group ?? []))) continue;
    if (group && last && goesOn(item, last, group)) group.push(item);
    else groups.push([item]);
  }
  return justified(groups.filter((group) => group.some(({ text }) => text.trim()))).map((group) =>
    segmentOf(group, page),
  );
}

/** Most that a marker stands before its text, in sizes. */
const maxIndent = 4;

/** The segments with each marker of a list before its text: some producers draw all markers afterwards. */
export function withMarkersInPlace(segments: Segment[]): Segment[] {
  const moved = new Map<Segment, Segment[]>();
  const isMoved = new Set<Segment>();
  for (const [index, marker] of segments.entries()) {
    if (!isMarker(marker.text)) continue;
    const distance = ({ x }: Segment) => x - marker.right;
    const [text] = segments
      .filter(
        (one) =>
          Math.abs(one.y - marker.y) < 0.3 * marker.size &&
          distance(one) >= -1 &&
          distance(one) < maxIndent * marker.size,
      )
      .toSorted((a, b) => distance(a) - distance(b));
    if (!text || segments[index + 1] === text) continue;
    moved.set(text, [...(moved.get(text) ?? []), marker]);
    isMoved.add(marker);
  }
  return segments
    .filter((segment) => !isMoved.has(segment))
    .flatMap((segment) => [...(moved.get(segment) ?? []), segment]);
}

/** The segments of a page in reading order, with their bullets. */
export function readSegments({ items, shapes, number }: Page): Segment[] {
  const segments = withMarkersInPlace(partColumns(segmentsOf(items, number)));
  findBullets(segments, shapes);
  return isOutOfOrder(segments) ? segments.toSorted(byPlace) : segments;
}

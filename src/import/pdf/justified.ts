import { isMarker, listMarker } from './markers.ts';
import type { Item } from './page.ts';

/** A gap as wide as this, in sizes of the font, is a space that the file does not have. */
export const spaceGap = 0.16;

/** How many lines show that a place is the beginning of a column. */
export const alignedLines = 3;

/** Most that a justified line has between two words, in sizes, and how many groups of words at most. */
const maxGap = 15;
const maxWords = 40;
/** Two words alone may have a gap wider than this, in sizes, if all else speaks for a line. */
const wideForTwo = 8;

/** The gap between groups of one line, in sizes; undefined for groups of different lines. */
function gapBetween(before: Item[] | undefined, next: Item[] | undefined): number | undefined {
  const [end, begin] = [before?.at(-1), next?.[0]];
  if (!end || !begin || Math.abs(end.y - begin.y) > 0.1 * begin.size) return undefined;
  const gap = (begin.x - end.x - end.width) / begin.size;
  return gap > 0 && gap < maxGap ? gap : undefined;
}

const leftOf = (group: Item[]): number => group[0]?.x ?? 0;
const rightOf = (group: Item[]): number => {
  const last = group.at(-1);
  return last ? last.x + last.width : 0;
};
const wordsOf = (group: Item[]): string => group.map(({ text }) => text).join('');

/** How many groups of different words begin, or end, at each place. */
function placesOf(groups: Item[][], placeOf: (group: Item[]) => number): (place: number) => number {
  const places = groups.map((group) => ({ place: placeOf(group), words: wordsOf(group) }));
  return (place) => {
    const there = places.filter((one) => Math.abs(one.place - place) < 0.3);
    return new Set(there.map(({ words }) => words)).size;
  };
}

/** True for a group that stands on the line below another, and begins where that does. */
function isNextLine(before: Item[] | undefined, next: Item[] | undefined): boolean {
  const [one, other] = [before?.[0], next?.[0]];
  if (!one || !other || Math.abs(one.x - other.x) > 0.7) return false;
  return other.y > one.y && other.y - one.y < 1.45 * one.size;
}

/** The gaps between the words of a group, in sizes: those that a line may have made wider. */
const gapsWithin = (group: Item[]): number[] =>
  group.flatMap((item, index) => {
    const before = isMarker(group[index - 1]?.text ?? '') ? undefined : group[index - 1];
    const gap = before ? (item.x - before.x - before.width) / item.size : 0;
    return gap > spaceGap ? [gap] : [];
  });

/** Gaps that differ less, in sizes, are those of one justified line. */
const sameGap = 0.12;

/** How many groups from the first of these may be the words of one justified line, and their gaps. */
function lineOfWords(groups: Item[][]): { line: Item[][]; gaps: number } {
  const [first = []] = groups;
  const gap = gapBetween(first, groups[1]);
  const isEven = (group: Item[]) =>
    !/\S\s+\S/.test(wordsOf(group).replace(listMarker, '')) &&
    gapsWithin(group).every((within) => Math.abs(within - (gap ?? 0)) < sameGap);
  if (gap === undefined || !isEven(first)) return { line: [first], gaps: 0 };
  const line = [first];
  for (const [index, group] of groups.slice(1).entries()) {
    const own = gapBetween(groups[index], group);
    if (own === undefined || Math.abs(own - gap) > sameGap || !isEven(group)) break;
    line.push(group);
  }
  const within = line.reduce((count, group) => count + gapsWithin(group).length, 0);
  return { line, gaps: line.length - 1 + within };
}

/**
 * Groups of items, those put together that are the words of a justified line: these have the same gap
 * everywhere, and begin at any place, where cells begin below each other.
 */
export function justified(groups: Item[][]): Item[][] {
  const [begins, ends] = [placesOf(groups, leftOf), placesOf(groups, rightOf)];
  /** Two words of a line that goes on below, or ends where others do: one gap has no other to compare with. */
  const areTwoWords = ([one = [], other = []]: Item[][], next: Item[] | undefined) => {
    const isWide = leftOf(other) - rightOf(one) > wideForTwo * (one[0]?.size ?? 0);
    const signs = [ends(rightOf(other)) > 1, isNextLine(one, next)].filter(Boolean).length;
    const isPlace = begins(leftOf(one)) > 1 && begins(leftOf(other)) === 1;
    return isPlace && signs >= (isWide ? 2 : 1);
  };
  const made: Item[][] = [];
  for (let index = 0; index < groups.length;) {
    const { line, gaps } = lineOfWords(groups.slice(index, index + maxWords));
    const areWords =
      gaps > 1
        ? !line.slice(1).every((group) => begins(leftOf(group)) >= alignedLines)
        : gaps === 1 && areTwoWords(line, groups[index + line.length]);
    made.push(areWords ? line.flat() : (groups[index] as Item[]));
    index += areWords ? line.length : 1;
  }
  return made;
}

import { bulletCharacter, rowBullet } from '../source/markup.ts';
import type { PageBreak } from '../source/page-furniture.ts';

/** Where a line or block begins. */
export interface Place {
  /** Line of the file, from 1. */
  line: number;
  /** Page of the document, from 1. */
  page: number;
}

/** A line of a document without its page furniture. */
export interface Line extends Place {
  text: string;
  /** The first line of a page after the first. */
  beginsPage: boolean;
  /** The text is a table in HTML, with all its lines. */
  isHtml?: boolean;
}

/** What is a bullet only in a row of lines. */
const inRows = new RegExp(String.raw`^([ \t]*)(?:${rowBullet})`, 'gm');

/** Bold words between lines below, as between stars; blanks to be filled in are none. */
const boldByLines = /(?<![\w\\])__([^\s_](?:[^_\n]*[^\s_\\])?)__(?!\w)/g;

/**
 * The lines of a document without its page furniture: bold words in stars, marks in a row as bullets, and
 * a row that a page parts in a cell as one line. A form feed alone ends a page, and no line.
 */
export const linesOf = (text: string, breaks: PageBreak[]): Line[] =>
  withHtmlTables(
    withWholeRows(
      printedLines(text.replace(inRows, '$1•'), breaks).map((line) => ({
        ...line,
        text: line.text.replace(boldByLines, '**$1**'),
      })),
    ),
  );

/** What begins a line as a mark: a bullet in a cell of HTML then begins a line of the cell. */
const lineMark = new RegExp(String.raw`^[ \t]*(?:${bulletCharacter}|o(?= +\S)) +`);

/** Joins the lines of a table in HTML; one that does not end stays as it is. */
function withHtmlTables(lines: Line[]): Line[] {
  const joined: Line[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line;
    const [, before = '', begins] = /^(.*?)(<table\b.*)$/i.exec(line.text) ?? [];
    if (begins === undefined) {
      joined.push(line);
      continue;
    }
    const rest = lines.slice(index).map(({ text }, at) => (at === 0 ? begins : text));
    const whole = rest.join('\n');
    const end = tableEnd(whole);
    if (end === undefined) {
      joined.push(line);
      continue;
    }
    const html = whole.slice(0, end).split('\n');
    const after = whole.slice(end).split('\n', 1)[0] ?? '';
    if (before.trim()) joined.push({ ...line, text: before });
    joined.push({
      ...line,
      beginsPage: line.beginsPage && !before.trim(),
      isHtml: true,
      text: html.map((one) => one.replace(lineMark, '<br>')).join('\n'),
    });
    index += html.length - 1;
    if (after.trim()) joined.push({ ...(lines[index] as Line), beginsPage: false, text: after });
  }
  return joined;
}

/** Where a table in HTML ends that begins a text, with the tables in it; undefined if it does not. */
function tableEnd(text: string): number | undefined {
  let depth = 0;
  for (const { 0: tag, index } of text.matchAll(/<(\/?)table\b[^<>]*>/gi)) {
    depth += tag.startsWith('</') ? -1 : 1;
    if (depth === 0) return index + tag.length;
  }
  return undefined;
}

/** Joins a row that the end of a page cuts in a cell with the first line of the next page, its rest. */
function withWholeRows(lines: Line[]): Line[] {
  const whole: Line[] = [];
  for (const line of lines) {
    const above = whole.findLast(({ text }) => text.trim() !== '');
    const isRest =
      above !== undefined &&
      /^\|.*[^|\s]\s*$/.test(above.text) &&
      /^[^|]*[^|\s][^|]*(?<!\\)\|(?:.*\|)?[ \t]*$/.test(line.text) &&
      whole
        .slice(whole.indexOf(above) + 1)
        .concat(line)
        .some(({ beginsPage }) => beginsPage);
    if (!isRest) {
      whole.push(line);
      continue;
    }
    above.text = `${above.text.trimEnd()} ${line.text.trimStart()}`;
    whole.length = whole.indexOf(above) + 1;
    // What follows stands on the new page, and belongs to the table.
    above.page = line.page;
  }
  return whole;
}

function printedLines(text: string, breaks: PageBreak[]): Line[] {
  const lines: Line[] = [];
  let line = 1;
  let page = 1;
  let position = 0;
  const read = (part: string, isAfterBreak: boolean) => {
    for (const [index, content] of part.split('\n').entries()) {
      const [lead = ''] = /^\f*/.exec(content) ?? [];
      page += lead.length;
      lines.push({
        text: content.replace(/\f/g, ''),
        line: line + index,
        page,
        beginsPage: index === 0 && isAfterBreak,
      });
      page += (content.match(/\f/g)?.length ?? 0) - lead.length;
    }
    line += part.split('\n').length - 1;
  };
  for (const { start, end } of breaks) {
    if (text.slice(start, end) === '\f') continue;
    read(text.slice(position, start).replace(/\n$/, ''), position > 0);
    line = text.slice(0, end).split('\n').length;
    page += 1;
    position = end;
  }
  read(text.slice(position), position > 0);
  return lines;
}

/** A bullet before text, also as fonts of symbols leave it, or as an "o" that was a circle. */
export const bullet = new RegExp(
  String.raw`^([ \t]*)(?:${bulletCharacter}|o(?=[ \t]+\S))[ \t]+(.*)$`,
);
export const marker =
  /^(?:([A-Za-z]|\d{1,3}|[ivxlIVXL]{2,6})([.)])|\(([A-Za-z]|\d{1,3}|[ivxIVX]{2,5})\)|\\?\[(\d{1,3})\\?\])[ \t]+(?=\S)/;
export const isTabRow = (text: string): boolean => text.includes('\t') && !bullet.test(text);
export const isPipeRow = (text: string): boolean => /^\|.*\|[ \t]*$/.test(text);
export const isRule = (text: string): boolean =>
  /^\|(?:[ \t]*:?-{2,}:?[ \t]*\|)+[ \t]*$/.test(text);
/** A line that is bold as a whole, as headings and captions are where the extraction lost their marks. */
export const boldLine = /^\*\*([^*]+(?:\*(?!\*)[^*]*)*)\*\*$/;

export const pipeCells = (text: string): string[] =>
  text
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());

/** The text of an item of a list, and the marker before it. */
export interface Marked {
  /** The printed marker without what is around it: "a", "3", "IV"; undefined for a bullet. */
  marker: string | undefined;
  /** What is around the marker: "." after it, ")" after it, "()", "[]". */
  delimiter: '.' | ')' | '()' | '[]';
  text: string;
}

/** Markers that the first item of a list may have. */
export const firstMarkers = new Set(['1', 'A', 'a', 'I', 'i']);

/** A number of four digits begins an item only where it follows that of another: it may be a year. */
const longMarker = /^(\d{4})(\.)[ \t]+(?=\S)/;

/** The marker at the beginning of an item. One that begins no list and follows no other is text. */
export function readMarker(text: string, before: Marked | undefined): Marked {
  const long = longMarker.exec(text);
  const isNext = long !== null && Number(long[1]) === Number(before?.marker) + 1;
  const match = isNext ? long : marker.exec(text);
  const own = match?.[1] ?? match?.[3] ?? match?.[4];
  const follows =
    before?.marker !== undefined ||
    (own !== undefined && (firstMarkers.has(own) || /^\d/.test(own)));
  if (!match || own === undefined || !follows) return { marker: undefined, delimiter: '.', text };
  const after = match[2] === ')' ? ')' : '.';
  const around = match[3] !== undefined ? '()' : match[4] !== undefined ? '[]' : after;
  return { marker: own, delimiter: around, text: text.slice(match[0].length) };
}

/** A line that is a label and its date or number, as at the head of a document. */
export const isLabelled = (text: string): boolean =>
  /^\**[A-Z][A-Za-z ]{2,40}(?:[#:]|No\.)\**:? ?\**\d[\d/]*\**$/.test(text.trim());

/** A line that begins with a date, as the entries of a history do. */
export const isDated = (text: string): boolean =>
  /^(?:\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|\d{1,2}\/\d{4}|\d{4}-\d{2}-\d{2})(?::?\s|\s?[-–]\s?\d)/.test(
    text,
  );

/** A line that names the trials below it in a table, which a row without its tabs leaves. */
export const isTrialGroup = (text: string): boolean =>
  /^\**(?:Ongoing|Unpublished|Completed|Terminated|Withdrawn)(?: (?:trials?|studies))?\**$/i.test(
    text,
  );

/** A line across the page, which has no words. */
export const isRuler = (text: string): boolean => /^[ \t]*(?:-{3,}|_{3,}|\*{3,})[ \t]*$/.test(text);

/** True for text that is cut before any word, also one in capitals. */
export const isCut = (text: string): boolean =>
  /(?:,|\b(?:a|an|and|or|the|of|by|at|to|in|for|with|from|as|that|than|is|are|was|were))$/.test(
    text,
  );

/** True for text that goes on: it does not end a sentence. */
export const isUnfinished = (text: string): boolean =>
  !/[.?!:;)"”*|>]\s*$/.test(text) || /\b(?:and|or|the|of|by|at)$/.test(text);

/** A line of a document, for the search of heads of tables. */
export interface TableLine {
  text: string;
  /** The line in the form in which repetitions are compared; empty for a line without words. */
  form: string;
}

const isRow = (text: string): boolean => /^\|.*\|[ \t]*$/.test(text) || /\S\t/.test(text);
const isRule = (text: string): boolean => /^\|(?:[ \t]*:?-{2,}:?[ \t]*\|)+[ \t]*$/.test(text);

/** The lines with words above a place, without furniture; `isApart` after an empty line of the same page. */
function linesAbove(
  lines: TableLine[],
  end: number,
  furniture: ReadonlySet<number>,
): (TableLine & { isApart: boolean })[] {
  const above: (TableLine & { isApart: boolean })[] = [];
  let isApart = false;
  let beginsPage = true;
  for (const [index, line] of lines.slice(0, end).entries()) {
    if (furniture.has(index)) beginsPage = true;
    else if (!line.form) isApart = true;
    else {
      above.push({ ...line, isApart: isApart && !beginsPage });
      beginsPage = false;
      isApart = false;
    }
  }
  return above;
}

/**
 * The head of the table with which a page ends, in the form in which repetitions are compared: the row
 * above a line below the head, or the first row of a table with tabs.
 */
function headOfTable(above: (TableLine & { isApart: boolean })[]): string | undefined {
  let head: string | undefined;
  for (let index = above.length - 1; index >= 0; index--) {
    const { text, form, isApart } = above[index] as (typeof above)[number];
    if (isRule(text)) return above[index - 1]?.form;
    if (isRow(text)) head = form;
    if (isApart) return head;
  }
  return head;
}

/**
 * The last line of the head of a table that goes on from one page to the next and is printed again there.
 * @param end the line before which the page ends
 * @param start the first line of the next page
 * @param furniture the lines between earlier pages, over which a table goes on
 * @returns undefined if the page does not begin with the head of that table and a row
 */
export function repeatedHead(
  lines: TableLine[],
  end: number,
  start: number,
  furniture: ReadonlySet<number>,
): number | undefined {
  const next = (from: number) => lines.findIndex(({ form }, index) => index >= from && form !== '');
  const first = next(start);
  const { text = '', form = '' } = lines[first] ?? {};
  if (!isRow(text) || headOfTable(linesAbove(lines, end, furniture)) !== form) return undefined;
  const last = isRule(lines[first + 1]?.text ?? '') ? first + 1 : first;
  return isRow(lines[next(last + 1)]?.text ?? '') ? last : undefined;
}

import type { PageBreak } from '../source/page-furniture.ts';
import { withAlignedColumns } from './aligned-columns.ts';
import type { Block, Item, List, Paragraph, Table } from './blocks.ts';
import {
  boldLine,
  bullet,
  firstMarkers,
  isCut,
  isDated,
  isLabelled,
  isPipeRow,
  isRule,
  isRuler,
  isTabRow,
  isTrialGroup,
  isUnfinished,
  linesOf,
  marker,
  pipeCells,
  readMarker,
  type Line,
  type Marked,
  type Place,
} from './document-lines.ts';
import { readHtmlTable } from './html-table.ts';
import { isAlike, isNext } from './numbering.ts';

/** True for the first number of another kind below an item: "A." below "II." */
const beginsBelow = (above: Marked, item: Marked): boolean =>
  above.marker !== undefined && item.marker !== undefined && firstMarkers.has(item.marker);

/** How deep lists are nested at most: body.ts reads no deeper text. */
const maxListDepth = 16;

/** A word alone on its line that joins two items of a list. */
const connector = /^\**(?:and|or|and\s?\/\s?or)\**[,;:.]?\**$/i;

/** A number such as "1.2" before a line: it is no item, and a line of its own. */
const decimal = /^\d+(?:\.\d+)+\.?\s/;

/** A list whose items go on, and its last item. */
interface OpenList {
  indent: number;
  list: List;
  item: Item;
}

/** The text of an item to which its next line belongs: its own, or that of a paragraph in it. */
function textIn(item: Item): { text: string } {
  const last = item.children.at(-1);
  return last?.kind === 'paragraph' ? last : item;
}

class Reader {
  readonly blocks: Block[] = [];
  #paragraph: (Place & { lines: string[] }) | undefined;
  /** "OR" below an item: it belongs to that item if another one follows, and is text if not. */
  #connector: Paragraph | undefined;
  #table: Table | undefined;
  /** The open items of a list, by their indent. */
  #open: OpenList[] = [];
  #blankBefore = true;
  #newPage = false;

  #endConnector(): void {
    if (!this.#connector) return;
    this.blocks.push(this.#connector);
    this.#connector = undefined;
    this.#open = [];
  }

  #endParagraph(): void {
    const paragraph = this.#paragraph;
    this.#paragraph = undefined;
    if (!paragraph) return;
    const { line, page, lines } = paragraph;
    const text = lines.join(' ');
    const bold = boldLine.exec(text.trim())?.[1];
    const isSentence = /\.\W*$/.test(text) && /\s(?:is|are|may|considers?|does)\s/.test(text);
    if (bold !== undefined && text.length < 160 && !isSentence && !/^Table \w/.test(bold)) {
      this.blocks.push({ kind: 'heading', level: undefined, text: bold.trim(), line, page });
    } else this.blocks.push({ kind: 'paragraph', text: text.trim(), line, page });
  }

  #endAll(): void {
    this.#endConnector();
    this.#endParagraph();
    this.#table = undefined;
    this.#open = [];
  }

  #heading(line: Line): boolean {
    const [, marks = '', text = ''] = /^(#{1,6})\s+(.*)$/.exec(line.text) ?? [];
    if (!marks) return false;
    this.#endAll();
    const plain = text.replace(/^\*\*(.*)\*\*$/, '$1').trim();
    this.blocks.push({
      kind: 'heading',
      level: marks.length,
      text: plain,
      line: line.line,
      page: line.page,
    });
    return true;
  }

  #html({ text, line, page, isHtml }: Line): boolean {
    const read = isHtml ? readHtmlTable(text, { line, page }) : undefined;
    if (!read) return isHtml ?? false;
    this.#endAll();
    if (read.caption) this.blocks.push({ kind: 'paragraph', text: read.caption, line, page });
    this.blocks.push(read.table);
    return true;
  }

  /** A line without its bullet in a cell of bullets, which the line goes on with. */
  #withoutBullet(line: Line): Line {
    const cell = this.#table?.rows.at(-1)?.at(-1) ?? '';
    const isInCell = !this.#blankBefore && bullet.test(cell) && bullet.test(line.text);
    return isInCell ? { ...line, text: line.text.replace(bullet, '$1$2') } : line;
  }

  #row(line: Line): boolean {
    const isPipe = isPipeRow(line.text);
    if (isRule(line.text)) {
      this.#beginHead(line);
      return this.#table !== undefined;
    }
    if (!isPipe && !isTabRow(line.text)) return false;
    this.#endConnector();
    this.#endParagraph();
    this.#open = [];
    const cells = isPipe ? pipeCells(line.text) : line.text.split('\t').map((cell) => cell.trim());
    const table = this.#table;
    const width = table?.rows[0]?.length ?? 0;
    const last = table?.rows.at(-1);
    if (table && last && last.length < width && last.length + cells.length - 1 === width) {
      // A cell of several lines: the row goes on in its last cell.
      last[last.length - 1] += `\n${cells[0] ?? ''}`;
      last.push(...cells.slice(1));
    } else if (table && (!this.#blankBefore || (this.#newPage && cells.length === width))) {
      table.rows.push(cells);
    } else {
      this.#table = {
        kind: 'table',
        hasHead: true,
        rows: [cells],
        line: line.line,
        page: line.page,
      };
      this.blocks.push(this.#table);
    }
    return true;
  }

  /** A rule below a row says that the row is a head: of a new table, if rows stand before it. */
  #beginHead({ line, page }: Line): void {
    const rows = this.#table?.rows;
    if (!rows || rows.length < 2) return;
    const head = rows.pop();
    this.#table = { kind: 'table', hasHead: true, rows: head ? [head] : [], line: line - 1, page };
    this.blocks.push(this.#table);
  }

  /** True for a number that stands in a text which a line or page parts: "Stage" / "3. disease". */
  #isNumberInText(line: Line): boolean {
    const number = /^(?:\\?\[)?(\d+)(?:[.)]|\\?\])\s/.exec(line.text.trimStart())?.[1];
    if (number === undefined || number === '1' || (this.#blankBefore && !this.#newPage))
      return false;
    const open = this.#open.at(-1);
    if (!open) {
      const last = this.blocks.at(-1);
      return last?.kind === 'paragraph' && isUnfinished(last.text);
    }
    const { list, item } = open;
    // A text that goes on ends in a mark or a letter: not in a number, as references do.
    const goesOn = /[-–—,:;(/\p{L}]$/u.test(textIn(item).text);
    const isCounted =
      /^\d/.test(item.marker ?? '') && !isNext(list.items, { ...item, marker: number });
    return isCounted && goesOn;
  }

  /** True for a number in brackets that numbers an item: elsewhere it is a citation. */
  #isNumberedByBrackets(item: Item): boolean {
    const begins = item.marker === '1' && this.#blankBefore;
    return begins || this.#open.some(({ list }) => isAlike(list.items, item));
  }

  /** The open list that an item goes on with. */
  #continued(indent: number, item: Marked): OpenList | undefined {
    const isContinued = ({ list }: OpenList) => isNext(list.items, item);
    const found = this.#open.findLast((open) => open.indent === indent && isContinued(open));
    if (found || !this.#newPage || item.marker === undefined) return found;
    // A page may begin at another indent than the last one ended with.
    const other = this.#open.findLast(isContinued);
    if (other) for (const open of this.#open) open.indent = Math.min(open.indent, indent);
    return other;
  }

  #item(line: Line): boolean {
    const bulleted = bullet.exec(line.text);
    const numbered = bulleted ? undefined : marker.exec(line.text.trimStart());
    const previous = this.blocks.at(-1);
    if (
      !bulleted &&
      !(numbered && (this.#blankBefore || this.#open.length > 0) && !this.#paragraph)
    )
      return false;
    if (numbered && this.#isNumberInText(line)) return false;
    const indent = bulleted
      ? (bulleted[1] ?? '').replace(/\t/g, '  ').length
      : line.text.length - line.text.trimStart().length;
    const content = bulleted?.[2] ?? line.text.trimStart();
    if (!bulleted && this.#open.length === 0 && !/^(?:\d|[AaIi][.)]|\(|\\?\[)/.test(content))
      return false;
    this.#endParagraph();
    this.#table = undefined;
    // A list that a page parts goes on: its last block is that list.
    if (this.#open.length === 0 && this.#newPage && previous?.kind === 'list')
      this.#reopen(previous);
    const before = this.#open.findLast(
      (open) => open.indent <= indent && open.item.marker !== undefined,
    );
    const { line: number, page } = line;
    const item: Item = { ...readMarker(content, before?.item), children: [], line: number, page };
    if (!bulleted && item.marker === undefined) return false;
    if (item.delimiter === '[]' && !this.#isNumberedByBrackets(item)) return false;
    const continued = this.#continued(indent, item);
    while (!continued && (this.#open.at(-1)?.indent ?? -1) > indent) this.#open.pop();
    this.#joinItem(continued ?? this.#open.at(-1));
    if (continued) {
      this.#open.length = this.#open.indexOf(continued) + 1;
      this.#add(continued, item);
      return true;
    }
    const sibling = this.#open.at(-1);
    const isBeside = sibling?.indent === indent;
    if (isBeside && isAlike(sibling.list.items, item)) {
      this.#add(sibling, item);
      return true;
    }
    // Deeper lists than any document has are indents of something else.
    if (sibling && this.#open.length >= maxListDepth && !isBeside) {
      this.#add(sibling, item);
      return true;
    }
    // Items of one indent are one list below another where the text or their numbers say so.
    const isBelow =
      isBeside && (/:\**$/.test(sibling.item.text) || beginsBelow(sibling.item, item));
    if (isBeside && !isBelow) this.#open.pop();
    const list: List = { kind: 'list', items: [item], line: number, page };
    const parent = this.#open.at(-1);
    if (parent) parent.item.children.push(list);
    else this.blocks.push(list);
    this.#open.push({ indent, list, item });
    return true;
  }

  #add(open: OpenList, item: Item): void {
    open.list.items.push(item);
    open.item = item;
  }

  /** Gives "OR" between two items to the first of them. */
  #joinItem(open: OpenList | undefined): void {
    if (!this.#connector) return;
    if (open) open.item.children.push(this.#connector);
    else this.blocks.push(this.#connector);
    this.#connector = undefined;
  }

  #reopen(list: List): void {
    for (let next: List | undefined = list, indent = 0; next; indent += 2) {
      const item: Item | undefined = next.items.at(-1);
      if (!item) return;
      this.#open.push({ indent, list: next, item });
      next = item.children.findLast((child) => child.kind === 'list');
    }
  }

  #addParagraph({ item }: OpenList, { line, page }: Line, text: string): void {
    item.children.push({ kind: 'paragraph', text, line, page });
  }

  #text(line: Line): void {
    const content = line.text.trim();
    const table = this.#table;
    const row = table?.rows.at(-1);
    const isCellCut =
      this.#newPage && /^[a-z(]/.test(content) && isUnfinished(row?.at(-1)?.trim() ?? '');
    const width = table?.rows[0]?.length ?? 0;
    if (!this.#blankBefore && width > 1 && row?.length === width && isTrialGroup(content)) {
      table?.rows.push(Array.from({ length: width }, (_, at) => (at === 0 ? content : '')));
      return;
    }
    if (table && row && (!this.#blankBefore || isCellCut)) {
      row[row.length - 1] += `\n${content}`;
      return;
    }
    const open = this.#open.at(-1);
    const goesOn = /^[a-z(]/.test(content.replace(/^\*+/, '')) || !/^[A-Z"“*\\]/.test(content);
    const isAfter = (before: string) =>
      isUnfinished(before) || (goesOn && /[:;)]$/.test(before) && !/^\W/.test(content));
    const text = open && textIn(open.item);
    if (text && this.#blankBefore && connector.test(content)) {
      this.#endConnector();
      this.#connector = { kind: 'paragraph', text: content, line: line.line, page: line.page };
      return;
    }
    this.#endConnector();
    if (text && (!this.#blankBefore || (this.#newPage && isAfter(text.text)))) {
      if (decimal.test(content)) this.#addParagraph(open, line, content);
      else text.text += ` ${content}`;
      return;
    }
    const indent = line.text.length - line.text.trimStart().length;
    const around = this.#open.findLast((one) => one.indent + 1 < indent);
    if (around) {
      // A paragraph that is indented below an item belongs to it, and its list goes on.
      this.#open.length = this.#open.indexOf(around) + 1;
      this.#addParagraph(around, line, content);
      return;
    }
    // A label with its date is a line of its own, also where no empty line parts it from others; so is an
    // entry that begins with a date below another.
    const lines = this.#paragraph?.lines ?? [];
    const [first] = lines;
    if (first !== undefined) {
      const isOwn = isLabelled(content) || (lines.length === 1 && isLabelled(first));
      if (isOwn || (isDated(content) && isDated(first))) this.#endParagraph();
    }
    if (this.#paragraph) {
      this.#paragraph.lines.push(content);
      return;
    }
    const last = this.blocks.at(-1);
    const isJoined = last?.kind === 'paragraph' && (goesOn ? isUnfinished : isCut)(last.text);
    if (this.#newPage && isJoined) {
      last.text += ` ${content}`;
      this.#open = [];
      return;
    }
    this.#table = undefined;
    this.#open = [];
    this.#paragraph = { lines: [content], line: line.line, page: line.page };
  }

  read(lines: Line[]): Block[] {
    for (const line of lines) {
      if (line.beginsPage) {
        this.#endParagraph();
        this.#newPage = true;
        this.#blankBefore = true;
      }
      if (line.text.trim() === '' || isRuler(line.text)) {
        this.#endParagraph();
        this.#blankBefore = true;
        continue;
      }
      const own = this.#withoutBullet(line);
      if (!this.#html(own) && !this.#heading(own) && !this.#row(own) && !this.#item(own))
        this.#text(own);
      this.#blankBefore = false;
      this.#newPage = false;
    }
    this.#endAll();
    return this.blocks;
  }
}

/** The lines of a document with tabs between cells that spaces align. */
export const readLines = (text: string, breaks: PageBreak[]): Line[] =>
  withAlignedColumns(linesOf(text, breaks));

/** The blocks of a document in their order, each with its place. Nothing is left out but page furniture. */
export const readDocument = (lines: Line[]): Block[] => new Reader().read(lines);

import type { Element, ElementContent } from 'hast';
import { pagePath } from '../../model/addresses.ts';
import { passageOf, type CompiledPolicy, type Statement } from '../../model/policy.ts';
import { printedNumbers } from '../../model/printed-numbers.ts';
import { blocksWith, quoted, statementBlocks } from '../../model/quoted-statement.ts';
import { hasBullet, linesOf, rowsOf } from '../../model/table-rows.ts';
import { printedText } from '../../model/tree.ts';
import { positionOf, type PositionProfile } from '../../payers/index.ts';
import { isCriterion, isCriterionParagraph, isLabel, statementsWithCriteria } from './criteria.ts';

/** Words of the policy, and their location. */
export interface SheetWords {
  /** With the number that the document prints before them. */
  words: ElementContent[];
  /** Address of the passage, and its pages of the document: "4", or "2-3". */
  href: string | undefined;
  pages: string | undefined;
}

/** A row of a list of criteria: one to be met, or words that only head or combine others. */
interface SheetRow extends SheetWords {
  kind: 'criterion' | 'lead';
  /** Nesting depth of its list, from 0. */
  depth: number;
}

/**
 * A part of a statement: plain text, or a list of criteria with its introduction. A label is a line
 * that serves as a heading but is not printed as one.
 */
export type SheetPart =
  | ({ kind: 'text' | 'heading' | 'label' } & SheetWords)
  | { kind: 'criteria'; lead: SheetWords | undefined; items: SheetRow[][] };

/** A statement with its criteria. */
interface SheetStatement {
  id: string;
  position: PositionProfile;
  /** The printed headings that it stands under, outermost first. */
  headings: string[];
  parts: SheetPart[];
  /** The heading of its criteria, if they are in another section. */
  elsewhere: { heading: string; href: string; parts: SheetPart[] } | undefined;
}

const lists = ['ol', 'ul'];

const isList = (node: ElementContent): node is Element =>
  node.type === 'element' && lists.includes(node.tagName);

const isParagraph = (node: ElementContent | undefined): node is Element =>
  node?.type === 'element' && node.tagName === 'p';

const hasId = (node: ElementContent): node is Element =>
  node.type === 'element' && typeof node.properties['id'] === 'string';

/** The kind of words in a list or table; a document with lists in cells prints their bullets. */
const kindOf = (words: ElementContent[]): SheetRow['kind'] =>
  isCriterion(words.map(printedText).join('').replace(/^\s*•/, '')) ? 'criterion' : 'lead';

/** Makes the parts of a worksheet from blocks of one section's page. */
class SectionParts {
  readonly #payer: string;
  readonly #page: string;

  constructor({ payer, number }: CompiledPolicy, section: string) {
    this.#payer = payer;
    this.#page = pagePath(number, section);
  }

  #words(words: ElementContent[], { properties }: Element): SheetWords {
    const { id, dataPage } = properties;
    return {
      words,
      href: typeof id === 'string' ? `${this.#page}#${id}` : undefined,
      pages: typeof dataPage === 'string' ? dataPage : undefined,
    };
  }

  #text(block: Element): SheetPart {
    const words = isParagraph(block) && isLabel(printedText(block).trim()) ? 'label' : 'text';
    const kind = /^h\d$/.test(block.tagName) ? 'heading' : words;
    return { kind, ...this.#words(quoted([block]), block) };
  }

  /** The rows of an item: its own words, those of nested lists, and its words between them. */
  #rows(item: Element, number: string, depth: number): SheetRow[] {
    const rows: SheetRow[] = [];
    let own: ElementContent[] = [];
    const endOwn = () => {
      const nodes = own.filter((node) => printedText(node).trim());
      // In an item with paragraphs these are the passages; the number precedes the words of the first.
      const [first, ...others] = nodes;
      const passage = nodes.find(hasId) ?? item;
      const before: ElementContent[] =
        rows.length === 0 && number ? [{ type: 'text', value: `${number} ` }] : [];
      const words = isParagraph(first) ? [...first.children, ...others] : nodes;
      const kind = kindOf(words);
      if (first) rows.push({ kind, depth, ...this.#words([...before, ...quoted(words)], passage) });
      own = [];
    };
    for (const child of item.children) {
      if (!isList(child)) {
        own.push(child);
        continue;
      }
      endOwn();
      rows.push(...this.#items(child, depth + 1).flat());
    }
    endOwn();
    return rows;
  }

  /** The items of a list, each with all of its rows. */
  #items(list: Element, depth: number): SheetRow[][] {
    const items = list.children.filter((child) => child.type === 'element');
    const numbers = printedNumbers(list, items);
    return items.map((item, index) => this.#rows(item, numbers[index] ?? '', depth));
  }

  /** The lines of a cell in a one-column table that contains criteria: “• …”. */
  #cellRows(row: Element, cell: Element): SheetRow[] {
    const lines = linesOf(cell);
    return lines.map((line) => ({
      kind: cell.tagName === 'th' ? 'lead' : kindOf(line),
      depth: hasBullet(line) ? 1 : 0,
      ...this.#words(quoted(line), row),
    }));
  }

  /** A table as criteria, if it has one column; any other table keeps its columns. */
  #table(block: Element): SheetPart {
    const rows = rowsOf(block);
    if (!rows.every(({ cells }) => cells.length === 1)) return this.#text(block);
    const items = rows.map(({ row, cells }) => cells.flatMap((cell) => this.#cellRows(row, cell)));
    return { kind: 'criteria', lead: undefined, items };
  }

  /** The row of a paragraph, if it is a criterion. */
  #ownRow(block: Element | undefined): SheetRow | undefined {
    if (!isParagraph(block) || !isCriterionParagraph(this.#payer, printedText(block))) return;
    return { kind: 'criterion', depth: 0, ...this.#words(quoted(block.children), block) };
  }

  /**
   * A list as criteria, with the paragraph that introduces it, which is either a criterion itself or
   * the table's head.
   */
  #list(list: Element, before: Element | undefined): SheetPart {
    const own = this.#ownRow(before);
    if (own) return { kind: 'criteria', lead: undefined, items: [[own], ...this.#items(list, 1)] };
    const lead = isParagraph(before) ? this.#words(quoted(before.children), before) : undefined;
    return { kind: 'criteria', lead, items: this.#items(list, 0) };
  }

  of(blocks: Element[]): SheetPart[] {
    return blocks.flatMap((block, index): SheetPart[] => {
      if (block.tagName === 'table') return [this.#table(block)];
      if (isList(block)) return [this.#list(block, blocks[index - 1])];
      const next = blocks[index + 1];
      if (isParagraph(block) && next && isList(next)) return [];
      const own = this.#ownRow(block);
      return [own ? { kind: 'criteria', lead: undefined, items: [[own]] } : this.#text(block)];
    });
  }
}

function elsewhereOf(policy: CompiledPolicy, { criteria }: Statement): SheetStatement['elsewhere'] {
  const [first] = criteria;
  if (first === undefined) return undefined;
  const { section, headings } = passageOf(policy, first);
  const heading = headings.at(-1);
  return {
    heading: heading?.text ?? '',
    href: `${pagePath(policy.number, section)}#${heading?.id ?? first}`,
    parts: new SectionParts(policy, section).of(blocksWith(policy, section, criteria)),
  };
}

/**
 * The potentially eligible statements of a policy that list criteria, each complete: what applies to
 * all statements under its heading, its own words, and criteria from elsewhere. The words are those of
 * the document, in its order.
 */
export function worksheetOf(policy: CompiledPolicy): SheetStatement[] {
  const coverage = new SectionParts(policy, 'coverage');
  return statementsWithCriteria(policy).map((statement) => ({
    id: statement.id,
    position: positionOf(policy.payer, statement.position),
    headings: statement.headings.map(({ text }) => text),
    parts: [
      ...coverage.of(blocksWith(policy, 'coverage', statement.preamble)),
      ...coverage.of(statementBlocks(policy, statement)),
    ],
    elsewhere: elsewhereOf(policy, statement),
  }));
}

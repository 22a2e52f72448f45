import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import {
  passageOf,
  type CompiledPolicy,
  type Passage,
  type Statement,
} from '../../model/policy.ts';
import { printedNumbers } from '../../model/printed-numbers.ts';
import { blocksWith, quoted, statementBlocks } from '../../model/quoted-statement.ts';
import { hasBullet, linesOf, rowsOf } from '../../model/table-rows.ts';
import { printedText, singleSpaced } from '../../model/tree.ts';
import { isBlock, type Quoted } from '../query/quoted.ts';

/** Content without the white space around its blocks, which is not visible. */
const trimmed = (content: Quoted[]): Quoted[] =>
  content.flatMap((one, place): Quoted[] => {
    if (typeof one !== 'string') return [one];
    const [before, after] = [content[place - 1], content[place + 1]];
    const fromStart = before === undefined || isBlock(before) ? one.trimStart() : one;
    const text = after === undefined || isBlock(after) ? fromStart.trimEnd() : fromStart;
    return text ? [text] : [];
  });

function quotedOf(node: ElementContent, isBold: boolean): Quoted[] {
  if (node.type === 'text') return [node.value.replace(/\s+/g, ' ')];
  if (node.type !== 'element') return [];
  const { tagName, children } = node;
  if (tagName === 'ol' || tagName === 'ul') return [listOf(node)];
  const isStrong = tagName === 'strong' || tagName === 'b';
  const content = contentOf(children, isBold || isStrong);
  if (isStrong) return isBold ? content : [['b', content]];
  return [[tagName, isBlock([tagName, content]) ? trimmed(content) : content]];
}

/** Nodes as answers have them: all that is bold is `b`, once, and words without an element between them are one text. */
function contentOf(nodes: ElementContent[], isBold = false): Quoted[] {
  const content: Quoted[] = [];
  for (const one of nodes.flatMap((node) => quotedOf(node, isBold))) {
    const last = content.at(-1);
    if (typeof one === 'string' && typeof last === 'string') content.splice(-1, 1, last + one);
    else content.push(one);
  }
  return content;
}

function listOf(list: Element): Quoted {
  const items = list.children.filter((child) => child.type === 'element');
  const numbers = printedNumbers(list, items);
  return [list.tagName, items.map((item, place) => itemOf(item, numbers[place] ?? ''))];
}

/** An item. Its first paragraph stands beside its number, as in an item without paragraphs. */
function itemOf({ children }: Element, number: string): Quoted {
  const [first = '', ...rest] = trimmed(contentOf(children));
  const isParagraph = typeof first !== 'string' && first[0] === 'p';
  const beginning = isParagraph ? first[1] : [first];
  return [number ? `li ${number}` : 'li', [...beginning, ...rest]];
}

const withoutBullet = ([first, ...rest]: ElementContent[]): ElementContent[] =>
  first?.type === 'text' ? [{ ...first, value: first.value.replace(/^\s*•\s*/, '') }, ...rest] : [];

/** A paragraph with the words of a heading: `strong` tells it from words in bold. */
const headingOf = (nodes: ElementContent[]): Quoted => [
  'p',
  [['strong', trimmed(contentOf(nodes, true))]],
];

/** A cell with criteria: its lines as paragraphs, those with bullets as lists. */
function cellBlocks(cell: Element): Quoted[] {
  if (cell.tagName === 'th') return [headingOf(cell.children)];
  const blocks: Element[] = [];
  for (const line of linesOf(cell)) {
    const list = blocks.at(-1);
    if (!hasBullet(line)) blocks.push(h('p', line));
    else if (list?.tagName === 'ul') list.children.push(h('li', withoutBullet(line)));
    else blocks.push(h('ul', h('li', withoutBullet(line))));
  }
  return contentOf(blocks);
}

/** A block as a quotation. Of a table with one column it has what is in the cells. */
function quotationOf(block: Element): Quoted[] {
  const nodes = quoted([block]);
  if (/^h\d$/.test(block.tagName)) return [headingOf(nodes)];
  const [table] = nodes;
  if (table?.type !== 'element' || table.tagName !== 'table') return contentOf(nodes);
  const rows = rowsOf(table);
  if (rows.some(({ cells }) => cells.length > 1)) return contentOf(nodes);
  return rows.flatMap(({ cells }) => cells.flatMap(cellBlocks));
}

/** A paragraph of words alone is a text. */
const asText = (block: Quoted): Quoted => {
  if (typeof block === 'string') return block;
  const [name, [text, ...rest]] = block;
  return name === 'p' && typeof text === 'string' && rest.length === 0 ? text : block;
};

const blocksOf = (policy: CompiledPolicy, statement: Statement): Element[] => {
  const { preamble, criteria } = statement;
  const [elsewhere] = criteria;
  return [
    ...blocksWith(policy, 'coverage', preamble),
    ...statementBlocks(policy, statement),
    ...(elsewhere === undefined
      ? []
      : blocksWith(policy, passageOf(policy, elsewhere).section, criteria)),
  ];
};

/**
 * The complete text of a statement, with its structure: what applies to everything under its heading, its
 * own words, its criteria.
 */
export const statementQuotes = (policy: CompiledPolicy, statement: Statement): Quoted[] =>
  blocksOf(policy, statement).flatMap(quotationOf).map(asText);

const isList = ({ tagName }: Element): boolean => ['ol', 'ul', 'table'].includes(tagName);

/**
 * A statement with lists in short: the sentence with its position, and what introduces the criteria
 * after it. Undefined for one without lists, whose text is short enough.
 * @param stated the passage with that sentence
 */
export function statementInShort(
  policy: CompiledPolicy,
  statement: Statement,
  stated: Passage | undefined,
): string[] | undefined {
  const blocks = blocksOf(policy, statement);
  if (!stated || !blocks.some(isList)) return undefined;
  const from = blocks.findIndex(({ properties }) => properties['id'] === stated.id);
  const list = blocks.findIndex((block, place) => place > from && isList(block));
  const introduction = list > from + 1 ? blocks[list - 1] : undefined;
  return [stated.text, ...(introduction ? [singleSpaced(printedText(introduction))] : [])];
}

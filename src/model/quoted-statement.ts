import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { isPart, type CompiledPolicy, type Statement } from './policy.ts';
import { findElement, isEditorial, printedText } from './tree.ts';

/** A block of a statement as a quotation, and the anchor of the block. */
export interface QuotedBlock {
  quotation: Element;
  anchor: string | undefined;
}

/** Elements whose structure a quotation keeps; only the words of all others are kept. */
const structure = new Set([
  'ol', 'ul', 'li', 'p', 'table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td', 'strong',
  'br', 'sup', 'sub',
]); // prettier-ignore

/** Capitalized words that say how criteria are combined. */
const combining = /\b(ALL|ANY|ONE|TWO|THREE|BOTH|EITHER|NEITHER|AND|OR|NOT|EXCEPT|UNLESS)\b/;

/** Properties that determine list numbering. */
const listProperties = ['type', 'start', 'value', 'dataDelimiter'];

const isBlock = (node: ElementContent): boolean =>
  node.type === 'element' && structure.has(node.tagName);

/** A text with emphasis on the words that combine criteria, as on paper. */
const emphasized = (text: string): ElementContent[] =>
  text
    .split(combining)
    .filter(Boolean)
    .map((part) =>
      combining.test(part)
        ? h('b', { className: 'combining' }, part)
        : { type: 'text', value: part },
    );

/** The printed words of nodes, with the structure of lists and tables, without links and ids. */
export function quoted(nodes: ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return emphasized(node.value);
    if (node.type !== 'element' || isEditorial(node)) return [];
    if (!structure.has(node.tagName)) {
      const value = printedText(node);
      return node.children.some(isBlock) ? quoted(node.children) : emphasized(value);
    }
    const properties = Object.fromEntries(
      Object.entries(node.properties).filter(([name]) => listProperties.includes(name)),
    );
    return [h(node.tagName, properties, quoted(node.children))];
  });
}

/** The blocks of a container, including those in nested containers. */
const blocksIn = (container: Element): Element[] =>
  container.children.flatMap((child) => {
    if (child.type !== 'element' || isEditorial(child)) return [];
    return ['div', 'section', 'blockquote'].includes(child.tagName) ? blocksIn(child) : [child];
  });

const quotedBlock = (block: Element): QuotedBlock => {
  const { id: anchor } = block.properties;
  const [quotation] = quoted([block]);
  return {
    quotation: quotation?.type === 'element' ? quotation : h('p', quotation ? [quotation] : []),
    anchor: typeof anchor === 'string' ? anchor : undefined,
  };
};

/**
 * The complete text of a coverage statement, lists included, block by block, for the answer to "is it
 * covered?". Headings become paragraphs: the quotation is not part of the page outline.
 */
export const quotedStatement = (
  policy: Pick<CompiledPolicy, 'sections'>,
  statement: Pick<Statement, 'id'>,
): QuotedBlock[] => statementBlocks(policy, statement).map(quotedBlock);

/** The blocks of a coverage statement, as they stand in the policy. */
export function statementBlocks(
  policy: Pick<CompiledPolicy, 'sections'>,
  { id }: Pick<Statement, 'id'>,
): Element[] {
  const tree = policy.sections.find(({ name }) => name === 'coverage')?.tree;
  const statement =
    tree &&
    findElement(tree, (element) => isPart(element, 'statement') && element.properties['id'] === id);
  return statement ? blocksIn(statement) : [];
}

/** The blocks of a section that have, or are around, passages with these ids, as quotations. */
export const quotedPassages = (
  policy: Pick<CompiledPolicy, 'sections'>,
  section: string,
  ids: string[],
): QuotedBlock[] => blocksWith(policy, section, ids).map(quotedBlock);

/** The blocks of a section that have, or are around, passages with these ids. */
export function blocksWith(
  policy: Pick<CompiledPolicy, 'sections'>,
  section: string,
  ids: string[],
): Element[] {
  const tree = policy.sections.find(({ name }) => name === section)?.tree;
  const has = (element: Element): boolean =>
    ids.includes(String(element.properties['id'])) || findElement(element, has) !== undefined;
  const blocks = tree
    ? blocksIn({
        type: 'element',
        tagName: 'div',
        properties: {},
        children: tree.children as ElementContent[],
      })
    : [];
  return blocks.filter(has);
}

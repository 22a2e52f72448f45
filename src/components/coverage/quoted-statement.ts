import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { isPart, sectionOf, type CompiledPolicy, type Statement } from '../../model/policy.ts';
import { findElement, isEditorial, printedText } from '../../model/tree.ts';

/** A block of a statement as a quotation, and the anchor of the block. */
export interface QuotedBlock {
  quotation: Element;
  anchor: string | undefined;
}

/** Elements whose structure a quotation keeps; of all others it keeps the words. */
const structure = new Set(['ol', 'ul', 'li', 'p', 'table', 'thead', 'tbody', 'tr', 'th', 'td']);

/** What says how a list is numbered. */
const listProperties = ['type', 'start', 'value'];

const isBlock = (node: ElementContent): boolean =>
  node.type === 'element' && structure.has(node.tagName);

/** The printed words of nodes, with the structure of lists and tables, without links and ids. */
function quoted(nodes: ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [node];
    if (node.type !== 'element' || isEditorial(node)) return [];
    if (!structure.has(node.tagName)) {
      const value = printedText(node);
      return node.children.some(isBlock) ? quoted(node.children) : [{ type: 'text', value }];
    }
    const properties = Object.fromEntries(
      Object.entries(node.properties).filter(([name]) => listProperties.includes(name)),
    );
    return [h(node.tagName, properties, quoted(node.children))];
  });
}

/** The blocks of a container, those inside its containers included. */
const blocksIn = (container: Element): Element[] =>
  container.children.flatMap((child) => {
    if (child.type !== 'element' || isEditorial(child)) return [];
    return ['div', 'section', 'blockquote'].includes(child.tagName) ? blocksIn(child) : [child];
  });

/**
 * The complete text of a coverage statement, lists included, block by block, for the answer to "is it
 * covered?". Headings become paragraphs: the quotation is no part of the outline of the page.
 */
export function quotedStatement(policy: CompiledPolicy, { id }: Statement): QuotedBlock[] {
  const tree = sectionOf(policy, 'coverage')?.tree;
  const statement =
    tree &&
    findElement(tree, (element) => isPart(element, 'statement') && element.properties['id'] === id);
  if (!statement) return [];
  return blocksIn(statement).map((block) => {
    const { id: anchor } = block.properties;
    const [quotation] = quoted([block]);
    return {
      quotation: quotation?.type === 'element' ? quotation : h('p', quotation ? [quotation] : []),
      anchor: typeof anchor === 'string' ? anchor : undefined,
    };
  });
}

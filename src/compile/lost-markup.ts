import { mdxToMdast } from 'satteri';
import { visit } from 'unist-util-visit';
import type { FilePosition } from '../model/problem.ts';
import { processorOptions } from './mdx-syntax.ts';

/** Something in the text of a body that no page would print. */
interface LostMarkup {
  position: FilePosition;
  message: string;
  fix: string;
}

/**
 * Finds what Markdown leaves out of HTML: cells of a row beyond the heads of its table, and lines that
 * define the address of a link.
 * @param text of a body or a field. Throws what the MDX processor throws.
 */
export function lostMarkup(text: string): LostMarkup[] {
  const lost: LostMarkup[] = [];
  const report = (
    node: { position?: { start: FilePosition } | undefined },
    what: string,
    fix: string,
  ) => {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    lost.push({ position: { line, column }, message: what, fix });
  };
  visit(mdxToMdast(text, processorOptions), (node) => {
    if (node.type === 'definition') {
      const label = node.label ?? node.identifier;
      report(
        node,
        `[${label}]: at the beginning of a line defines a link address in Markdown, and is not printed.`,
        'Write a link as [text](https://…), and a literal [ as \\[.',
      );
    }
    if (node.type !== 'table') return;
    const heads = node.children[0]?.children.length ?? 0;
    for (const row of node.children) {
      const extra = row.children.slice(heads).find(({ children }) => children.length > 0);
      if (!extra) continue;
      report(
        extra,
        `The row has ${row.children.length} cells, but the table head has ${heads}: the extra cells would be lost.`,
        'Give the head as many cells (they may be empty), and write a literal | as \\|.',
      );
    }
  });
  return lost;
}

import { mdxToMdast } from 'satteri';
import { visit } from 'unist-util-visit';
import type { FilePosition } from '../model/problem.ts';
import { processorOptions } from './mdx-syntax.ts';

/** What the text of a body has, and no page would print. */
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
        `[${label}]: at the beginning of a line is the address of a link in Markdown, which no page prints.`,
        'Write a link as [text](https://…), and a [ of the text as \\[.',
      );
    }
    if (node.type !== 'table') return;
    const heads = node.children[0]?.children.length ?? 0;
    for (const row of node.children) {
      const extra = row.children.slice(heads).find(({ children }) => children.length > 0);
      if (!extra) continue;
      report(
        extra,
        `The row has ${row.children.length} cells, and the head of its table has ${heads}: those beyond it would be lost.`,
        'Give the head as many cells, which can be empty; write a | of the text as \\|.',
      );
    }
  });
  return lost;
}

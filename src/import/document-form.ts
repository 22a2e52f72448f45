import type { Block } from './blocks.ts';
import { plainText } from './inline.ts';

/** The first words of a text, for a message. */
export const beginning = (text: string): string => {
  const plain = plainText(text);
  return plain.length > 60 ? `${plain.slice(0, 60).trimEnd()} …` : plain;
};

const textOf = (block: Block): string => {
  if (block.kind === 'list') return block.items[0]?.text ?? '';
  return block.kind === 'table' ? (block.rows[0] ?? []).join(' ') : block.text;
};

/** What a document that is not in the form of a policy is instead, in sentences for a message. */
export function formOf(blocks: Block[]): string {
  const [first] = blocks;
  const count = (kind: Block['kind']) => blocks.filter((block) => block.kind === kind).length;
  const parts = [
    `${count('heading')} headings`,
    `${count('paragraph')} paragraphs`,
    `${count('list')} lists`,
    `${count('table')} tables`,
  ];
  return `The document begins with “${first ? beginning(textOf(first)) : ''}”, and has ${parts.join(', ')}.`;
}

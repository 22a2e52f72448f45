import type { Element, Root } from 'hast';
import { select } from 'hast-util-select';
import { wordsOf } from './words.ts';

/** What a policy says about its list of codes, and the id of the paragraph. */
export interface CodeCaveat {
  words: string;
  anchor: string;
}

/** The paragraph right before the code table of a coding section, if there is one. */
export function codeCaveat(coding: Root): CodeCaveat | undefined {
  const elements = coding.children.filter((child) => child.type === 'element');
  const table = select('table.codes', coding);
  const before: Element | undefined = table && elements[elements.indexOf(table) - 1];
  return before?.tagName === 'p'
    ? { words: wordsOf(before), anchor: String(before.properties['id']) }
    : undefined;
}

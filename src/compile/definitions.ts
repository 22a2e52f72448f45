import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Definition } from '../model/policy.ts';
import { printedText, singleSpaced } from '../model/tree.ts';

/** The mark of a footnote, its term, and what follows: "*Investigational – A medical treatment …". */
const footnote = /^(\*{1,3}|[‡†§¶])?\s*([\s\S]*)$/;

/** The term of a footnote, before a dash; of one without a dash, its first sentence. */
function readFootnote(element: Element): { mark: string; term: string } {
  const [, mark = '', text = ''] = footnote.exec(singleSpaced(printedText(element))) ?? [];
  return { mark, term: (text.split(/\s[–-]\s|\.(?:\s|$)/)[0] ?? '').trim() };
}

/** The footnotes of a section that marks of the text refer to. */
export function definitionsOf(section: string, tree: Root): Omit<Definition, 'passages'>[] {
  const definitions: Omit<Definition, 'passages'>[] = [];
  visit(tree, 'element', (element) => {
    const part = element.data?.part;
    if (part?.kind !== 'definition') return;
    definitions.push({ id: part.id, section, ...readFootnote(element) });
  });
  return definitions;
}

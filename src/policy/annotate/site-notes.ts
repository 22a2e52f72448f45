import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import type { SiteNote } from '../../schemas/annotations.ts';
import { blocksOf } from './blocks.ts';
import type { AnnotationProblem } from './problems.ts';

const noteElement = (text: string): Element =>
  h('div', { className: 'note', role: 'note', dataEditorial: '' }, [
    h('p', [h('strong', { className: 'note-label' }, 'Site note:'), ` ${text}`]),
  ]);

/** After the section's own heading, or first where it prints none. */
function addAtHead(tree: Root, note: Element): void {
  const heading = tree.children.findIndex(
    (child) => child.type === 'element' && child.tagName === 'h2',
  );
  tree.children.splice(heading + 1, 0, note);
}

/**
 * Puts each site note after the passage that it is about: behind a paragraph, or inside the list
 * item or table cell.
 * @returns what is wrong: notes about words that do not stand in exactly one passage.
 */
export function addSiteNotes(tree: Root, notes: SiteNote[]): AnnotationProblem[] {
  const problems: AnnotationProblem[] = [];
  for (const { about, text } of notes) {
    const note = noteElement(text);
    if (about === undefined) {
      addAtHead(tree, note);
      continue;
    }
    const blocks = blocksOf(tree).filter((block) => block.text.includes(about));
    const [block] = blocks;
    if (!block || blocks.length > 1) {
      problems.push({
        words: about,
        message:
          `the words that this note is about stand in ${blocks.length} passages of the text. ` +
          'Quote words that stand in exactly one.',
      });
      continue;
    }
    if (['li', 'td', 'th'].includes(block.element.tagName)) block.element.children.push(note);
    else block.parent.children.splice(block.parent.children.indexOf(block.element) + 1, 0, note);
  }
  return problems;
}

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';

/** A note next to the text: its kind, and the mark that ties it to the words. */
interface SideNote {
  id: string;
  kind: 'citation' | 'remark';
  /** Name of the mark. */
  label: string;
  /** What the mark shows: reference numbers; the style sheet letters the remarks of a page. */
  marked?: string;
  content: (string | ElementContent)[];
}

/**
 * A mark after words, and its note. On a wide screen the note is in the margin next to the words
 * (side-notes.css); otherwise the mark opens it as a popover, even without JavaScript.
 */
export function sideNote({ id, kind, label, marked, content }: SideNote): Element {
  return h('span', { className: `aside ${kind}`, dataEditorial: '' }, [
    // The style sheet generates its content: real text would be copied and translated with the
    // policy's.
    h('button', { type: 'button', popoverTarget: id, ariaLabel: label, dataMarked: marked }),
    h('span', { id, className: 'pop side', role: 'note', popover: 'auto' }, content),
  ]);
}

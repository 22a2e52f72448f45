import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';

/** What stands beside the text: of which kind, and the mark that joins it to the words. */
interface SideNote {
  id: string;
  kind: 'citation' | 'remark';
  /** Name of the mark. */
  label: string;
  /** What the mark shows: the numbers of references; the style sheet letters the remarks of a page. */
  marked?: string;
  content: (string | ElementContent)[];
}

/**
 * A mark behind words, and what it refers to. On a wide screen that stands in the margin next to the
 * words (side-notes.css); else the mark opens it as a popover, without a script, too.
 */
export function sideNote({ id, kind, label, marked, content }: SideNote): Element {
  return h('span', { className: `aside ${kind}`, dataEditorial: '' }, [
    // The style sheet draws what it shows: as text it would be copied and translated with the policy's.
    h('button', { type: 'button', popoverTarget: id, ariaLabel: label, dataMarked: marked }),
    h('span', { id, className: 'pop side', role: 'note', popover: 'auto' }, content),
  ]);
}

import type { Element } from 'hast';
import { h } from 'hastscript';

/** A remark of the site on a passage, as a box. */
export const siteNote = (text: string): Element =>
  h('div', { className: 'note', role: 'note', dataEditorial: '' }, [
    h('p', [h('strong', { className: 'note-label' }, 'Site note:'), ` ${text}`]),
  ]);

/**
 * A remark that holds only from a day on: what src/components/display/Passed.astro is in pages.
 * @param after first day on which the remark is true, ISO 8601
 */
export const passedNote = (after: string, text: string): Element =>
  h('site-passed', { after, hidden: true, dataEditorial: '' }, text);

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { SiteNote } from '../../model/frontmatter/annotations.ts';
import { sideNote } from './side-note.ts';

/**
 * Tells a screen reader that the site's words follow; sighted readers see it by their style, which the
 * line at the head of each page explains (SiteNotesKey.astro).
 */
export const siteNoteLabel = (): Element => h('span', { className: 'note-label' }, 'Site note: ');

/**
 * A remark of the site: next to the words that it refers to, after which it is placed, or at the head
 * of a section.
 * @param number of the note in the policy, for its id
 */
export function siteNote({ about, text }: SiteNote, number: number): Element {
  const content = [siteNoteLabel(), text];
  return about === undefined
    ? h('p', { className: 'side', role: 'note', dataEditorial: '' }, content)
    : sideNote({
        id: `site-note-${number}`,
        kind: 'remark',
        label: `Site note on “${about}”`,
        content,
      });
}

/**
 * A remark that is true only from a certain day: the counterpart of
 * src/components/display/Passed.astro.
 * @param after first day on which the remark is true, ISO 8601
 */
export const passedNote = (after: string, content: (string | ElementContent)[]): Element =>
  h('site-passed', { after, hidden: true, dataEditorial: '' }, content);

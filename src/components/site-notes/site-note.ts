import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { SiteNote } from '../../model/frontmatter/annotations.ts';
import { sideNote } from './side-note.ts';

/**
 * Says to a screen reader whose words follow; eyes see it by their form, which the line at the head of
 * each page explains (SiteNotesKey.astro).
 */
export const siteNoteLabel = (): Element => h('span', { className: 'note-label' }, 'Site note: ');

/**
 * A remark of the site: beside the words that it is about, behind which it stands, or at the head of a
 * section.
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
 * A remark that holds only from a day on: what src/components/display/Passed.astro is in pages.
 * @param after first day on which the remark is true, ISO 8601
 */
export const passedNote = (after: string, content: (string | ElementContent)[]): Element =>
  h('site-passed', { after, hidden: true, dataEditorial: '' }, content);

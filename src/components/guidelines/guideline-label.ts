import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Guideline } from '../../model/frontmatter/guidance.ts';
import { passedNote, siteNoteLabel } from '../site-notes/site-note.ts';

/** The label above a guideline passage: whose it is, its version, and that it may have been revised. */
export function guidelineLabel({ organization, guideline, version, category }: Guideline): Element {
  const year = Number(/\d{4}$/.exec(version)?.[0]);
  const revised = `This is a version of ${year}; the guideline may have been revised since.`;
  return h('p', { className: 'label', dataEditorial: '' }, [
    siteNoteLabel(),
    h('span', [
      `${organization}, `,
      h('b', guideline),
      `, version ${version}, category ${category}`,
    ]),
    ...(year > 0 ? [' ', passedNote(`${year + 1}-01-01`, [revised])] : []),
  ]);
}

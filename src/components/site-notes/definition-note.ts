import type { Element } from 'hast';
import { h } from 'hastscript';
import { firstSentence, leadsToList } from '../../model/definitions.ts';
import { type CompiledPolicy, type Definition } from '../../model/policy.ts';
import { siteNoteLabel } from './site-note.ts';

/**
 * What a mark such as * refers to, in the margin of a wide screen: the first sentence of the
 * definition, visibly cut off if it introduces a list, and a link to the whole definition. Elsewhere
 * the mark itself links there.
 */
export function definitionNote(policy: CompiledPolicy, definition: Definition): Element {
  const words = firstSentence(policy, definition);
  return h('span', { className: 'side definition', role: 'note', dataEditorial: '' }, [
    siteNoteLabel(),
    `${definition.mark} `,
    h('q', { dataQuote: '' }, words),
    leadsToList(words) ? ' … ' : ' ',
    h('a', { href: `${definition.section}#${definition.id}` }, 'Whole definition'),
  ]);
}

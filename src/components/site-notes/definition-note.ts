import type { Element } from 'hast';
import { h } from 'hastscript';
import { firstSentence } from '../../model/definitions.ts';
import { type CompiledPolicy, type Definition } from '../../model/policy.ts';
import { siteNoteLabel } from './site-note.ts';

/**
 * What a mark such as * refers to, in the margin of a wide screen: the first sentence of the definition
 * and the way to all of it. Elsewhere the mark itself leads there.
 */
export const definitionNote = (policy: CompiledPolicy, definition: Definition): Element =>
  h('span', { className: 'side definition', role: 'note', dataEditorial: '' }, [
    siteNoteLabel(),
    `${definition.mark} `,
    h('q', { dataQuote: '' }, firstSentence(policy, definition)),
    ' ',
    h('a', { href: `${definition.section}#${definition.id}` }, 'Whole definition'),
  ]);

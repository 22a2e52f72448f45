import type { Element } from 'hast';
import { h } from 'hastscript';
import { facetsOf, notStated, type Facets, type FacetValue } from '../../model/facets.ts';
import type { Reference } from '../../model/reference.ts';
import { sectionOf, type Citation, type CompiledPolicy } from '../../model/policy.ts';
import { toCsl } from '../../outputs/references/csl.ts';
import { referenceCoins } from './coins.ts';
import { siteNoteLabel } from '../site-notes/site-note.ts';
import { usesOf } from './uses.ts';

function use(policy: CompiledPolicy, { id, section, statement, reason }: Citation): Element {
  const label = sectionOf(policy, section)?.label ?? section;
  const link = h('a', { href: `${section}#cite-${id}` }, `“${statement}”`);
  return h('li', [`Used in ${label}: `, link, ` ${reason}`]);
}

/**
 * For a listed reference, the statements that use it, each with the reason for the link. Its links are
 * `section#anchor`, as in the text of the policy.
 */
export function referenceUses(policy: CompiledPolicy, number: number): Element {
  const uses = usesOf(policy, number);
  return h('div', { className: 'uses', dataEditorial: '' }, [
    siteNoteLabel(),
    uses.length === 0
      ? 'Place of citation not known.'
      : h(
          'ul',
          uses.map((citation) => use(policy, citation)),
        ),
  ]);
}

/** What title and journal state: as text for the reader, as values for the filter. */
function fromTitle({ population, design }: Facets): Element {
  const data = (name: string, { id, label }: FacetValue) =>
    h('data', { value: id }, id === notStated.id ? `${name} ${label}` : label);
  return h('div', { className: 'from-title' }, [
    h('span', { className: 'note-label' }, 'Site note, from title and journal: '),
    data('design', design),
    ' · ',
    data('population', population),
  ]);
}

const copyButton = (what: 'text' | 'link' | 'keep', label: string): Element =>
  h('button', { type: 'button', dataCopy: what }, label);

/** The tools of a listed reference, and the reference in a form for reference managers. */
function referenceTools(policy: CompiledPolicy, reference: Reference): Element {
  const { number } = reference;
  const label = `Permanent link to reference ${number}`;
  return h(
    'div',
    { className: 'reference-tools', role: 'group', ariaLabel: `Reference ${number}` },
    [
      h('a', { href: `#ref-${number}`, ariaLabel: label }, 'Permanent link'),
      ' ',
      h('span', { className: 'js-only' }, [
        copyButton('text', 'Copy as printed'),
        ' ',
        copyButton('link', 'Copy as a link'),
        ' ',
        copyButton('keep', 'Add to clippings'),
      ]),
      h('span', {
        className: 'Z3988',
        title: referenceCoins(toCsl(reference, policy.number)),
        ariaHidden: 'true',
      }),
    ],
  );
}

/**
 * What the site adds to a listed reference: what its title states, which statements use it, and its
 * tools. In the margin of a wide screen they form a column that is easy to scan.
 */
export const besideReference = (policy: CompiledPolicy, reference: Reference): Element =>
  h('div', { className: 'beside-reference', dataEditorial: '' }, [
    fromTitle(facetsOf(reference, policy.referencePopulations)),
    referenceUses(policy, reference.number),
    referenceTools(policy, reference),
  ]);

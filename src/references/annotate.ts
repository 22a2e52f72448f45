import type { Element, Root } from 'hast';
import { select } from 'hast-util-select';
import { h } from 'hastscript';
import type { Policy } from '../policy/policies.ts';
import type { Reference, References } from '../schemas/references.ts';
import { referenceCoins } from './coins.ts';
import { toCsl } from './csl.ts';
import { facetsOf, notStated, type Facets, type FacetValue } from './facets.ts';

/** What title and journal say: in words for the reader, as values for the filter. */
function fromTitle({ population, design }: Facets): Element {
  const said = (name: string, { id, label }: FacetValue) =>
    h('data', { value: id }, id === notStated.id ? `${name} ${label}` : label);
  return h('span', [
    'From title and journal: ',
    said('population', population),
    '; ',
    said('design', design),
  ]);
}

const copyButton = (number: number, what: string, label: string): Element =>
  h(
    'button',
    { type: 'button', dataCopy: what, ariaLabel: `${label}, reference ${number}` },
    label,
  );

/** The line of tools under a reference, and the reference in a form for reference managers. */
const toolsOf = (reference: Reference, facets: Facets, policy: string): Element =>
  h('div', { className: 'reference-tools', dataEditorial: '' }, [
    fromTitle(facets),
    ' ',
    h(
      'a',
      {
        href: `#ref-${reference.number}`,
        ariaLabel: `Permanent link to reference ${reference.number}`,
      },
      'Permanent link',
    ),
    ' ',
    h('span', { className: 'js-only' }, [
      copyButton(reference.number, 'text', 'Copy as printed'),
      ' ',
      copyButton(reference.number, 'link', 'Copy as a link'),
    ]),
    h('span', { className: 'Z3988', title: referenceCoins(toCsl(reference, policy)) }),
  ]);

/** Makes the list of a references page a working tool: each item gets its tools. */
export function addReferenceTools(tree: Root, policy: Policy): void {
  const { references, populations }: References = policy.references.data;
  for (const reference of references) {
    const item = select(`#ref-${reference.number}`, tree);
    if (!item) continue;
    const facets = facetsOf(reference, populations);
    item.children.push(toolsOf(reference, facets, policy.number));
  }
}

import type { Element, Root } from 'hast';
import { select } from 'hast-util-select';
import { h } from 'hastscript';
import type { Policy } from '../policy/policies.ts';
import type { Reference, References } from '../schemas/references.ts';
import { referenceCoins } from './coins.ts';
import { toCsl } from './csl.ts';
import { facetsOf, notStated, type Facets } from './facets.ts';

/** What title and journal say, in a few words. */
function fromTitle({ population, design }: Facets): string {
  const said = [population, design].filter(({ id }) => id !== notStated.id);
  return said.length > 0
    ? `From title and journal: ${said.map(({ label }) => label).join('; ')}`
    : 'From title and journal: population and design not stated';
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
    h('span', fromTitle(facets)),
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

/**
 * Makes the list of a references page a working tool: each item gets its tools, and the data by
 * which the page filters and sorts.
 */
export function addReferenceTools(tree: Root, policy: Policy): void {
  const { references, populations }: References = policy.references.data;
  for (const reference of references) {
    const item = select(`#ref-${reference.number}`, tree);
    if (!item) continue;
    const facets = facetsOf(reference, populations);
    const values = Object.entries(facets).map(([name, { id }]) => [name, id]);
    item.properties['dataFacets'] = new URLSearchParams(values).toString();
    item.children.push(toolsOf(reference, facets, policy.number));
  }
}

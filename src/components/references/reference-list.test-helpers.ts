import { select, selectAll } from 'hast-util-select';
import { compile } from '../../compile/compile.ts';
import { facetGroups, type FacetValue } from '../../model/facets.ts';
import { chosen, type Choosable } from './choice.ts';
import { ordered } from './filter.ts';
import { besideReference } from './list-tools.ts';
import { listedReference } from './listed-reference.ts';

/** The 36 references of a real policy, as the script of the page reads them from its list. */
export const policy = compile('content/00220');

const { references, referencePopulations, abbreviations } = policy;
const groups = facetGroups(references, referencePopulations);
const shortForms = new Map(abbreviations.map(({ long, short }) => [long, short]));

/** A value of a facet with its label in the form. */
function inForm(facet: 'population' | 'design', id: string): FacetValue {
  const { label = '' } = groups[facet].find((value) => value.id === id) ?? {};
  return { id, label: shortForms.has(label) ? `${label} (${shortForms.get(label) ?? ''})` : label };
}

const items: Choosable[] = references.map((reference) => {
  const tools = besideReference(policy, reference);
  const [design = '', population = ''] = selectAll('data', tools).map((data) =>
    String(data.properties['value']),
  );
  const coins = String(select('.Z3988', tools)?.properties['title']);
  return listedReference(
    reference.number,
    coins,
    inForm('population', population),
    inForm('design', design),
  );
});

/** The numbers that a choice shows, in the order shown. */
export function shown(choice: Record<string, string> | string): number[] {
  const asked = new URLSearchParams(choice);
  const found = chosen(items, asked);
  return ordered(found, asked.get('sort') ?? undefined).map(({ number }) => number);
}

/** For each value of a facet, how many references it would show given all other choices. */
export function counts(facet: 'population' | 'design', choice: string): number[] {
  const among = chosen(items, new URLSearchParams(choice), facet);
  return groups[facet].map(({ id }) => among.filter(({ facets }) => facets[facet] === id).length);
}

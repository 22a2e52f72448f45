import type { Facets } from '../../model/facets.ts';
import { matching, type Filterable } from './filter.ts';
import { includes, yearsBetween, type Years } from './years.ts';

type FacetName = keyof Facets;

/** The facets, in the order of the form. */
export const facetNames = ['population', 'design', 'year'] as const satisfies FacetName[];

/** A reference with the value that it has in each facet. */
export interface Choosable extends Filterable {
  facets: Record<FacetName, string>;
}

/**
 * The filters, as in the address: ?q=wang&design=comparison&from=2016&to=2020. Values of one facet are
 * combined with OR, different facets with AND. A range is one more value of the facet "year".
 */
export type Choice = URLSearchParams;

/** The year range of a choice. */
export const yearsOf = (choice: Choice): Years | undefined =>
  yearsBetween(choice.get('from'), choice.get('to'));

function fits({ facets }: Choosable, name: FacetName, choice: Choice): boolean {
  const values = choice.getAll(name);
  const years = name === 'year' ? yearsOf(choice) : undefined;
  if (values.length === 0 && !years) return true;
  return values.includes(facets[name]) || (years !== undefined && includes(years, facets.year));
}

/** The references that match a choice; for the counts of a facet, without that facet. */
export function chosen<Item extends Choosable>(
  items: Item[],
  choice: Choice,
  without?: FacetName,
): Item[] {
  const names = facetNames.filter((name) => name !== without);
  return matching(items, choice.get('q') ?? '').filter((item) =>
    names.every((name) => fits(item, name, choice)),
  );
}

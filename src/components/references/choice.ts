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
 * What a reader asks for, as in the address: ?q=wang&design=comparison&from=2016&to=2020. Values of
 * one facet widen the choice, facets narrow it. A range is one more value of the facet "year".
 */
export type Choice = URLSearchParams;

/** The range of years that a choice names by its ends. */
export const yearsOf = (choice: Choice): Years | undefined =>
  yearsBetween(choice.get('from'), choice.get('to'));

function fits({ facets }: Choosable, name: FacetName, choice: Choice): boolean {
  const values = choice.getAll(name);
  const years = name === 'year' ? yearsOf(choice) : undefined;
  if (values.length === 0 && !years) return true;
  return values.includes(facets[name]) || (years !== undefined && includes(years, facets.year));
}

/** The references of a choice. Without a facet, those among which it lets its reader choose. */
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

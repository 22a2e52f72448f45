import type { Reference, References } from '../schemas/references.ts';

/** A value of a facet: `id` for addresses, `label` for readers. */
export interface FacetValue {
  id: string;
  label: string;
}

/** What a reference's own title and journal say about it. Each facet has exactly one value. */
export interface Facets {
  population: FacetValue;
  design: FacetValue;
  year: FacetValue;
}

/** Where title, journal or date say nothing: never guessed, and counted like any other value. */
export const notStated: FacetValue = { id: 'not-stated', label: 'not stated' };

const value = (label: string): FacetValue => ({
  id: label.toLowerCase().replaceAll(' ', '-'),
  label,
});

/**
 * Study designs with the words that state them, in the order in which they are tried: a title that
 * states two ("Comparison …: a prospective study") counts under the first. The journal states one
 * design only, since the Cochrane Database publishes nothing else.
 */
const designRules: { design: FacetValue; title?: RegExp; journal?: RegExp }[] = [
  { design: value('clinical practice guideline'), title: /clinical practice guideline/i },
  { design: value('Cochrane review'), journal: /^Cochrane Database Syst Rev$/ },
  { design: value('meta-analysis'), title: /meta-analys[ie]s/i },
  { design: value('systematic review'), title: /systematic review/i },
  { design: value('randomized controlled trial'), title: /randomi[sz]ed/i },
  { design: value('prospective study'), title: /\bprospective\b/i },
  { design: value('comparison'), title: /\b(comparison|compar(ed|ing)|versus|vs)\b/i },
  { design: value('pilot study'), title: /\bpilot\b/i },
];

/** Every design there can be, in the order of the table; "not stated" last. */
export const designs: FacetValue[] = [...designRules.map(({ design }) => design), notStated];

/** The study design that a reference's title or journal states. */
export function designOf(reference: Reference): FacetValue {
  const journal = reference.type === 'article' ? reference.journal : '';
  const rule = designRules.find(
    (one) => one.title?.test(reference.title) || one.journal?.test(journal),
  );
  return rule?.design ?? notStated;
}

/** The first of the list's populations of which the title says the words. */
export function populationOf(
  { title }: Reference,
  populations: References['populations'],
): FacetValue {
  const words = title.toLowerCase();
  const found = populations.find(({ titleSays }) =>
    titleSays.some((phrase) => words.includes(phrase.toLowerCase())),
  );
  return found ? { id: found.id, label: found.label } : notStated;
}

/** The year of the listed date; a document of an organization has none. */
export function yearOf(reference: Reference): FacetValue {
  if (reference.type === 'document') return notStated;
  const year = reference.published.slice(0, 4);
  return { id: year, label: year };
}

/** All facets of a reference. */
export const facetsOf = (reference: Reference, populations: References['populations']): Facets => ({
  population: populationOf(reference, populations),
  design: designOf(reference),
  year: yearOf(reference),
});

/** A facet's value with the references that have it. */
export interface FacetGroup extends FacetValue {
  references: Reference[];
}

/**
 * The references by each facet, none left out and none twice, so that every facet adds up to the
 * whole list. Populations and designs that the list does not have are left out; latest year first.
 */
export function facetGroups(data: References): Record<keyof Facets, FacetGroup[]> {
  const group = (values: FacetValue[], of: (reference: Reference) => FacetValue): FacetGroup[] =>
    values
      .map(({ id, label }) => ({
        id,
        label,
        references: data.references.filter((reference) => of(reference).id === id),
      }))
      .filter(({ references }) => references.length > 0);
  const years = new Map(data.references.map(yearOf).map((year) => [year.id, year]));
  years.delete(notStated.id);
  const latestFirst = [...years.values()].toSorted((a, b) => b.id.localeCompare(a.id));
  return {
    population: group([...data.populations, notStated], (reference) =>
      populationOf(reference, data.populations),
    ),
    design: group(designs, designOf),
    year: group([...latestFirst, notStated], yearOf),
  };
}

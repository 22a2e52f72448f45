import type { References } from './frontmatter/references.ts';
import { journalOf, publishedOf, titleOf, type Reference } from './reference.ts';

/** A value of a facet: `id` for addresses, `label` for readers. */
export interface FacetValue {
  id: string;
  label: string;
}

/** What a reference's own title, journal and date state. Each facet has exactly one value. */
export interface Facets {
  population: FacetValue;
  design: FacetValue;
  year: FacetValue;
}

/** The populations by which a policy's list can be filtered. */
export type ReferencePopulations = References['populations'];

/** The value if title, journal or date state nothing: it is never guessed, and counted like any other value. */
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

/** The study design that a reference's title or journal states. */
export function designOf(reference: Reference): FacetValue {
  const title = titleOf(reference);
  const journal = journalOf(reference) ?? '';
  const rule = designRules.find((one) => one.title?.test(title) || one.journal?.test(journal));
  return rule?.design ?? notStated;
}

/** The first population whose words occur in the title. */
export function populationOf(reference: Reference, populations: ReferencePopulations): FacetValue {
  const words = titleOf(reference).toLowerCase();
  const found = populations.find(({ titleWords }) =>
    titleWords.some((phrase) => words.includes(phrase.toLowerCase())),
  );
  return found ? { id: found.id, label: found.label } : notStated;
}

/** The year of the listed date; an organization's document has none. */
export function yearOf(reference: Reference): FacetValue {
  const year = publishedOf(reference)?.slice(0, 4);
  return year === undefined ? notStated : { id: year, label: year };
}

/** All facets of a reference. */
export const facetsOf = (reference: Reference, populations: ReferencePopulations): Facets => ({
  population: populationOf(reference, populations),
  design: designOf(reference),
  year: yearOf(reference),
});

/** A facet's value with the references that have it. */
interface FacetGroup extends FacetValue {
  references: Reference[];
}

/** The values in their order, each with its references; values that no reference has are left out. */
function group(
  references: Reference[],
  values: FacetValue[],
  of: (reference: Reference) => FacetValue,
): FacetGroup[] {
  const byId = Map.groupBy(references, (reference) => of(reference).id);
  return values.flatMap(({ id, label }) => {
    const having = byId.get(id);
    return having ? [{ id, label, references: having }] : [];
  });
}

/**
 * The references grouped by each facet, each exactly once, so that every facet adds up to the whole
 * list. Populations are in the order of the list's data, designs in the order of the rules; the latest
 * year is first and "not stated" last.
 */
export function facetGroups(
  references: Reference[],
  populations: ReferencePopulations,
): Record<keyof Facets, FacetGroup[]> {
  const years = new Map(references.map(yearOf).map((year) => [year.id, year]));
  years.delete(notStated.id);
  const latestFirst = [...years.values()].toSorted((a, b) => b.id.localeCompare(a.id));
  return {
    population: group(references, [...populations, notStated], (reference) =>
      populationOf(reference, populations),
    ),
    design: group(references, [...designRules.map(({ design }) => design), notStated], designOf),
    year: group(references, [...latestFirst, notStated], yearOf),
  };
}

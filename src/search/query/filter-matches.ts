import type { Match } from './best-matches.ts';
import { policyOf } from './result-policies.ts';
import type { FilterCounts, Filters } from './result.ts';

/** The values of a match, by filter. */
const valuesOf = ({ record }: Match): Record<string, string> => ({
  policy: policyOf(record),
  section: record.section,
  ...record.facets,
});

const passes = (match: Match, filters: Filters, except?: string): boolean => {
  const values = valuesOf(match);
  return Object.entries(filters).every(
    ([name, chosen]) => name === except || chosen.includes(values[name] ?? ''),
  );
};

/** The matches that pass the filters, and how many matches each filter value would leave. */
export function filterMatches<Kind extends Match>(
  matches: Kind[],
  filters: Filters,
): { matches: Kind[]; counts: FilterCounts } {
  const counts: FilterCounts = {};
  for (const match of matches) {
    for (const [name, value] of Object.entries(valuesOf(match))) {
      const ofFilter = (counts[name] ??= {});
      ofFilter[value] = (ofFilter[value] ?? 0) + Number(passes(match, filters, name));
    }
  }
  return { matches: matches.filter((match) => passes(match, filters)), counts };
}

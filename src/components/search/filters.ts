import type { FilterCounts, Filters } from '../../search/query/result.ts';
import { element } from './show.ts';

/** Names of the filters for readers, in the order shown. */
const labels: Record<string, string> = {
  policy: 'Policy',
  section: 'Section',
  population: 'Population, from title',
  design: 'Study design, from title',
  year: 'Year of reference',
};

function chosenIn(form: HTMLElement): Filters {
  const filters: Filters = {};
  for (const box of form.querySelectorAll<HTMLInputElement>('input:checked')) {
    (filters[box.name] ??= []).push(box.value);
  }
  return filters;
}

/** Shows the filters that can narrow a result, each value with its count. */
export function showFilters(
  place: HTMLElement,
  counts: FilterCounts,
  chosen: Filters,
  onChange: (filters: Filters) => void,
): void {
  const groups = Object.entries(labels).flatMap(([name, label]) => {
    const values = Object.entries(counts[name] ?? {}).filter(
      ([value, count]) => count > 0 || chosen[name]?.includes(value),
    );
    if (values.length < 2 && !chosen[name]) return [];
    const boxes = values.map(([value, count]) => {
      const checked = chosen[name]?.includes(value) ?? false;
      const box = element('input', { type: 'checkbox', name, value, checked });
      box.addEventListener('change', () => onChange(chosenIn(place)));
      return element('label', {}, box, `${value} (${count})`);
    });
    return [element('fieldset', {}, element('legend', {}, label), ...boxes)];
  });
  const isOpen = place.querySelector('details')?.open ?? Object.keys(chosen).length > 0;
  place.replaceChildren(
    ...(groups.length > 0
      ? [
          element(
            'details',
            { open: isOpen },
            element('summary', {}, 'Filter these results'),
            ...groups,
          ),
        ]
      : []),
  );
}

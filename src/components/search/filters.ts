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

/** The filters have a column of their own beside the results: search-page.css has the same width. */
const isWide = matchMedia('(width >= 60rem)');

function chosenIn(form: HTMLElement): Filters {
  const filters: Filters = {};
  for (const box of form.querySelectorAll<HTMLInputElement>('input:checked')) {
    (filters[box.name] ??= []).push(box.value);
  }
  return filters;
}

/** Beside the results under a heading; above them, on a small screen, closed until a reader opens them. */
function framed(groups: HTMLElement[], isOpen: boolean): HTMLElement {
  const title = 'Filter these results';
  return isWide.matches
    ? element('section', {}, element('h2', {}, title), ...groups)
    : element('details', { open: isOpen }, element('summary', {}, title), ...groups);
}

/** Replaces what a place shows; the focus stays on the box that it was on. */
function replace(place: HTMLElement, ...made: HTMLElement[]): void {
  const focused = document.activeElement;
  const box = place.contains(focused) && focused instanceof HTMLInputElement ? focused : undefined;
  place.replaceChildren(...made);
  const boxes = [...place.querySelectorAll('input')];
  boxes.find((one) => one.name === box?.name && one.value === box.value)?.focus();
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
    // Whatever the rank of their results, policies are looked for by number.
    if (name === 'policy') values.sort(([one], [other]) => one.localeCompare(other));
    const boxes = values.map(([value, count]) => {
      const checked = chosen[name]?.includes(value) ?? false;
      const box = element('input', { type: 'checkbox', name, value, checked });
      box.addEventListener('change', () => onChange(chosenIn(place)));
      return element('label', {}, box, `${value} (${count})`);
    });
    return [element('fieldset', { name }, element('legend', {}, label), ...boxes)];
  });
  if (groups.length === 0) {
    place.replaceChildren();
    isWide.onchange = null;
    return;
  }
  const isOpen = place.querySelector('details')?.open ?? Object.keys(chosen).length > 0;
  replace(place, framed(groups, isOpen));
  isWide.onchange = () => replace(place, framed(groups, Object.keys(chosen).length > 0));
}

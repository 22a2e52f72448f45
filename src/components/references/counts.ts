import { chosen, facetNames, yearsOf, type Choosable, type Choice } from './choice.ts';
import { includes } from './years.ts';

/**
 * Updates the counts in the form: for each value, how many references it would show given all other
 * choices. A value that would show none looks different, so that nobody ends up with an empty list by
 * surprise.
 */
export function showCounts(form: HTMLFormElement, items: Choosable[], choice: Choice): void {
  for (const name of facetNames) {
    const among = chosen(items, choice, name);
    for (const label of form.querySelectorAll(`[name="${name}"] label:has(small)`)) {
      const value = label.querySelector('input')?.value;
      const count = among.filter(({ facets }) => facets[name] === value).length;
      label.classList.toggle('none', count === 0);
      const place = label.querySelector('small');
      if (place) place.textContent = String(count);
    }
  }
  const years = yearsOf(choice);
  const dated = chosen(items, choice, 'year').filter(({ year }) =>
    years ? includes(years, year) : year,
  );
  const place = form.querySelector('[name="year"] > small');
  if (place) place.textContent = `${dated.length} dated`;
}

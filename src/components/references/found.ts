import { facetNames, yearsOf, type Choice } from './choice.ts';
import { readQuery } from './filter.ts';
import { facetLabel, labelOf } from './form.ts';
import { yearsLabel } from './years.ts';

/** An active filter: its label, and its field names in the form. */
interface Active {
  label: string;
  names: string[];
}

function activeIn(choice: Choice, form: HTMLFormElement): Active[] {
  const active: Active[] = [];
  const query = choice.get('q');
  if (query) {
    // A range of years is parsed from words: show how it was understood.
    const { years } = readQuery(query);
    const read = years ? `: years ${yearsLabel(years)}` : '';
    active.push({ label: `“${query.trim()}”${read}`, names: ['q'] });
  }
  for (const name of facetNames) {
    const years = name === 'year' ? yearsOf(choice) : undefined;
    const values = choice.getAll(name).map((value) => labelOf(form, name, value));
    if (years) values.unshift(yearsLabel(years));
    if (values.length === 0) continue;
    const names = name === 'year' ? [name, 'from', 'to'] : [name];
    active.push({ label: `${facetLabel(form, name)}: ${values.join(' or ')}`, names });
  }
  return active;
}

function button(words: string, act: () => void, label?: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = words;
  if (label) made.ariaLabel = label;
  made.addEventListener('click', act);
  return made;
}

const span = (...content: (string | Node)[]): HTMLSpanElement => {
  const made = document.createElement('span');
  made.append(...content);
  return made;
};

/** The sentence that stands in place of the list when it is empty. */
function prepareNone(form: HTMLFormElement, all: number, showAll: () => void) {
  const status = span();
  status.role = 'status';
  const allButton = button(`Show all ${all}`, showAll);
  const none = document.createElement('p');
  none.className = 'found';
  none.append(status, ' ', allButton);
  form.closest('.reference-controls')?.after(none);
  return (words: string) => {
    status.textContent = words;
    allButton.hidden = !words;
  };
}

/**
 * Prepares the line above the list: how many references are shown, and the active filters, each of
 * which can be removed.
 * @param all how many references the list has
 * @param choose applies another choice
 * @returns a function that updates the line for a choice
 */
export function prepareFound(
  form: HTMLFormElement,
  all: number,
  choose: (choice: Choice) => void,
): (found: number, choice: Choice) => void {
  const status = form.querySelector('[role="status"]');
  const filters = span();
  status?.after(' ', filters);
  let shown: Choice = new URLSearchParams();

  /** The used button is removed: focus moves to the next one, or else to the field. */
  const without = (names: string[], place: number) => {
    const rest = new URLSearchParams(shown);
    for (const name of names) rest.delete(name);
    choose(rest);
    const next = filters.querySelectorAll('button')[place];
    (next ?? form.querySelector<HTMLElement>('[type="search"]'))?.focus();
  };
  const showAll = () => without(['q', ...facetNames, 'from', 'to'], 0);
  const none = prepareNone(form, all, showAll);

  return (found, choice) => {
    shown = choice;
    const active = activeIn(choice, form);
    if (status)
      status.textContent = `${found < all ? `${found} of ` : ''}${all} ${all === 1 ? 'reference' : 'references'}`;
    const shownFilters = active.flatMap(({ label, names }, place) => {
      const remove = button('✕', () => without(names, place), `Remove filter: ${label}`);
      return [span(label, remove), ' '];
    });
    filters.replaceChildren(...shownFilters);
    if (found > 0 && active.length > 0) filters.append(button('Show all', showAll));
    const asked = active.map(({ label }) => label).join('; ');
    none(found > 0 ? '' : `No listed reference matches ${asked}.`);
  };
}

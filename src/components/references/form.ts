import type { Choice } from './choice.ts';

/** The choice in the form; defaults are left out. */
export function readForm(form: HTMLFormElement): Choice {
  const choice = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    const isDefault = value === '' || (name === 'sort' && value === 'number');
    if (typeof value === 'string' && !isDefault) choice.append(name, value);
  }
  return choice;
}

const isYear = (asked: string): boolean => /^\d{4}$/.test(asked);

function fillSelect(field: HTMLSelectElement, asked: string): void {
  const isKnown = [...field.options].some(({ value }) => value === asked);
  // An address may contain years outside the range of the list.
  if (!isKnown && field.name !== 'sort' && isYear(asked)) field.add(new Option(asked));
  else if (!isKnown) return;
  field.value = asked;
}

/** Fills the form from a choice. */
export function fillForm(form: HTMLFormElement, choice: Choice): void {
  form.reset();
  forgetYears(form);
  for (const field of form.elements) {
    if (field instanceof HTMLSelectElement) fillSelect(field, choice.get(field.name) ?? '');
    else if (!(field instanceof HTMLInputElement)) continue;
    else if (field.type !== 'checkbox') field.value = choice.get(field.name) ?? '';
    else field.checked = choice.getAll(field.name).includes(field.value);
  }
  // Older addresses contain single years, for which the form has no fields: ?year=2020&year=2021.
  for (const year of choice.getAll('year').filter(isYear)) {
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = 'year';
    field.value = year;
    form.append(field);
  }
}

/** Removes the single years of an older address. */
export function forgetYears(form: HTMLFormElement): void {
  for (const field of form.querySelectorAll('[type="hidden"]')) field.remove();
}

/** The label of a facet's value in the form, or else the value itself. */
export const labelOf = (form: HTMLFormElement, facet: string, value: string): string =>
  form.querySelector(`[name="${facet}"][value="${value}"] + span`)?.textContent ?? value;

/** The label of a facet in the form. */
export const facetLabel = (form: HTMLFormElement, facet: string): string =>
  form.querySelector(`[name="${facet}"] > legend`)?.firstChild?.textContent?.trim() ?? facet;

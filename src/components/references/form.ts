import type { Choice } from './choice.ts';

/** What the form asks for; defaults are left out. */
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
  // An address may ask for years before and after those of the list.
  if (!isKnown && field.name !== 'sort' && isYear(asked)) field.add(new Option(asked));
  else if (!isKnown) return;
  field.value = asked;
}

/** Makes the form ask for what a choice asks. */
export function fillForm(form: HTMLFormElement, choice: Choice): void {
  form.reset();
  forgetYears(form);
  for (const field of form.elements) {
    if (field instanceof HTMLSelectElement) fillSelect(field, choice.get(field.name) ?? '');
    else if (!(field instanceof HTMLInputElement)) continue;
    else if (field.type !== 'checkbox') field.value = choice.get(field.name) ?? '';
    else field.checked = choice.getAll(field.name).includes(field.value);
  }
  // Older addresses name single years, for which the form has no fields: ?year=2020&year=2021.
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

/** The words of a facet's value, as the form has them; the value itself if it has none. */
export const labelOf = (form: HTMLFormElement, facet: string, value: string): string =>
  form.querySelector(`[name="${facet}"][value="${value}"] + span`)?.textContent ?? value;

/** The name of a facet, as the form has it. */
export const facetLabel = (form: HTMLFormElement, facet: string): string =>
  form.querySelector(`[name="${facet}"] > legend`)?.firstChild?.textContent?.trim() ?? facet;

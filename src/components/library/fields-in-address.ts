/** A field by which a list is narrowed or sorted. Its name is that of its parameter in the address. */
type Field = HTMLInputElement | HTMLSelectElement;

/** What a field says before anything is chosen: the first option, or nothing. */
const unchosen = (field: Field): string =>
  field instanceof HTMLSelectElement ? (field.options[0]?.value ?? '') : '';

/** The fields of a form that have a name. */
export const fieldsIn = (form: Element): Field[] => [
  ...form.querySelectorAll<Field>('input[name], select[name]'),
];

/** Gives the value of the field with a name; empty if there is none. */
export const valuesOf =
  (fields: Field[]) =>
  (name: string): string =>
    fields.find((field) => field.name === name)?.value ?? '';

/** True if anything is chosen. */
export const isChosen = (fields: Field[]): boolean =>
  fields.some((field) => field.value.trim() !== unchosen(field));

/** Puts what is chosen into the address, so that it can be shared and the way back leads to it. */
export function keepInAddress(fields: Field[]): void {
  const address = new URL(location.href);
  for (const field of fields) {
    if (isChosen([field])) address.searchParams.set(field.name, field.value);
    else address.searchParams.delete(field.name);
  }
  history.replaceState(history.state, '', address);
}

/** Chooses what the address says. */
export function takeFromAddress(fields: Field[]): void {
  const asked = new URLSearchParams(location.search);
  for (const field of fields) {
    const value = asked.get(field.name);
    if (value === null) continue;
    const before = field.value;
    field.value = value;
    // A select has no value for a choice that it does not have.
    if (field.value !== value) field.value = before;
  }
}

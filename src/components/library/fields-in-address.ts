/** A field that filters or sorts a list. Its name is also its URL parameter. */
type Field = HTMLInputElement | HTMLSelectElement;

/** The default value of a field: the first option, or empty. */
const unchosen = (field: Field): string =>
  field instanceof HTMLSelectElement ? (field.options[0]?.value ?? '') : '';

/** The fields of a form that have a name. */
export const fieldsIn = (form: Element): Field[] => [
  ...form.querySelectorAll<Field>('input[name], select[name]'),
];

/** Returns the value of the field with a name; empty if there is none. */
export const valuesOf =
  (fields: Field[]) =>
  (name: string): string =>
    fields.find((field) => field.name === name)?.value ?? '';

/** True if anything is chosen. */
export const isChosen = (fields: Field[]): boolean =>
  fields.some((field) => field.value.trim() !== unchosen(field));

/** Puts the choice into the address, so that it can be shared and survives going back. */
export function keepInAddress(fields: Field[]): void {
  const address = new URL(location.href);
  for (const field of fields) {
    if (isChosen([field])) address.searchParams.set(field.name, field.value);
    else address.searchParams.delete(field.name);
  }
  history.replaceState(history.state, '', address);
}

/** Restores the choice from the address. */
export function takeFromAddress(fields: Field[]): void {
  const asked = new URLSearchParams(location.search);
  for (const field of fields) {
    const value = asked.get(field.name);
    if (value === null) continue;
    const before = field.value;
    field.value = value;
    // A select is empty if the value is not one of its options.
    if (field.value !== value) field.value = before;
  }
}

import type { BuiltPage } from './built-page.ts';
import type { PageProblem } from './proof.ts';

/** The ids of a page that lead to more than one element, or to none because they are empty. */
export function idProblems(address: string, { ids }: BuiltPage): PageProblem[] {
  const once = new Set<string>();
  const wrong = new Set<string>();
  for (const id of ids) {
    if (id === '' || once.has(id)) wrong.add(id);
    once.add(id);
  }
  return [...wrong].map((id) => ({
    address,
    message: id ? `Two elements have the id “${id}”.` : 'An element has an empty id.',
    fix: id ? 'Give each its own: a link leads to the first.' : 'Remove it, or give it a value.',
  }));
}

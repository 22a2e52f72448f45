import { libraryPaths, sitePath } from '../../model/addresses.ts';

/** Policies per page of a list. */
export const policiesPerPage = 50;

/** The number of pages of a list; an empty list has one page. */
export const pageCount = (policies: number): number =>
  Math.max(Math.ceil(policies / policiesPerPage), 1);

/** The part of a list on a page; pages count from 1. */
export const onPage = <Item>(items: Item[], page: number): Item[] =>
  items.slice((page - 1) * policiesPerPage, page * policiesPerPage);

/** Address of a page of the library's list; the first is the home page. */
export const listPagePath = (page: number): string =>
  page === 1 ? libraryPaths.home : sitePath(`/policies/${page}/`);

/** Address of a page of the editorial checks. */
export const checksPagePath = (page: number): string =>
  page === 1 ? libraryPaths.checks : `${libraryPaths.checks}${page}/`;

/**
 * The pages that a page links to: the first, the last and those around it. `undefined` marks omitted
 * pages, so that the links do not grow with the list.
 */
export function linkedPages(page: number, count: number): (number | undefined)[] {
  const shown = [...new Set([1, page - 2, page - 1, page, page + 1, page + 2, count])]
    .filter((one) => one >= 1 && one <= count)
    .sort((a, b) => a - b);
  return shown.flatMap((one, index) => {
    const before = shown[index - 1] ?? one - 1;
    if (one - before === 2) return [one - 1, one];
    return one - before > 2 ? [undefined, one] : [one];
  });
}

/**
 * Where the reader is: marks the heading that is being read in the contents of the page, and closes
 * the sections of a narrow screen once a link in them was followed. Both work as plain links without.
 */
const links = [...document.querySelectorAll<HTMLAnchorElement>('.page-contents a')];
const headings = [...new Set(links.map(({ hash }) => hash))].flatMap(
  (hash) => document.getElementById(decodeURIComponent(hash.slice(1))) ?? [],
);

const placeOf = (element: Element): number => element.getBoundingClientRect().top / innerHeight;

/** The last heading before a place that the address asks for, while that is in the upper half. */
function asked(atEnd: boolean): HTMLElement | undefined {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target || placeOf(target) < 0 || placeOf(target) > (atEnd ? 1 : 0.5)) return undefined;
  const { DOCUMENT_POSITION_FOLLOWING: behind } = Node;
  return headings.findLast((heading) => !(target.compareDocumentPosition(heading) & behind));
}

/** What was asked for, or what stands in the upper part of the window, is being read. */
function current(): HTMLElement | undefined {
  const { scrollHeight } = document.documentElement;
  // At the end of the page the last headings can rise no further.
  const atEnd = scrollY > 0 && scrollY + innerHeight >= scrollHeight - 2;
  const line = atEnd ? 1 : 0.35;
  return asked(atEnd) ?? headings.findLast((heading) => placeOf(heading) <= line);
}

function mark(): void {
  const id = current()?.id;
  for (const link of links) {
    if (id !== undefined && decodeURIComponent(link.hash) === `#${id}`) {
      link.setAttribute('aria-current', 'true');
    } else link.removeAttribute('aria-current');
  }
}

// Not an observer of the headings: one turn of a wheel can carry them past without a word.
if (headings.length > 0) {
  for (const moved of ['scroll', 'resize', 'hashchange']) addEventListener(moved, mark);
  mark();
}

const menu = document.querySelector<HTMLDetailsElement>('.policy-bar details');
menu?.addEventListener('click', ({ target }) => {
  if (target instanceof Element && target.closest('a')) menu.open = false;
});
document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape' || !menu?.open) return;
  menu.open = false;
  menu.querySelector('summary')?.focus();
});

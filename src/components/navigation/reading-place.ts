import { fragmentTarget } from './fragment.ts';

/**
 * The reader's place: marks the heading that is being read in the contents of the page, and closes
 * the sections of a narrow screen once a link in them was followed. Without it, both are plain links.
 */
const links = [...document.querySelectorAll<HTMLAnchorElement>('.page-contents a')].flatMap(
  (link) => {
    const heading = fragmentTarget(link.hash);
    return heading ? [{ link, heading }] : [];
  },
);

const placeOf = (element: Element): number => element.getBoundingClientRect().top / innerHeight;

/**
 * The last heading before the place in the address, while that is in the upper half of the window;
 * else the last that stands in its upper part.
 */
function current(): HTMLElement | undefined {
  // At the end of the page the last headings can rise no further.
  const atEnd = scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
  const target = fragmentTarget();
  const place = target ? placeOf(target) : -1;
  const isInView = place >= 0 && place <= (atEnd ? 1 : 0.5);
  return links.findLast(({ heading }) =>
    target && isInView
      ? !(target.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_FOLLOWING)
      : placeOf(heading) <= (atEnd ? 1 : 0.35),
  )?.heading;
}

function mark(): void {
  const read = current();
  for (const { link, heading } of links) link.ariaCurrent = heading === read ? 'true' : null;
}

// Not an observer of the headings: one turn of a wheel can carry them past unobserved.
if (links.length > 0) {
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

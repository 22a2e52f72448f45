import { fragmentTarget } from './fragment.ts';

/**
 * The reader's place: highlights the current heading in the contents of the page, and on narrow screens
 * closes the section menu once a link in it is followed. Without this script, both are plain links.
 */
const links = [...document.querySelectorAll<HTMLAnchorElement>('.page-contents a')].flatMap(
  (link) => {
    const heading = fragmentTarget(link.hash);
    return heading ? [{ link, heading }] : [];
  },
);

const placeOf = (element: Element): number => element.getBoundingClientRect().top / innerHeight;

/**
 * The last heading before the target of the address, while that is in the upper half of the window;
 * otherwise the last heading in its upper part.
 */
function current(): HTMLElement | undefined {
  // At the end of the page the last headings cannot scroll any higher.
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

// Not an IntersectionObserver: a single wheel event can scroll headings past unobserved.
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

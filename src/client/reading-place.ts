/**
 * Where the reader is: marks the heading that is being read in the contents of the page, and closes
 * the sections of a narrow screen once a link in them was followed. Both work as plain links without.
 */
const links = [...document.querySelectorAll<HTMLAnchorElement>('.page-contents a')];
const headings = [...new Set(links.map(({ hash }) => hash))].flatMap(
  (hash) => document.getElementById(decodeURIComponent(hash.slice(1))) ?? [],
);
const foot = document.querySelector('.site-footer');

/** A heading counts as reached in the upper part of the window. */
const reached = 0.35;

function current(): HTMLElement | undefined {
  const { scrollHeight } = document.documentElement;
  if (scrollY > 0 && scrollY + innerHeight >= scrollHeight - 2) {
    // At the end of the page the last headings can rise no further: the chosen one, or the last.
    return (
      headings.find(({ id }) => `#${id}` === decodeURIComponent(location.hash)) ?? headings.at(-1)
    );
  }
  return headings.findLast(
    (heading) => heading.getBoundingClientRect().top <= innerHeight * reached,
  );
}

function mark(): void {
  const id = current()?.id;
  for (const link of links) {
    if (id !== undefined && decodeURIComponent(link.hash) === `#${id}`) {
      link.setAttribute('aria-current', 'true');
    } else link.removeAttribute('aria-current');
  }
}

const passing = new IntersectionObserver(mark, { rootMargin: `0px 0px -${(1 - reached) * 100}%` });
for (const heading of headings) passing.observe(heading);
if (foot && headings.length > 0)
  new IntersectionObserver(mark, { threshold: [0, 1] }).observe(foot);

const menu = document.querySelector<HTMLDetailsElement>('.policy-bar details');
menu?.addEventListener('click', ({ target }) => {
  if (target instanceof Element && target.closest('a')) menu.open = false;
});
document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape' || !menu?.open) return;
  menu.open = false;
  menu.querySelector('summary')?.focus();
});

import { policyOfPage } from '../passage-tool/policy-of-page.ts';
import { quotedPassage } from '../passage-tool/quoted-passage.ts';
import { base } from '../search/base.ts';

/** The first visible passage. */
function passageInSight(): Element | undefined {
  const edge = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  return [...document.querySelectorAll('.policy-text [data-page]')].find(
    // Text above the scroll position of a targeted passage has been read.
    (passage) =>
      passage.getBoundingClientRect().bottom >
      edge + parseFloat(getComputedStyle(passage).scrollMarginTop),
  );
}

/** Records where the reader is, for the first page of the policy and for the library. */
function record(): void {
  const passage = passageInSight();
  const { number, title } = policyOfPage();
  const policyPage = `${base}/${number}/`;
  // The first page of a policy is its beginning: there is nothing to go back to.
  if (!passage || location.pathname === policyPage) return;
  const page = document.querySelector('.breadcrumb [aria-current]')?.textContent.trim() ?? '';
  const heading = quotedPassage(passage).headings.slice(1).at(-1);
  const label = [page, heading].filter(Boolean).join(' › ');
  const address = `${location.pathname}#${passage.id}`;
  try {
    localStorage.setItem(`reading ${policyPage}`, JSON.stringify([address, label]));
    const inLibrary = `${number} ${title}: ${label}`;
    localStorage.setItem(`reading ${base}/`, JSON.stringify([address, inLibrary]));
  } catch {
    // Without storage nothing is remembered, as before.
  }
}

addEventListener('pagehide', record);

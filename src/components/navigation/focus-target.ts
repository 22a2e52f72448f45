import { fragmentTarget } from './fragment.ts';

/** Gives the focus to the place that an address points at, so that keyboards and screen readers go on from there. */
function focusTarget(): void {
  // Not `:target`: when a page is new, the browser has not set it yet.
  const target = fragmentTarget();
  if (!target?.matches('a, button, [tabindex]')) target?.setAttribute('tabindex', '-1');
  target?.focus({ preventScroll: true });
}

addEventListener('hashchange', focusTarget);
focusTarget();

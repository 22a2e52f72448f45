import { fragmentTarget } from './fragment.ts';

/** Moves the focus to the target of the address, so that keyboards and screen readers continue from there. */
function focusTarget(): void {
  // Not `:target`: on a new page, the browser has not set it yet.
  const target = fragmentTarget();
  if (!target?.matches('a, button, [tabindex]')) target?.setAttribute('tabindex', '-1');
  target?.focus({ preventScroll: true });
}

addEventListener('hashchange', focusTarget);
focusTarget();

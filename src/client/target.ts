/** Gives the focus to the place that an address points at, so that keyboards and screen readers go on from there. */
function focusTarget(): void {
  // Not `:target`: at this moment of a new page the browser has not set it yet.
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  if (!target.matches('a, button, [tabindex]')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

addEventListener('hashchange', focusTarget);
focusTarget();

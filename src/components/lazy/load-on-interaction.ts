/**
 * A click on an element that works without a script, such as a link or a popover button, must not be
 * repeated.
 */
const actsByItself = ({ type, target }: Event): boolean =>
  type === 'click' && !(target instanceof HTMLButtonElement && !target.popoverTargetElement);

/**
 * Loads a tool at the reader's first interaction with its place, so that reading costs nothing, and
 * then replays the event that triggered loading. A failed load is retried at the next interaction:
 * browsers do not cache a failed import (https://github.com/whatwg/html/pull/10327; some older ones
 * do).
 * @param types the events that trigger loading
 * @param load called at each of them, with the event's target, until it succeeds
 */
export function loadOnInteraction(
  place: EventTarget,
  types: string[],
  load: (target: EventTarget | null) => Promise<unknown>,
): void {
  const replay = (event: Event): void => {
    for (const type of types) place.removeEventListener(type, onInteraction);
    if (actsByItself(event)) return;
    event.target?.dispatchEvent(new (event.constructor as typeof Event)(event.type, event));
  };
  const onInteraction = (event: Event): void => {
    // After a failure the listeners stay: the next interaction tries again.
    load(event.target).then(
      () => {
        replay(event);
      },
      () => undefined,
    );
  };
  for (const type of types) place.addEventListener(type, onInteraction);
}

/** A click on what acts without a script, as links and openers of popovers do, must not be repeated. */
const actsByItself = ({ type, target }: Event): boolean =>
  type === 'click' && !(target instanceof HTMLButtonElement && !target.popoverTargetElement);

/**
 * Loads a tool when a reader first turns to its place, so that reading costs nothing, and then replays
 * the event that triggered loading. A load that fails is tried again at the next interaction: browsers
 * do not remember that an import failed (https://github.com/whatwg/html/pull/10327; some older ones do).
 * @param types the events by which a reader turns to the place
 * @param load called at each of them, with what the reader turned to, until it succeeds
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

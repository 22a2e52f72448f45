/** A click on what acts by itself, as links and openers of popovers do, must not be told twice. */
const actsByItself = ({ type, target }: Event): boolean =>
  type === 'click' && !(target instanceof HTMLButtonElement && !target.popoverTargetElement);

/**
 * Loads a tool when a reader first turns to its place, so that reading costs nothing, and then
 * tells it again of what happened while it was on its way.
 * @param types the events by which a reader turns to the place
 * @param load called at each of them until it is done, as `import()` may be
 */
export function whenWanted(
  place: EventTarget,
  types: string[],
  load: () => Promise<unknown>,
): void {
  const wanted = async (event: Event): Promise<void> => {
    await load();
    for (const type of types) place.removeEventListener(type, wanted);
    if (actsByItself(event)) return;
    event.target?.dispatchEvent(new (event.constructor as typeof Event)(event.type, event));
  };
  for (const type of types) place.addEventListener(type, wanted);
}

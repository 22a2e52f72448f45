const passages = '.policy-text [data-page]';
/** A note in the margin is reached through its mark. */
const notes = ':is([role="note"]:not(.aside > *), .aside > button, .uses)';

/** The keys and their actions. “Next” is relative to the focus, or to what is in view. */
const keys: Record<string, { does: string; act: () => void }> = {
  j: { does: 'Next passage', act: () => move(passages, 'next') },
  k: { does: 'Previous passage', act: () => move(passages, 'previous') },
  J: { does: 'Next site note or citation', act: () => move(notes, 'next') },
  K: { does: 'Previous site note or citation', act: () => move(notes, 'previous') },
  n: { does: 'Next section', act: () => follow('next') },
  p: { does: 'Previous section', act: () => follow('prev') },
  '?': { does: 'This list', act: showKeys },
};

/** Keys that other scripts handle. */
const others = [
  ['/', 'Search'],
  ['Ctrl K', 'Search, also on ⌘ K'],
  ['Esc', 'Close what is open'],
];

/** Whether an element is after the current place: the focus inside the text, or the top of the window. */
function isAfter(element: Element): boolean {
  const focused = document.querySelector('main :focus');
  if (focused) {
    const place = focused.compareDocumentPosition(element);
    return focused !== element && (place & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  }
  const edge = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  return element.getBoundingClientRect().top >= edge - 1;
}

function move(selector: string, to: 'next' | 'previous'): void {
  const all = [...document.querySelectorAll<HTMLElement>(`main ${selector}`)].filter((one) =>
    one.checkVisibility(),
  );
  const found =
    to === 'next'
      ? all.find(isAfter)
      : all.findLast((one) => !isAfter(one) && !one.matches(':focus'));
  if (!found) return;
  if (!found.matches('a, button, [tabindex]')) found.tabIndex = -1;
  found.focus({ preventScroll: true });
  found.scrollIntoView();
}

const follow = (rel: 'next' | 'prev'): void =>
  document.querySelector<HTMLAnchorElement>(`main a[rel="${rel}"]`)?.click();

const dialog = document.createElement('dialog');
dialog.className = 'pop';
dialog.ariaLabel = 'Keys';
const listed = [...Object.entries(keys).map(([key, { does }]) => [key, does]), ...others];
dialog.innerHTML =
  '<h2>Keys</h2><table><tbody>' +
  listed
    .map(
      ([key = '', does = '']) =>
        `<tr><th scope="row"><kbd>${/[A-Z]$/.test(key) && key.length === 1 ? `Shift ${key}` : key}</kbd></th>` +
        `<td>${does}</td></tr>`,
    )
    .join('') +
  '</tbody></table><p>Single-key shortcuts can be turned off under “Display”.</p>' +
  '<form method="dialog"><button class="control">Close</button></form>';
document.body.append(dialog);

function showKeys(): void {
  if (!dialog.open) dialog.showModal();
}

/** Performs the action of a key. An open dialog handles its own keys. */
export function press(key: string): void {
  if (!document.querySelector('dialog[open]')) keys[key]?.act();
}

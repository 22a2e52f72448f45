// Runs inline in the head, before the first paint, so that nothing moves or flashes afterwards.
const { classList, dataset } = document.documentElement;
classList.add('js');
// If a script of the page does not load, or is truncated, the page behaves as without JavaScript.
addEventListener(
  'error',
  ({ target, error }) => {
    // Among the elements of a page that load something, only scripts have a property of this name.
    if ((target as HTMLScriptElement).src || error instanceof SyntaxError) classList.remove('js');
  },
  true,
);

/** The value stored under a name. Storage can be forbidden, or contain unreadable data. */
const stored = (name: string, read: (text: string) => unknown = String): unknown => {
  try {
    return read(localStorage.getItem(name) ?? '');
  } catch {
    return undefined;
  }
};

for (const name of ['theme', 'site-notes', 'slash', 'text', 'line']) {
  const value = stored(name);
  if (value) dataset[name.replace('site-', '')] = value as string;
}

/** Each is the last child of an element that is hidden until there is something to show. */
const elements: Record<string, (element: HTMLElement, around: HTMLElement) => void> = {
  /** Shows the note if the reader's date is on or after its date. */
  'site-passed': (element) => {
    const now = new Date();
    // The same as isoDayOf of days.ts, which a script of one file cannot import.
    const today = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString();
    element.hidden = today < (element.getAttribute('after') ?? '');
  },
  /** Shows the link to the clippings, and how many there are. */
  'clippings-count': (element, link) => {
    const { length } = (stored('clippings', JSON.parse) ?? []) as unknown[];
    element.textContent = `${length}`;
    link.hidden = length === 0;
  },
  /** Shows the link to where the reader was, until it is dismissed. */
  'continue-reading': (element, line) => {
    const name = `reading ${location.pathname}`;
    const [address, label] = (stored(name, JSON.parse) ?? []) as string[];
    const link = line.querySelector('a');
    if (!link || !address) return;
    link.href = address;
    link.textContent = label ?? address;
    line.hidden = false;
    element.onclick = () => {
      localStorage.removeItem(name);
      line.hidden = true;
      document.getElementById('main')?.focus();
    };
  },
};
for (const [name, show] of Object.entries(elements)) {
  customElements.define(
    name,
    class extends HTMLElement {
      connectedCallback() {
        show(this, this.parentElement as HTMLElement);
      }
    },
  );
}

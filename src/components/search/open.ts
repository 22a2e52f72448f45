import { isOneKey } from '../keyboard/one-key.ts';

/** Opens search from its link, with "/" and with Ctrl or Cmd + K. Nothing is loaded before that. */

let isPreloaded = false;

/** Asks for what the dialog begins with at once, not after its script. */
function preload(): void {
  if (isPreloaded) return;
  isPreloaded = true;
  const link = document.createElement('link');
  Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous' });
  link.href = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/search/start.json`;
  document.head.append(link);
}

const links = document.querySelectorAll<HTMLAnchorElement>('a.search-link');

/** What is typed while the dialog is loading; undefined while it is not. */
let typed: string | undefined;

/** Opens the dialog; if it cannot be loaded, the page that the link leads to. */
async function open(): Promise<void> {
  if (typed !== undefined) return;
  typed = '';
  preload();
  try {
    const { openSearch } = await import('./dialog.ts');
    openSearch(typed);
  } catch {
    location.assign(`${links[0]?.href ?? ''}?q=${encodeURIComponent(typed)}`);
  }
  typed = undefined;
}

for (const link of links) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    void open();
  });
}
document.addEventListener(
  'keydown',
  (event) => {
    // Browsers report the choice of a suggestion as a "keydown" that is no keyboard event.
    if (!(event instanceof KeyboardEvent)) return;
    const { key, ctrlKey, metaKey, altKey } = event;
    const isPlain = !ctrlKey && !metaKey && !altKey;
    if (typed !== undefined && isPlain && (key.length === 1 || key === 'Backspace')) {
      typed = key === 'Backspace' ? typed.slice(0, -1) : typed + key;
    } else if (
      (key === '/' && isOneKey(event)) ||
      (key.toLowerCase() === 'k' && (ctrlKey || metaKey))
    ) {
      void open();
    } else return;
    event.preventDefault();
  },
  // Before the other keys of the page: what is typed for search is none of them.
  { capture: true },
);

import { identifierIndex, searchFor, type Outcome } from './outcome';
import { countWords, element, hitLink, noteParagraph, searchAddress, showExcerpts } from './show';

/**
 * The search dialog: a modal dialog with an editable combobox and its listbox, after the ARIA
 * Authoring Practices. Options are links, so that they open as links do.
 */
const most = 8;
const base = import.meta.env.BASE_URL.replace(/\/$/, '');

const input = element('input', {
  type: 'search',
  name: 'q',
  autocomplete: 'off',
  spellcheck: false,
  maxLength: 200,
  placeholder: 'Words, code, PMID',
});
for (const [name, value] of Object.entries({
  role: 'combobox',
  'aria-label': 'Search the library',
  'aria-controls': 'search-options',
  'aria-expanded': 'false',
  'aria-autocomplete': 'list',
})) {
  input.setAttribute(name, value);
}
const options = element('div', { id: 'search-options' });
options.setAttribute('role', 'listbox');
options.setAttribute('aria-label', 'Results');
const status = element('div', { className: 'search-status' });
status.setAttribute('role', 'status');
const close = element('button', { type: 'button' }, 'Close');
const dialog = element(
  'dialog',
  { className: 'search-dialog' },
  element('form', { action: `${base}/search/` }, input, close),
  status,
  options,
);
dialog.setAttribute('aria-label', 'Search');

const links = () => [...options.querySelectorAll('a')];
let active = -1;

function activate(index: number): void {
  links()[active]?.removeAttribute('aria-selected');
  active = index;
  const link = links()[active];
  link?.setAttribute('aria-selected', 'true');
  link?.scrollIntoView({ block: 'nearest' });
  if (link) input.setAttribute('aria-activedescendant', link.id);
  else input.removeAttribute('aria-activedescendant');
}

const allResults = (query: string): HTMLElement =>
  element('p', {}, element('a', { href: searchAddress(query) }, 'All results and filters'));

function show(outcome: Outcome): void {
  const hits = outcome.hits.slice(0, most);
  options.replaceChildren(
    ...hits.map((hit, index) => {
      const link = hitLink(hit);
      link.id = `search-option-${index}`;
      link.setAttribute('role', 'option');
      link.tabIndex = -1;
      return link;
    }),
  );
  input.setAttribute('aria-expanded', String(hits.length > 0));
  status.replaceChildren(
    element('p', {}, countWords(outcome)),
    ...outcome.notes.map(noteParagraph),
    ...(hits.length > 0 ? [allResults(outcome.query)] : []),
  );
  activate(-1);
  // These links: when the excerpts come, others may stand in their place.
  const shown = links();
  void outcome.excerpts?.().then((excerpts) => showExcerpts(shown, hits, excerpts));
}

let latest = 0;

async function search(): Promise<void> {
  const turn = ++latest;
  if (!input.value.trim()) {
    options.replaceChildren();
    status.replaceChildren();
    input.setAttribute('aria-expanded', 'false');
    return;
  }
  try {
    const outcome = await searchFor(input.value);
    if (turn === latest) show(outcome);
  } catch {
    status.replaceChildren(element('p', {}, 'Search could not be loaded. Try again, or browse.'));
  }
}

input.addEventListener('input', () => void search());
input.addEventListener('keydown', (event) => {
  const count = links().length;
  if (event.key === 'Enter' && active >= 0) {
    event.preventDefault();
    links()[active]?.click();
  } else if (count > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    event.preventDefault();
    const step = event.key === 'ArrowDown' ? 1 : -1;
    // One place more than there are options: that of the input itself.
    activate(((active + 1 + step + count + 1) % (count + 1)) - 1);
  }
});
close.addEventListener('click', () => dialog.close());
dialog.addEventListener('click', (event) => {
  if (event.target === dialog || (event.target as Element).closest('a')) dialog.close();
});

/** Opens the dialog; the browser gives the focus back when it closes. */
export function openSearch(): void {
  if (!dialog.isConnected) document.body.append(dialog);
  void identifierIndex();
  dialog.showModal();
  input.select();
}

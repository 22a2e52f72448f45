import { loadStart } from '../../search/query/by-identifiers.ts';
import { quotedText } from '../../search/query/quoted.ts';
import { policyOf, resultPolicies } from '../../search/query/result-policies.ts';
import { search } from '../../search/query/search.ts';
import type { SearchResults } from '../../search/query/result.ts';
import { base } from './base.ts';
import { countWords, element, failureParagraph, resultLink, searchAddress } from './show.ts';
import { files, importWords, policyOfPage } from './site-files.ts';

/**
 * The search dialog: a modal dialog with an editable combobox and its listbox, after the ARIA
 * Authoring Practices. Options are links, so that they open as links do. An option is read as one line
 * of words: an answer with lists is there in short, and leads to its complete text.
 */
const maxResults = 8;

const dialog = element('dialog', {
  className: 'search-dialog',
  ariaLabel: 'Search',
  innerHTML:
    `<form action="${base}/search/">` +
    '<input type="search" name="q" maxlength="200" autocomplete="off" spellcheck="false" ' +
    'placeholder="Words, code or PMID" role="combobox" aria-label="Search the library" ' +
    'aria-controls="search-options" aria-expanded="false" aria-autocomplete="list">' +
    '<button>Search</button>' +
    '<button type="button" class="search-close" aria-label="Close">×</button></form>' +
    '<div class="search-status" role="status"></div><p class="search-more"></p>' +
    '<div id="search-options" role="listbox" aria-label="Results"></div>',
});
const part = <Name extends keyof HTMLElementTagNameMap>(name: Name, more = '') =>
  dialog.querySelector(name + more) as HTMLElementTagNameMap[Name];
const input = part('input');
const status = part('div');
const more = part('p');
const options = part('div', '[id]');

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

const allResults = ({ query, onlyPolicy }: SearchResults): HTMLElement =>
  element(
    'a',
    { href: searchAddress(query) },
    onlyPolicy === undefined ? 'All results and filters' : 'Search all policies',
  );

/**
 * Shows results, and below the input what there is to say of them. The link to all results stands
 * outside the status, which is read out with each letter.
 */
function display(made: HTMLElement[], remarks: HTMLElement[], links: HTMLElement[] = []): void {
  options.replaceChildren(...made);
  status.replaceChildren(...remarks);
  more.replaceChildren(...links);
  input.setAttribute('aria-expanded', String(made.length > 0));
  activate(-1);
}

async function show(found: SearchResults, isLatest: () => boolean): Promise<void> {
  const shown = found.results.slice(0, maxResults);
  // The policy of the page is named at its top, with its position.
  const elsewhere = shown.filter((result) => policyOf(result) !== policyOfPage);
  const policies = await resultPolicies(elsewhere, files);
  const made = shown.map((result) => {
    const { quotes = [], brief = quotes.map(quotedText) } = result;
    return resultLink(result, { policy: policies.get(policyOf(result)), lines: brief });
  });
  for (const [index, link] of made.entries()) {
    link.id = `search-option-${index}`;
    link.role = 'option';
    link.tabIndex = -1;
  }
  const words = found.notes.length > 0 ? await importWords() : undefined;
  if (!isLatest()) return;
  display(
    made,
    [
      element('p', {}, countWords(found)),
      ...found.notes.flatMap((note) => words?.noteParagraph(note) ?? []),
    ],
    made.length > 0 ? [allResults(found)] : [],
  );
}

let latest = 0;

async function searchTyped(): Promise<void> {
  const turn = ++latest;
  const isLatest = () => turn === latest;
  if (!input.value.trim()) {
    display([], []);
    return;
  }
  try {
    await show(await search(input.value, { policy: policyOfPage, maxResults }, files), isLatest);
  } catch {
    if (isLatest()) display([], [failureParagraph(searchAddress(input.value))]);
  }
}

input.addEventListener('input', () => void searchTyped());
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
part('button', '[type]').addEventListener('click', () => dialog.close());
dialog.addEventListener('click', (event) => {
  if (event.target === dialog || (event.target as Element).closest('a')) dialog.close();
});

/**
 * Opens the dialog; the browser gives the focus back when it closes.
 * @param typed what the reader typed while this script was loading
 */
export function openSearch(typed: string): void {
  if (!dialog.isConnected) document.body.append(dialog);
  loadStart(files).catch(() => undefined);
  if (!dialog.open) dialog.showModal();
  if (!typed) {
    input.select();
    return;
  }
  input.value = typed;
  void searchTyped();
}

import { resultPolicies } from '../../search/query/result-policies.ts';
import type { Filters, ResultPolicy, SearchResults } from '../../search/query/result.ts';
import { search } from '../../search/query/search.ts';
import { showFilters } from './filters.ts';
import { resultList } from './result-list.ts';
import { countWords, element, failureParagraph, searchAddress } from './show.ts';
import { files, importWords } from './site-files.ts';

/** The search page: the query and its filters are in the address, which can be shared. */
const form = document.querySelector<HTMLFormElement>('form.search-form');
const input = form?.querySelector('input');
const status = document.querySelector('#search-status');
const place = document.querySelector('#search-place');
const browse = document.querySelector<HTMLElement>('#search-browse');
const filterPlace = document.querySelector<HTMLElement>('#search-filters');

interface Asked {
  query: string;
  filters: Filters;
  isExact: boolean;
  /** How many results are shown at most. */
  maxResults: number;
}

/** So many results at a time. */
const step = 30;

/** What an entry of the browser's history has besides its address. */
interface EntryState {
  /** How far the page is scrolled, in pixels. */
  searchScroll?: number | undefined;
  searchResults?: number | undefined;
}

const entryState = (): EntryState => (history.state as EntryState | null) ?? {};

function keepInEntry(state: EntryState): void {
  try {
    history.replaceState({ ...entryState(), ...state }, '');
  } catch {
    // Safari allows 100 changes in 30 seconds; this one is lost, and nothing else.
  }
}

function fromAddress(): Asked {
  const filters: Filters = {};
  const parameters = new URLSearchParams(location.search);
  for (const [name, value] of parameters) {
    if (name !== 'q' && name !== 'exact') (filters[name] ??= []).push(value);
  }
  return {
    query: parameters.get('q') ?? '',
    filters,
    isExact: parameters.has('exact'),
    maxResults: entryState().searchResults ?? step,
  };
}

function addressOf({ query, filters }: Pick<Asked, 'query' | 'filters'>): string {
  const parameters = new URLSearchParams(query ? { q: query } : {});
  for (const [name, values] of Object.entries(filters)) {
    for (const value of values) parameters.append(name, value);
  }
  return `${location.pathname}?${parameters}`;
}

function correctedParagraph({ query, corrected }: SearchResults): HTMLElement[] {
  if (corrected === undefined) return [];
  const instead = element('a', { href: searchAddress(query, true) }, query);
  const used = element('b', {}, corrected);
  return [element('p', {}, 'Showing results for ', used, '. Search instead for ', instead, '.')];
}

/** Below a list that does not show all results: how many it shows, and a button for more. */
function moreParagraph({ results, more }: SearchResults, asked: Asked): HTMLElement[] {
  if (more === 0) return [];
  const words = `Show ${Math.min(step, more)} more`;
  const button = element('button', { type: 'button', className: 'button' }, words);
  button.addEventListener('click', () => {
    const maxResults = asked.maxResults + step;
    keepInEntry({ searchResults: maxResults });
    void searchAsked({ ...asked, maxResults }).then(() =>
      place?.querySelectorAll('a')[results.length]?.focus(),
    );
  });
  const shown = `${results.length} of ${results.length + more} results are shown. `;
  return [element('p', { className: 'more-results' }, shown, button)];
}

type Words = Awaited<ReturnType<typeof importWords>>;

function show(
  found: SearchResults,
  policies: Map<string, ResultPolicy>,
  asked: Asked,
  { noteParagraph }: Words,
): void {
  const isFound = found.results.length > 0;
  place?.replaceChildren(
    ...(isFound ? [resultList(found.results, policies)] : []),
    ...moreParagraph(found, asked),
  );
  status?.replaceChildren(
    element('p', {}, countWords(found)),
    ...correctedParagraph(found),
    ...found.notes.map(noteParagraph),
  );
  if (browse) browse.hidden = isFound;
  if (filterPlace) {
    showFilters(filterPlace, found.filterCounts, asked.filters, (filters) => {
      isTyping = false;
      history.pushState(null, '', addressOf({ ...asked, filters }));
      void searchAsked();
    });
  }
}

function clear(): void {
  for (const part of [place, status, filterPlace]) part?.replaceChildren();
  if (browse) browse.hidden = false;
}

let latest = 0;

/** Changes the address. Safari allows 100 changes in 30 seconds; the results must not wait for it. */
function replaceAddress(address: string): void {
  try {
    history.replaceState(null, '', address);
  } catch {
    clearTimeout(later);
    later = setTimeout(replaceAddress, 1000, address);
  }
}
let later: ReturnType<typeof setTimeout> | undefined;

/** Results come after the browser has scrolled back to where the reader was: they bring the place. */
function scrollBack(): void {
  const { searchScroll } = entryState();
  if (searchScroll === undefined) return;
  scrollTo(0, searchScroll);
  keepInEntry({ searchScroll: undefined });
}
addEventListener('pagehide', () => keepInEntry({ searchScroll: scrollY }));

/** Searches for what the reader asks, by default in the address. */
async function searchAsked(asked = fromAddress()): Promise<void> {
  const turn = ++latest;
  if (!asked.query.trim()) {
    clear();
    return;
  }
  const { query, ...options } = asked;
  try {
    const found = await search(query, options, files);
    const [words, policies] = await Promise.all([
      importWords(),
      resultPolicies(found.results, files),
    ]);
    if (turn !== latest) return;
    show(found, policies, asked, words);
    scrollBack();
  } catch {
    if (turn !== latest) return;
    clear();
    status?.append(failureParagraph(location.href));
  }
}

/** The query as typed, without filters. */
const typed = (): Asked => ({
  query: input?.value ?? '',
  filters: {},
  isExact: false,
  maxResults: step,
});

function searchAddressed(): void {
  if (input) input.value = fromAddress().query;
  void searchAsked();
}

/** A run of typing is one entry in the browser's history: going back leads to the search before it. */
let isTyping = false;

function addressTyped(): void {
  const address = addressOf(typed());
  try {
    if (!isTyping && fromAddress().query) history.pushState(null, '', address);
    else replaceAddress(address);
  } catch {
    replaceAddress(address);
  }
}

input?.addEventListener('input', () => {
  const asked = typed();
  addressTyped();
  isTyping = true;
  void searchAsked(asked);
});
form?.addEventListener('submit', (event) => {
  event.preventDefault();
  addressTyped();
  isTyping = false;
  void searchAsked();
});
addEventListener('popstate', () => {
  isTyping = false;
  searchAddressed();
});
// What a reader types while this script is loading counts.
if (input?.value && document.activeElement === input) {
  replaceAddress(addressOf(typed()));
}
searchAddressed();

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
}

function fromAddress(): Asked {
  const filters: Filters = {};
  const parameters = new URLSearchParams(location.search);
  for (const [name, value] of parameters) {
    if (name !== 'q' && name !== 'exact') (filters[name] ??= []).push(value);
  }
  return { query: parameters.get('q') ?? '', filters, isExact: parameters.has('exact') };
}

function addressOf({ query, filters }: Asked): string {
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

type Words = Awaited<ReturnType<typeof importWords>>;

function show(
  found: SearchResults,
  policies: Map<string, ResultPolicy>,
  asked: Asked,
  { noteParagraph }: Words,
): void {
  const isFound = found.results.length > 0;
  place?.replaceChildren(...(isFound ? [resultList(found.results, policies)] : []));
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
    history.replaceState(history.state, '', address);
  } catch {
    clearTimeout(later);
    later = setTimeout(replaceAddress, 1000, address);
  }
}
let later: ReturnType<typeof setTimeout> | undefined;

const scrollKey = 'search-scroll';

/** Results come after the browser has scrolled back to where the reader was: they bring the place. */
function scrollBack(): void {
  const state = history.state as Record<string, unknown> | null;
  const place = state?.[scrollKey];
  if (typeof place !== 'number') return;
  scrollTo(0, place);
  history.replaceState({ ...state, [scrollKey]: undefined }, '');
}
addEventListener('pagehide', () => {
  try {
    history.replaceState({ ...(history.state as object | null), [scrollKey]: scrollY }, '');
  } catch {
    // The place is lost, and nothing else.
  }
});

/** Searches for what the reader asks, by default in the address. */
async function searchAsked(asked = fromAddress()): Promise<void> {
  const turn = ++latest;
  if (!asked.query.trim()) {
    clear();
    return;
  }
  const { query, filters, isExact } = asked;
  try {
    const found = await search(query, { filters, isExact }, files);
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
const typed = (): Asked => ({ query: input?.value ?? '', filters: {}, isExact: false });

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

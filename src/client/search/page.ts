import { searchFor, type Filters, type Outcome } from './outcome';
import { showFilters } from './filters';
import { countWords, element, hitLink, noteParagraph, searchAddress, showExcerpts } from './show';

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

function mendedParagraph({ query, mended }: Outcome): HTMLElement[] {
  if (mended === undefined) return [];
  const instead = element('a', { href: searchAddress(query, true) }, query);
  return [
    element(
      'p',
      {},
      `Showing results for `,
      element('b', {}, mended),
      '. Search instead for ',
      instead,
      '.',
    ),
  ];
}

function show(outcome: Outcome, asked: Asked): void {
  const links = outcome.hits.map(hitLink);
  const list = element(
    'ol',
    { id: 'search-results' },
    ...links.map((link) => element('li', {}, link)),
  );
  place?.replaceChildren(...(links.length > 0 ? [list] : []));
  status?.replaceChildren(
    element('p', {}, countWords(outcome)),
    ...mendedParagraph(outcome),
    ...outcome.notes.map(noteParagraph),
  );
  if (browse) browse.hidden = links.length > 0;
  if (filterPlace) {
    showFilters(filterPlace, outcome.filters, asked.filters, (filters) => {
      history.pushState(null, '', addressOf({ ...asked, filters }));
      void search();
    });
  }
  void outcome.excerpts?.().then((excerpts) => showExcerpts(links, outcome.hits, excerpts));
}

let latest = 0;

async function search(): Promise<void> {
  const turn = ++latest;
  const asked = fromAddress();
  if (!asked.query.trim()) {
    place?.replaceChildren();
    status?.replaceChildren();
    filterPlace?.replaceChildren();
    if (browse) browse.hidden = false;
    return;
  }
  try {
    const outcome = await searchFor(asked.query, asked.filters, {
      mayMend: !asked.isExact,
      isCounted: true,
    });
    if (turn === latest) show(outcome, asked);
  } catch {
    status?.replaceChildren(element('p', {}, 'Search could not be loaded. Browse instead:'));
  }
}

function start(): void {
  if (input) input.value = fromAddress().query;
  void search();
}

input?.addEventListener('input', () => {
  history.replaceState(null, '', addressOf({ query: input.value, filters: {}, isExact: false }));
  void search();
});
form?.addEventListener('submit', (event) => {
  event.preventDefault();
  history.pushState(
    null,
    '',
    addressOf({ query: input?.value ?? '', filters: {}, isExact: false }),
  );
  void search();
});
addEventListener('popstate', start);
start();

import { policyOf, resultPolicies } from '../../search/query/result-policies.ts';
import type { Result } from '../../search/query/result.ts';
import { search } from '../../search/query/search.ts';
import { base } from '../search/base.ts';
import { resultList } from '../search/result-list.ts';
import { element } from '../search/show.ts';
import { files } from '../search/site-files.ts';
import { copiesOf } from './copies.ts';

/** Searches the saved policies, on the page that the service worker answers with for what is not saved. */
const most = 20;

/** What a search finds in one saved policy. It falls back to the library, which is not here: that is nothing. */
async function resultsIn(policy: string, query: string): Promise<Result[]> {
  const found = await search(query, { policy, most }, files).catch(() => undefined);
  return (found?.results ?? []).filter((result) => policyOf(result) === policy);
}

async function start(place: HTMLElement): Promise<void> {
  const query = new URLSearchParams(location.search).get('q')?.trim() ?? '';
  const input = place.querySelector('input');
  if (input) input.value = query;
  place.hidden = false;
  if (!query) return;
  // It is there before it has words, so that they are read out.
  const status = element('p', { role: 'status' });
  place.append(status);
  const numbers = (await copiesOf(`${base}/`)).map(({ manifest }) => manifest.number);
  const found = await Promise.all(numbers.sort().map((number) => resultsIn(number, query)));
  const results = found.flat();
  const count = results.length === 1 ? '1 result' : `${results.length} results`;
  status.textContent =
    results.length > 0
      ? `${count} for “${query}” in what is saved on this device.`
      : `Nothing could be found for “${query}” in what is saved on this device.`;
  if (results.length > 0) {
    status.after(resultList(results, await resultPolicies(results, files)));
  }
}

const place = document.querySelector<HTMLElement>('#saved-search');
// Without the list of the service worker, the site itself has answered, and its search is at hand.
if (place && document.querySelector('#on-this-device')) void start(place);

import { policyOf, resultPolicies } from '../../search/query/result-policies.ts';
import type { Result } from '../../search/query/result.ts';
import { search } from '../../search/query/search.ts';
import { base } from '../search/base.ts';
import { resultList } from '../search/result-list.ts';
import { element } from '../search/show.ts';
import { files } from '../search/site-files.ts';
import { copiesOf } from './copies.ts';

/** Searches the saved policies, on the page that the service worker returns for anything that is not saved. */
const maxResults = 20;

/** The results in one saved policy. The fallback to the library fails offline, which counts as no results. */
async function resultsIn(policy: string, query: string): Promise<Result[]> {
  const found = await search(query, { policy, maxResults }, files).catch(() => undefined);
  return (found?.results ?? []).filter((result) => policyOf(result) === policy);
}

async function start(place: HTMLElement): Promise<void> {
  const query = new URLSearchParams(location.search).get('q')?.trim() ?? '';
  const input = place.querySelector('input');
  if (input) input.value = query;
  place.hidden = false;
  if (!query) return;
  // It exists before its text does, so that the text is announced.
  const status = element('p', { role: 'status' });
  place.append(status);
  const numbers = (await copiesOf(`${base}/`)).map(({ manifest }) => manifest.number);
  const found = await Promise.all(numbers.sort().map((number) => resultsIn(number, query)));
  const results = found.flat();
  const count = results.length === 1 ? '1 result' : `${results.length} results`;
  status.textContent =
    results.length > 0
      ? `${count} for “${query}” in the policies saved on this device.`
      : `Nothing was found for “${query}” in the policies saved on this device.`;
  if (results.length > 0) {
    status.after(resultList(results, await resultPolicies(results, files)));
  }
}

const place = document.querySelector<HTMLElement>('#saved-search');
// Without the service worker's list, this page came from the site itself, whose search works.
if (place && document.querySelector('#on-this-device')) void start(place);

import { policyOf } from '../../search/query/result-policies.ts';
import type { ResultPolicy, SearchResults } from '../../search/query/result.ts';
import { element, resultLink } from './show.ts';

/** Number, title and position of a policy, above its results. */
function policyHead(number: string, policy: ResultPolicy, id: string): HTMLElement {
  const position = element('span', { className: 'position' }, policy.position);
  if (policy.mayBeCovered) position.dataset['open'] = '';
  const name = element('b', {}, `${number} ${policy.title}`);
  return element('p', { id, className: 'result-policy' }, name, ' ', position);
}

/**
 * The results as one list, by rank. Where the library has several policies, each run of results of
 * one of them has its name and position once: in the item of the first, after the link, where the
 * style sheet shows it first. Every link of the run is described by it.
 */
export function resultList({ results, policies }: SearchResults): HTMLElement {
  let headId = '';
  const items = results.map((result, index) => {
    const number = policyOf(result);
    const policy = policies[number];
    if (!policy) return element('li', {}, resultLink(result));
    const { contextInPolicy: context = result.context } = result;
    const link = resultLink({ ...result, context });
    const before = results[index - 1];
    const isFirst = !before || policyOf(before) !== number;
    if (isFirst) headId = `result-policy-${index}`;
    link.setAttribute('aria-describedby', headId);
    const item = element('li', {}, link);
    if (isFirst) item.append(policyHead(number, policy, headId));
    return item;
  });
  return element('ol', { id: 'search-results' }, ...items);
}

import { policyOf } from '../../search/query/result-policies.ts';
import type { Result, ResultPolicy } from '../../search/query/result.ts';
import { quotation } from './quotation.ts';
import { element, resultLink } from './show.ts';

/** Number, title, position and version of a policy, above its results. */
function policyHead(number: string, policy: ResultPolicy, id: string): HTMLElement {
  const position = element('span', { className: 'position' }, policy.position);
  if (policy.mayBeCovered) position.dataset['open'] = '';
  if (policy.takesSeveral) position.dataset['several'] = '';
  const name = element('b', {}, `${number} ${policy.title}`);
  const version = `Effective ${policy.effective}`;
  return element('p', { id, className: 'result-policy' }, name, ' ', position, ' ', version);
}

/** A result as an item: its link first, and after it what the policy answers. */
const itemOf = (result: Result, link = resultLink(result)): HTMLElement =>
  element('li', {}, link, ...(result.quotes ? [quotation(result.quotes)] : []));

/**
 * The results as one list, by rank. Each run of results of one policy has its name, position and
 * version once: at the end of the item of the first, where the style sheet shows it first. Every
 * link of the run is described by it.
 */
export function resultList(results: Result[], policies: Map<string, ResultPolicy>): HTMLElement {
  let headId = '';
  const items = results.map((result, index) => {
    const number = policyOf(result);
    const policy = policies.get(number);
    if (!policy) return itemOf(result);
    const { contextInPolicy: context = result.context } = result;
    const link = resultLink({ ...result, context });
    const before = results[index - 1];
    const isFirst = !before || policyOf(before) !== number;
    if (isFirst) headId = `result-policy-${index}`;
    link.setAttribute('aria-describedby', headId);
    const item = itemOf(result, link);
    if (isFirst) item.append(policyHead(number, policy, headId));
    return item;
  });
  return element('ol', { id: 'search-results', ariaLabel: 'Results' }, ...items);
}

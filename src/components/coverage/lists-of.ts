import { pagePath } from '../../model/addresses.ts';
import { sectionOf, trialsIn, type CompiledPolicy } from '../../model/policy.ts';
import type { Link } from './next-steps.ts';

/** The reference lists of a policy for clinicians and staff, with their lengths. */
export function listsOf(policy: CompiledPolicy): Link[] {
  const { number, references, history } = policy;
  const list = (section: string, count: number, one: string, many: string): Link[] =>
    count > 0 && sectionOf(policy, section)
      ? [{ label: `${count} ${count === 1 ? one : many}`, href: pagePath(number, section) }]
      : [];
  return [
    ...list('references', references.length, 'reference', 'references'),
    ...list('trials', trialsIn(policy).length, 'listed trial', 'listed trials'),
    ...list('history', history.length, 'history entry', 'history entries'),
  ];
}

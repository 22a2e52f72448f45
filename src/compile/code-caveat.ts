import type { Root } from 'hast';
import { isPart, type Passage } from '../model/policy.ts';

/** The paragraph right before the code table, which says what the list is; not every policy has one. */
export function codeCaveatOf(coding: Root | undefined, passages: Passage[]): Passage | undefined {
  const elements = (coding?.children ?? []).filter((child) => child.type === 'element');
  const table = elements.findIndex((element) => isPart(element, 'code-table'));
  const before = elements[table - 1];
  if (before?.tagName !== 'p') return undefined;
  return passages.find(({ id }) => id === before.properties['id']);
}

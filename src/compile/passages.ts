import type { Element, Root } from 'hast';
import type { Passage, PassageGroup, PassageKind, Statement } from '../model/policy.ts';
import { blocksOf, printedText, singleSpaced } from '../model/tree.ts';

/** What the passages of a policy are given besides their text. */
export interface PassageData {
  /** Statements by id. */
  positions: Map<string, Statement['position']>;
  /** Labels of statements, populations, guidelines and definitions by id. */
  labels: Map<string, string>;
  /** Kinds of history entries by id. */
  historyKinds: Map<string, string>;
}

const groupKinds = new Set<string>([
  'masthead', 'statement', 'population', 'guideline', 'definition', 'copyright',
]); // prettier-ignore

const tagKinds: Record<string, PassageKind> = { p: 'paragraph', li: 'item', tr: 'row' };

/** What a passage is, and its key, by its element. */
function kindOf(
  { tagName, data }: Element,
  { historyKinds }: PassageData,
): { kind: PassageKind; key: string } | undefined {
  const part = data?.part;
  switch (part?.kind) {
    case 'reference':
      return { kind: 'reference', key: String(part.number) };
    case 'trial':
      return { kind: 'trial', key: part.registryNumber };
    case 'history-entry':
      return { kind: 'history-entry', key: historyKinds.get(part.id) ?? '' };
    default: {
      const kind = /^h\d$/.test(tagName) ? 'heading' : tagKinds[tagName];
      return kind && { kind, key: '' };
    }
  }
}

/** The innermost part around an element that passages can belong to. */
function groupAround(ancestors: Element[], { labels }: PassageData): PassageGroup | undefined {
  const part = ancestors.findLast(({ data }) => groupKinds.has(data?.part?.kind ?? ''))?.data?.part;
  if (!part || !('id' in part)) return undefined;
  return { kind: part.kind as PassageGroup['kind'], id: part.id, label: labels.get(part.id) ?? '' };
}

/** The words that introduce a list: of the item that it stands in, or of the paragraph before it. */
function leadOf(list: Element, parent: Element | undefined, tree: Root): string {
  if (parent?.tagName === 'li') {
    const before = parent.children.slice(0, parent.children.indexOf(list));
    return singleSpaced(before.map(printedText).join(' '));
  }
  const siblings = (parent ?? tree).children;
  const before = siblings.slice(0, siblings.indexOf(list)).filter((one) => one.type === 'element');
  // Lists that follow each other, as where a number is left out, have one lead.
  const last = before.findLast(({ tagName }) => !['ol', 'ul'].includes(tagName));
  return last?.tagName === 'p' ? singleSpaced(printedText(last)) : '';
}

/** What introduces the lists around an element, outermost first. */
function leadsOf(ancestors: Element[], tree: Root): string[] {
  const leads = ancestors.map((one, index) =>
    ['ol', 'ul'].includes(one.tagName) ? leadOf(one, ancestors[index - 1], tree) : '',
  );
  return leads.filter(Boolean);
}

const rowText = (row: Element): string =>
  row.children
    .filter((cell) => cell.type === 'element')
    .map((cell) => singleSpaced(printedText(cell)))
    .filter(Boolean)
    .join(' · ');

/** The citable places of a section's text, in the order of the document. */
export function passagesOf(section: string, tree: Root, data: PassageData): Passage[] {
  const passages: Passage[] = [];
  const headings: { id: string; text: string; level: number }[] = [];
  const rows = new Set<Element>();

  const add = (element: Element, ancestors: Element[], text: string) => {
    const { id, dataPage } = element.properties;
    const found = typeof id === 'string' ? kindOf(element, data) : undefined;
    if (!found || typeof id !== 'string') return;
    const group = groupAround(ancestors, data);
    const { line = 1, column = 1 } = element.position?.start ?? {};
    passages.push({
      id,
      section,
      ...found,
      headings: headings.map((heading) => ({ id: heading.id, text: heading.text })),
      group,
      position: group?.kind === 'statement' ? data.positions.get(group.id) : undefined,
      leads: found.kind === 'item' || found.kind === 'paragraph' ? leadsOf(ancestors, tree) : [],
      text,
      sourcePages: typeof dataPage === 'string' ? dataPage : undefined,
      place: { line, column },
    });
  };

  for (const { element, ancestors, text } of blocksOf(tree)) {
    const level = Number(/^h(\d)$/.exec(element.tagName)?.[1]);
    if (level) {
      while ((headings.at(-1)?.level ?? 0) >= level) headings.pop();
      add(element, ancestors, singleSpaced(text));
      const isTitle = ancestors.some((one) => one.data?.part?.kind === 'masthead');
      // The title of the document stands above everything; it is no heading of a section.
      if (!isTitle) {
        const { id } = element.properties;
        const anchor = typeof id === 'string' ? id : '';
        headings.push({ id: anchor, text: singleSpaced(text), level });
      }
      continue;
    }
    const row = ancestors.findLast(({ tagName }) => tagName === 'tr');
    if (row && ['td', 'th'].includes(element.tagName)) {
      if (!rows.has(row)) add(row, ancestors.slice(0, ancestors.indexOf(row)), rowText(row));
      rows.add(row);
      continue;
    }
    add(element, ancestors, singleSpaced(text));
  }
  return passages;
}

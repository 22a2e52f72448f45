import { singleSpaced } from '../../model/tree.ts';
import { printedNumber } from '../../model/printed-numbers.ts';

/** A passage as it leaves its page, with the context that it would lose its meaning without. */
interface QuotedPassage {
  /** The headings above it, outermost first, without the title of the policy. */
  headings: string[];
  /** The position of the coverage statement that it belongs to. */
  position: string | undefined;
  /** What introduces it, outermost first: “ALL of the following criteria are met:”, heads of a table. */
  leads: string[];
  /** Its printed words; list items in it are on their own lines, indented by two spaces. */
  words: string;
}

/** The printed words of an element, without what the site adds. */
export function wordsOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll('[data-editorial]')) part.remove();
  return singleSpaced(copy.textContent);
}

/** The number of an item as printed; empty for an item with a bullet. */
function numberOf(item: Element): string {
  const list = item.parentElement;
  if (!(list instanceof HTMLOListElement)) return '';
  let number = list.start - 1;
  for (const one of list.querySelectorAll<HTMLLIElement>(':scope > li')) {
    number = one.hasAttribute('value') ? one.value : number + 1;
    if (one === item) break;
  }
  return printedNumber(list.type || '1', list.dataset['delimiter'], number);
}

const numbered = (item: Element, words: string): string =>
  [numberOf(item), words].filter(Boolean).join(' ');

const cellsOf = (row: Element): string =>
  [...row.children].map(wordsOf).filter(Boolean).join(' · ');

/** The words of an item or a paragraph by line: its own, and those of each nested item. */
function linesOf(element: Element): string[] {
  const lines: string[] = [];
  let own = document.createElement('span');
  const endOwn = () => {
    const words = wordsOf(own);
    if (words) lines.push(lines.length === 0 ? numbered(element, words) : words);
    own = document.createElement('span');
  };
  for (const child of element.childNodes) {
    if (!(child instanceof Element && child.matches(':is(ol, ul):not([data-editorial])'))) {
      own.append(child.cloneNode(true));
      continue;
    }
    endOwn();
    for (const item of child.children) lines.push(...linesOf(item).map((line) => `  ${line}`));
  }
  endOwn();
  return lines;
}

/** The texts that introduce the lists around a passage, or the heads of its table, outermost first. */
function leadsOf(passage: Element): string[] {
  const table = passage.matches('tr') && passage.closest('table');
  if (table) {
    const heads = table.querySelector('thead tr');
    const caption = table.querySelector('caption');
    return [caption && wordsOf(caption), heads && cellsOf(heads)].filter(
      (lead) => !!lead,
    ) as string[];
  }
  const leads: string[] = [];
  for (
    let list = passage.parentElement?.closest('ol, ul');
    list?.closest('.policy-text');
    list = list.parentElement?.closest('ol, ul')
  ) {
    const item = list.parentElement?.closest('li');
    const before = list.previousElementSibling;
    if (item) leads.unshift(linesOf(item)[0] ?? '');
    else if (before?.tagName === 'P') leads.unshift(wordsOf(before));
  }
  return leads.filter(Boolean);
}

/** The headings above a passage, outermost first. */
function headingsOf(passage: Element): string[] {
  const all = document.querySelectorAll('.policy-text :is(h1, h2, h3, h4, h5, h6)');
  const path: { level: number; words: string }[] = [];
  for (const heading of all) {
    const isBefore = heading.compareDocumentPosition(passage) & Node.DOCUMENT_POSITION_FOLLOWING;
    if (!isBefore) break;
    // The title of the policy is in every citation anyway.
    if (heading.closest('.masthead')) continue;
    const level = Number(heading.tagName[1]);
    while ((path.at(-1)?.level ?? 0) >= level) path.pop();
    path.push({ level, words: wordsOf(heading) });
  }
  return path.map(({ words }) => words);
}

/** The position of the statement that a passage belongs to. */
const positionOf = (passage: Element): string | undefined =>
  passage.closest<HTMLElement>('[data-statement]')?.dataset['statement'];

/** A passage of the page, ready to leave it. */
export const quotedPassage = (passage: Element): QuotedPassage => ({
  headings: headingsOf(passage),
  position: positionOf(passage),
  leads: leadsOf(passage),
  words: passage.matches('tr') ? cellsOf(passage) : linesOf(passage).join('\n'),
});

/** The position that applies to a passage: that of its statement, otherwise of the whole policy. */
const positionFor = ({ position }: QuotedPassage, ofPolicy: string): string =>
  position ? `position: ${position}` : `position of the policy: ${ofPolicy}`;

/** Words in quotation marks, after what introduces them, with their headings and positions. */
function quotation(leads: string[], words: string, headings: string[], positions: string[]) {
  const place = [...new Set([...headings.filter(Boolean), ...positions])];
  return `“${[...leads, words].join(' … ')}” (${place.join('; ')})`;
}

/**
 * A passage as text: its words after what introduces them, the headings that it stands under, and the
 * position of its coverage statement, or of the policy. Without these it would lose its meaning.
 * @param ofPolicy the positions of the policy in words
 */
export function passageText(quoted: QuotedPassage, ofPolicy: string): string {
  const { leads, words, headings } = quoted;
  return quotation(leads, words, [headings.join(' › ')], [positionFor(quoted, ofPolicy)]);
}

/**
 * Selected words as text. They can span passages under several headings, and even several statements:
 * all of these are named.
 * @param passages those that the selection touches, in the order of the page
 * @param ofPolicy the positions of the policy in words
 */
export function selectionText(words: string, passages: Element[], ofPolicy: string): string {
  const quoted = passages.map(quotedPassage);
  const headings = quoted.map((one) => one.headings.join(' › '));
  const positions = quoted.map((one) => positionFor(one, ofPolicy));
  return quotation(quoted[0]?.leads ?? [], words, headings, positions);
}

/** The words of an element without what the site adds, and without lists inside it. */
function wordsOf(element: Element, withoutLists = false): string {
  const copy = element.cloneNode(true) as Element;
  const left = withoutLists ? '[data-editorial], ol, ul' : '[data-editorial]';
  for (const part of copy.querySelectorAll(left)) part.remove();
  return copy.textContent.replace(/\s+/g, ' ').trim();
}

/** What introduces the lists around a passage, outermost first: “ALL of the following criteria are met:”. */
function leadsOf(passage: Element): string[] {
  const leads: string[] = [];
  for (
    let list = passage.parentElement?.closest('ol, ul');
    list?.closest('.policy-text');
    list = list.parentElement?.closest('ol, ul')
  ) {
    const item = list.parentElement?.closest('li');
    const before = list.previousElementSibling;
    if (item) leads.unshift(wordsOf(item, true));
    else if (before?.tagName === 'P') leads.unshift(wordsOf(before));
  }
  return leads.filter(Boolean);
}

/** The headings that a passage stands under, outermost first, without that of the page. */
function headingsOf(passage: Element): string[] {
  const all = [...document.querySelectorAll('.policy-text :is(h1, h2, h3, h4, h5, h6)')];
  const path: { level: number; words: string }[] = [];
  for (const heading of all) {
    const isBefore = heading.compareDocumentPosition(passage) & Node.DOCUMENT_POSITION_FOLLOWING;
    if (!isBefore) break;
    const level = Number(heading.tagName[1]);
    while ((path.at(-1)?.level ?? 0) >= level) path.pop();
    path.push({ level, words: wordsOf(heading) });
  }
  return path.map(({ words }) => words);
}

/**
 * A passage as it is quoted elsewhere: its words after what introduces them, the headings that it stands
 * under, and the position of its coverage statement. Without these a criterion would lose its meaning.
 */
export function quotedPassage(passage: HTMLElement): string {
  const words = [...leadsOf(passage), wordsOf(passage)].join(' … ');
  const position = passage.closest<HTMLElement>('[data-statement]')?.dataset['statement'];
  const place = [
    headingsOf(passage).join(' › '),
    ...(position ? [`position: ${position}`] : []),
  ].filter(Boolean);
  return `“${words}” (${place.join('; ')})`;
}

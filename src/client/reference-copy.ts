/** The printed words of a reference, without what the site adds to them. */
function printedWords(item: Element): string {
  const copy = item.cloneNode(true) as Element;
  for (const added of copy.querySelectorAll('[data-editorial]')) added.remove();
  return copy.textContent.replace(/\s+/g, ' ').trim();
}

/** A link for documents that take formatted text; its bare address for all others. */
function linkTo(item: Element): ClipboardItem {
  const address = new URL(`#${item.id}`, location.origin + location.pathname).href;
  const link = document.createElement('a');
  link.href = address;
  link.textContent = printedWords(item);
  return new ClipboardItem({
    'text/plain': new Blob([address], { type: 'text/plain' }),
    'text/html': new Blob([link.outerHTML], { type: 'text/html' }),
  });
}

/** Makes the copy buttons under the references work, and says what was copied. */
export function prepareCopying(list: HTMLOListElement): void {
  const status = document.createElement('p');
  status.className = 'visually-hidden';
  status.role = 'status';
  list.after(status);
  list.addEventListener('click', (event) => {
    const button = event.target instanceof Element && event.target.closest('button[data-copy]');
    const item = button && button.closest('li');
    if (!item) return;
    const copied =
      button.getAttribute('data-copy') === 'link'
        ? navigator.clipboard.write([linkTo(item)])
        : navigator.clipboard.writeText(printedWords(item));
    copied.then(
      () => {
        for (const other of list.querySelectorAll('[data-copied]'))
          delete (other as HTMLElement).dataset['copied'];
        button.setAttribute('data-copied', '');
        status.textContent = `Done: ${button.ariaLabel}`;
      },
      () => {
        status.textContent = 'Your browser does not allow copying here.';
      },
    );
  });
}

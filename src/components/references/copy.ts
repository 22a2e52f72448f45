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

/** Throws if the browser does not allow it; without HTTPS there is no clipboard at all. */
async function copyReference(item: Element, what: string | undefined): Promise<void> {
  if (what === 'link') await navigator.clipboard.write([linkTo(item)]);
  else await navigator.clipboard.writeText(printedWords(item));
}

/**
 * Performs the action of a button below a reference.
 * @returns what to tell the reader in addition to “Done”
 */
async function act(item: HTMLElement, what: string | undefined): Promise<string> {
  if (what !== 'keep') {
    await copyReference(item, what);
    return '';
  }
  const { keep } = await import('../clippings/keep.ts');
  return (await keep(item)).textContent ?? '';
}

/** Activates the copy buttons below the references, and shows what was copied. */
export function prepareCopying(list: HTMLOListElement): void {
  const status = document.createElement('p');
  status.className = 'visually-hidden';
  status.role = 'status';
  list.after(status);
  const refusal = document.createElement('span');
  refusal.role = 'alert';

  const showDone = (button: HTMLElement, number: number, message: string): void => {
    for (const other of list.querySelectorAll<HTMLElement>('[data-copied]')) {
      delete other.dataset['copied'];
    }
    button.dataset['copied'] = '';
    status.textContent = `Done: ${button.textContent}, reference ${number}. ${message}`;
    refusal.remove();
  };

  list.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLElement>('button[data-copy]');
    const item = button && button.closest('li');
    if (!item) return;
    const what = button.dataset['copy'];
    act(item, what).then(
      (message) => showDone(button, item.value, message),
      () => {
        refusal.textContent =
          what === 'keep'
            ? 'The reference could not be added. Try again.'
            : 'This browser does not allow copying here.';
        button.closest('.reference-tools')?.append(refusal);
      },
    );
  });
}

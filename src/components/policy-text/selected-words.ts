/** Text that is copied from the page, in the two formats that programs request. */
interface SelectedWords {
  text: string;
  html: string;
}

/**
 * Only the policy's words of a selection that also covers what the site adds between them.
 * @returns undefined where there is nothing to leave out: the selection is as it should be, or inside
 * of what the site adds
 */
export function selectedWords(selection: Selection | null): SelectedWords | undefined {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const { commonAncestorContainer: around } = range;
  const element = around instanceof Element ? around : around.parentElement;
  if (element?.closest('[data-editorial]')) return undefined;
  const words = document.createElement('div');
  words.append(range.cloneContents());
  const added = words.querySelectorAll('[data-editorial]');
  if (added.length === 0 || !document.querySelector('.policy-text')) return undefined;
  for (const one of added) one.remove();
  // Line breaks of the text come from its layout.
  words.style.position = 'fixed';
  words.style.insetInlineStart = '-100vw';
  document.body.append(words);
  const text = words.innerText;
  words.remove();
  words.removeAttribute('style');
  return { text, html: words.innerHTML };
}

function take(data: DataTransfer | null): boolean {
  const words = selectedWords(getSelection());
  if (!words || !data) return false;
  data.setData('text/plain', words.text);
  data.setData('text/html', words.html);
  return true;
}

/** Copying or dragging policy text takes only the policy's words. */

document.addEventListener('copy', (event) => {
  if (take(event.clipboardData)) event.preventDefault();
});
document.addEventListener('dragstart', (event) => {
  take(event.dataTransfer);
});

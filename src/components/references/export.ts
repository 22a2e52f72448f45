import type { ExportFormat } from '../../outputs/references/export-formats.ts';
import { saveFile } from './save-file.ts';
import { selectRecords } from './selection.ts';

/**
 * Saves the part of a linked file with some of the references. Throws if the complete file cannot be
 * loaded.
 */
async function saveSelection(
  link: HTMLAnchorElement,
  numbers: number[],
  all: number,
): Promise<void> {
  const response = await fetch(link.href);
  if (!response.ok) throw new Error(`${response.status} ${link.href}`);
  const text = selectRecords(
    await response.text(),
    link.dataset['format'] as ExportFormat,
    numbers,
    all,
  );
  const name = link.download.replace('.', `-${numbers.length}-selected.`);
  saveFile(text, name, response.headers.get('Content-Type') ?? '');
}

/**
 * Makes the export links return only what a filter shows. Without a filter a link is the file of the
 * whole list; a selection is extracted from the same file, which is loaded again each time, so that a
 * failure is not permanent.
 */
export function prepareExports(): { offer(numbers: number[], all: number): void } {
  const area = document.querySelector<HTMLElement>('.reference-exports');
  const status = document.createElement('span');
  status.role = 'status';
  area?.append(status);
  let selection: number[] | undefined;
  let whole = 0;
  area?.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a');
    if (!link || !selection) return;
    event.preventDefault();
    status.textContent = '';
    saveSelection(link, selection, whole).catch(() => {
      status.textContent = 'The file could not be loaded. Try again.';
    });
  });
  return {
    offer(numbers, all) {
      whole = all;
      selection = numbers.length < all ? numbers : undefined;
      status.textContent = '';
      if (!area) return;
      area.hidden = numbers.length === 0;
      const count = area.querySelector('[data-count]');
      if (count) count.textContent = selection ? `these ${numbers.length}` : `all ${all}`;
    },
  };
}

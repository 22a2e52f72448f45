import { selectRecords, type ExportFormat } from '../references/selection';

function save(text: string, name: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // The browser has taken the file over by the time that this task ends.
  setTimeout(() => URL.revokeObjectURL(link.href));
}

/**
 * Lets the links to the exports of the whole list give only what a filter shows. A link by itself
 * is the file of the whole list; a selection is made of the very same file.
 */
export function prepareExports(): { offer(numbers: number[], all: number): void } {
  const area = document.querySelector<HTMLElement>('.reference-exports');
  let selection: number[] | undefined;
  area?.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a');
    if (!link || !selection) return;
    const numbers = selection;
    event.preventDefault();
    void fetch(link.href).then(async (response) => {
      const format = link.dataset['format'] as ExportFormat;
      const name = link.download.replace('.', `-${numbers.length}-selected.`);
      save(
        selectRecords(await response.text(), format, numbers),
        name,
        response.headers.get('Content-Type') ?? '',
      );
    });
  });
  return {
    offer(numbers, all) {
      selection = numbers.length < all ? numbers : undefined;
      if (!area) return;
      area.hidden = numbers.length === 0;
      const count = area.querySelector('[data-count]');
      if (count) count.textContent = selection ? `these ${numbers.length}` : `all ${all}`;
    },
  };
}

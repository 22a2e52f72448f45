/** Puts a text on the clipboard; false where the browser forbids it, as on a site without HTTPS. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Of lines of codes those that the tables of the page show, in their order; without tables all. */
function shownLines(lines: string[]): string[] {
  const tables = [...document.querySelectorAll<HTMLTableElement>('.library-codes')];
  if (tables.length === 0) return lines;
  const shown = tables.flatMap(({ tBodies, dataset }) =>
    [...(tBodies[0]?.rows ?? [])]
      .filter(({ hidden }) => !hidden)
      .flatMap(({ cells }) => {
        const code = cells[0]?.textContent.trim() ?? '';
        const start = `${dataset['system'] ?? ''}\t${code}\t`;
        return lines.filter((line) => line.startsWith(start));
      }),
  );
  return [...new Set(shown)];
}

/**
 * A button that copies a text made by the build (CopyText.astro), of codes the lines that the page shows,
 * and announces the result.
 */
class CopyText extends HTMLElement {
  connectedCallback(): void {
    const status = this.querySelector('[role="status"]');
    this.querySelector('button')?.addEventListener('click', () => {
      const { text = '', codes } = this.dataset;
      const lines = codes === undefined ? [text] : shownLines(text.split('\n'));
      const count = `${lines.length} ${lines.length === 1 ? 'line' : 'lines'}`;
      void copy(lines.join('\n')).then((copied) => {
        if (!status) return;
        const done = codes === undefined ? 'Copied.' : `${count} copied.`;
        status.textContent = copied ? done : 'This browser does not let the page copy.';
      });
    });
  }
}

customElements.define('copy-text', CopyText);

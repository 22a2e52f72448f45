/** Puts a text on the clipboard; false where the browser forbids it, as on a site without HTTPS. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** A button that copies a text made by the build (CopyText.astro), and announces the result. */
class CopyText extends HTMLElement {
  connectedCallback(): void {
    const status = this.querySelector('[role="status"]');
    this.querySelector('button')?.addEventListener('click', () => {
      void copy(this.dataset['text'] ?? '').then((copied) => {
        if (!status) return;
        status.textContent = copied ? 'Copied.' : 'This browser does not let the page copy.';
      });
    });
  }
}

customElements.define('copy-text', CopyText);

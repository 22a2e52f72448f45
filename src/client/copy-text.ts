import { copy } from './copy';

/** A button that copies a text made at build (src/components/site/CopyText.astro), and says so. */
class CopyText extends HTMLElement {
  connectedCallback(): void {
    const status = this.querySelector('[role="status"]');
    this.querySelector('button')?.addEventListener('click', async () => {
      const copied = await copy(this.dataset['text'] ?? '');
      if (status) {
        status.textContent = copied ? 'Copied.' : 'This browser does not let the page copy.';
      }
    });
  }
}

customElements.define('copy-text', CopyText);

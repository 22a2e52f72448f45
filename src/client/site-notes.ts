/** The one control for everything that the site adds. The choice is kept for the reader's next visit. */
class NotesSwitch extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const root = document.documentElement;
    const show = () =>
      button?.setAttribute('aria-pressed', String(root.dataset['notes'] !== 'hidden'));
    button?.addEventListener('click', () => {
      if (root.dataset['notes'] === 'hidden') delete root.dataset['notes'];
      else root.dataset['notes'] = 'hidden';
      try {
        localStorage.setItem('site-notes', root.dataset['notes'] ?? 'shown');
      } catch {
        // Without storage the choice holds for this page.
      }
      show();
    });
    show();
  }
}

customElements.define('notes-switch', NotesSwitch);

/** Keeps a choice about display for the next visit; before-paint.ts applies it. */
function keep(name: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // Without storage the choice holds for this page.
  }
}

/** Theme and site notes (DisplayMenu.astro). */
class DisplayMenu extends HTMLElement {
  connectedCallback(): void {
    const { dataset } = document.documentElement;
    const notes = this.querySelector('[aria-pressed]');
    const showNotes = () =>
      notes?.setAttribute('aria-pressed', String(dataset['notes'] !== 'hidden'));
    notes?.addEventListener('click', () => {
      if (dataset['notes'] === 'hidden') delete dataset['notes'];
      else dataset['notes'] = 'hidden';
      keep('site-notes', dataset['notes']);
      showNotes();
    });
    showNotes();

    for (const radio of this.querySelectorAll('input')) {
      radio.checked = radio.value === (dataset['theme'] ?? 'system');
      radio.addEventListener('change', () => {
        if (radio.value === 'system') delete dataset['theme'];
        else dataset['theme'] = radio.value;
        keep('theme', dataset['theme']);
      });
    }
  }
}

customElements.define('display-menu', DisplayMenu);

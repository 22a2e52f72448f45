/** Keeps a choice about display for the next visit; before-paint.ts applies it. */
function keep(name: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // Without storage the choice holds for this page.
  }
}

/** What can be switched off: name in the page's dataset, its value when off, name in storage. */
const switches = [
  ['notes', 'hidden', 'site-notes'],
  ['slash', 'off', 'slash'],
] as const;

/** Theme, site notes and the one-key shortcut (DisplayMenu.astro). */
class DisplayMenu extends HTMLElement {
  connectedCallback(): void {
    const { dataset } = document.documentElement;
    for (const [setting, off, name] of switches) {
      const button = this.querySelector(`[data-setting="${setting}"]`);
      const show = () => {
        button?.setAttribute('aria-pressed', String(dataset[setting] !== off));
      };
      button?.addEventListener('click', () => {
        const isOff = document.documentElement.toggleAttribute(`data-${setting}`);
        if (isOff) dataset[setting] = off;
        keep(name, isOff ? off : undefined);
        show();
      });
      show();
    }

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

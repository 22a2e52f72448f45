// Runs inline in the head, before anything is painted, so that nothing moves or flashes afterwards.
document.documentElement.classList.add('js');
// Where a script of the page does not load, or is cut off, the page is as without JavaScript.
addEventListener(
  'error',
  ({ target, error }) => {
    // Of what a page loads, only scripts have an address by this name.
    if ((target as HTMLScriptElement).src || error instanceof SyntaxError)
      document.documentElement.classList.remove('js');
  },
  true,
);
try {
  const { dataset } = document.documentElement;
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') dataset['theme'] = theme;
  if (localStorage.getItem('site-notes') === 'hidden') dataset['notes'] = 'hidden';
  if (localStorage.getItem('slash') === 'off') dataset['slash'] = 'off';
} catch {
  // Storage can be forbidden: the theme is then the system's and site notes are shown, as by default.
}
customElements.define(
  'site-passed',
  class extends HTMLElement {
    /** Shows the note if the reader's day is on or after its day. */
    connectedCallback() {
      const now = new Date();
      const two = (part: number) => String(part).padStart(2, '0');
      const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
      this.hidden = today < (this.getAttribute('after') ?? '');
    }
  },
);

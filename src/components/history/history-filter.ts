import { fragmentTarget } from '../navigation/fragment.ts';

/** Shows the history entries of one kind. The choice is in the address (?kind=approval) and announced. */
class HistoryFilter extends HTMLElement {
  readonly #entries = [...document.querySelectorAll<HTMLElement>('.history > li')];

  connectedCallback(): void {
    const asked = new URLSearchParams(location.search).get('kind') ?? '';
    // A link to an entry shows that entry, whatever else is in the address.
    const target = fragmentTarget();
    const kind = this.#entries.some((entry) => entry === target) ? '' : asked;
    const choice =
      this.querySelector<HTMLInputElement>(`input[value="${CSS.escape(kind)}"]`) ??
      this.querySelector<HTMLInputElement>('input');
    if (choice) {
      choice.checked = true;
      if (choice.value) this.#show(choice.value);
    }
    this.addEventListener('change', ({ target: input }) => {
      if (input instanceof HTMLInputElement) this.#choose(input.value);
    });
  }

  #choose(kind: string): void {
    this.#show(kind);
    const address = new URL(location.href);
    if (kind) address.searchParams.set('kind', kind);
    else address.searchParams.delete('kind');
    history.replaceState(history.state, '', address);
  }

  #show(kind: string): void {
    for (const entry of this.#entries) {
      entry.hidden = kind !== '' && entry.dataset['kind'] !== kind;
    }
    const shown = this.#entries.filter(({ hidden }) => !hidden).length;
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = `${shown} of ${this.#entries.length} entries shown`;
  }
}

customElements.define('history-filter', HistoryFilter);

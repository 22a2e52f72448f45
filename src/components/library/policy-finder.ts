import { hasWords, policyOrder, type Order } from './policy-list.ts';

/** Narrows and sorts the policies of a page (PolicyFinder.astro). */
class PolicyFinder extends HTMLElement {
  connectedCallback(): void {
    const list = this.parentElement?.querySelector('.policy-list');
    const input = this.querySelector('input');
    const select = this.querySelector('select');
    const status = this.querySelector('[role="status"]');
    if (!list || !input || !select || !status) return;
    const lines = [...list.querySelectorAll<HTMLElement>(':scope > li')].map((item, place) => ({
      item,
      place,
      title: item.dataset['title'] ?? '',
      date: item.dataset['date'] ?? '',
      text: item.textContent,
    }));

    const narrow = () => {
      for (const { item, text } of lines) item.hidden = !hasWords(text, input.value);
      const found = lines.filter(({ item }) => !item.hidden).length;
      const count = input.value.trim() ? `${found} of ${lines.length} policies` : '';
      status.textContent = found > 0 ? count : `${count}. Search, above, looks into their texts.`;
    };
    input.addEventListener('input', narrow);
    select.addEventListener('change', () => {
      const sorted = lines.toSorted(policyOrder[select.value as Order]);
      list.append(...sorted.map(({ item }) => item));
    });
    // A browser that comes back to the page may have kept the words.
    narrow();
  }
}

customElements.define('policy-finder', PolicyFinder);

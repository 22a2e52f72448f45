import { hasWords, isDue, policyOrder, type Due, type Order } from './policy-list.ts';

/** Policies that list what is typed as a code; undefined where nothing is. */
type WithCode = Set<string> | 'many' | undefined;

/** Narrows and sorts the policies of a page (PolicyFinder.astro). */
class PolicyFinder extends HTMLElement {
  connectedCallback(): void {
    const list = this.parentElement?.querySelector('.policy-list');
    const status = this.querySelector('[role="status"]');
    const input = this.querySelector('input');
    const code = this.querySelector<HTMLInputElement>('[name="code"]');
    const chosen = (name: string) =>
      this.querySelector<HTMLSelectElement>(`select[name="${name}"]`)?.value ?? '';
    if (!list || !input || !code || !status) return;
    const lines = [...list.querySelectorAll<HTMLElement>(':scope > li')].map((item, place) => ({
      item,
      place,
      number: item.querySelector('.number')?.textContent ?? '',
      title: item.dataset['title'] ?? '',
      date: item.dataset['date'] ?? '',
      review: item.dataset['review'] ?? '',
      positions: JSON.parse(item.dataset['positions'] ?? '[]') as string[],
      text: item.textContent,
    }));
    let withCode: WithCode;

    const narrow = () => {
      const [position, due] = [chosen('position'), chosen('review') as Due];
      for (const { item, text, number, positions, review } of lines) {
        item.hidden = !(
          hasWords(text, input.value) &&
          (!position || positions.includes(position)) &&
          isDue(review, due, new Date()) &&
          (!(withCode instanceof Set) || withCode.has(number))
        );
      }
      const found = lines.filter(({ item }) => !item.hidden).length;
      const isNarrowed = input.value.trim() || position || due || withCode;
      const where = this.dataset['paged'] === undefined ? '' : ' on this page';
      const count = isNarrowed ? `${found} of ${lines.length} policies${where}` : '';
      status.textContent =
        found > 0 ? count + codeRemark() : `${count}. Search, above, looks into their texts.`;
    };
    const codeRemark = (): string => {
      if (withCode === 'many')
        return '. More policies list such codes than can be shown: see Codes.';
      return withCode && this.dataset['paged'] !== undefined
        ? `; ${withCode.size} in the library list the code`
        : '';
    };
    const lookUpCode = async () => {
      const typed = code.value.trim();
      try {
        const { policiesWithCode } = await import('./policies-with-code.ts');
        const found = typed ? await policiesWithCode(typed) : undefined;
        if (code.value.trim() !== typed) return;
        withCode = found;
        narrow();
      } catch {
        status.textContent = 'The codes could not be loaded. Type the code again.';
      }
    };
    const sort = () => {
      const sorted = lines.toSorted(policyOrder[chosen('order') as Order]);
      list.append(...sorted.map(({ item }) => item));
    };
    input.addEventListener('input', narrow);
    code.addEventListener('input', () => void lookUpCode());
    this.addEventListener('change', () => {
      narrow();
      sort();
    });
    // A browser that comes back to the page may have kept what was chosen.
    narrow();
    if (chosen('order') !== 'number') sort();
    if (code.value) void lookUpCode();
  }
}

customElements.define('policy-finder', PolicyFinder);

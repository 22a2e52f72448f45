import {
  fieldsIn,
  isChosen,
  keepInAddress,
  takeFromAddress,
  valuesOf,
} from './fields-in-address.ts';
import { hasWords, isDue, policyOrder, type Due, type Order } from './policy-list.ts';

/** Policies that list the typed code; undefined if none is typed. */
type WithCode = Set<string> | 'many' | undefined;

/** The data of a line, read only once: a long list is filtered at each keystroke. */
const readLine = (item: HTMLElement, place: number) => ({
  item,
  place,
  number: item.querySelector('.number')?.textContent ?? '',
  title: item.dataset['title'] ?? '',
  date: item.dataset['date'] ?? '',
  review: item.dataset['review'] ?? '',
  positions: JSON.parse(item.dataset['positions'] ?? '[]') as string[],
  text: item.textContent,
});

/**
 * Filters and sorts the policies of the library (PolicyFinder.astro). If the list has several pages,
 * the others are loaded once something is chosen: one page alone would omit most policies.
 */
class PolicyFinder extends HTMLElement {
  connectedCallback(): void {
    const region = this.parentElement;
    const list = region?.querySelector('.policy-list');
    const status = this.querySelector('[role="status"]');
    const code = this.querySelector<HTMLInputElement>('[name="code"]');
    if (!region || !list || !code || !status) return;
    const fields = fieldsIn(this);
    const chosen = valuesOf(fields);
    const items = [...list.querySelectorAll<HTMLElement>(':scope > li')];
    const others = JSON.parse(this.dataset['otherPages'] ?? '[]') as string[];
    const ownPlace = Number(this.dataset['page']) - 1;
    const own = items.map(readLine);
    /** The lines of all pages, once they are loaded. */
    let all = others.length > 0 ? undefined : own;
    let loading: Promise<void> | undefined;
    /** The code that was looked up last, and the policies that list it. */
    let lookedUp = '';
    let withCode: WithCode;

    const loadOthers = async () => {
      const { linesOfPages } = await import('./other-pages.ts');
      const [before, after] = await Promise.all([
        linesOfPages(others.slice(0, ownPlace)),
        linesOfPages(others.slice(ownPlace)),
      ]);
      all = [...before, ...items, ...after].map(readLine);
    };
    const lookUpCode = async (typed: string) => {
      if (typed === lookedUp) return;
      const { policiesWithCode } = await import('./policies-with-code.ts');
      const found = typed ? await policiesWithCode(typed) : undefined;
      if (code.value.trim() === typed) [lookedUp, withCode] = [typed, found];
    };
    /** Shows the matching lines in the chosen order; from all pages if anything is chosen. */
    const show = () => {
      const lines = isChosen(fields) ? (all ?? own) : own;
      const [typed, position, due] = [chosen('q'), chosen('position'), chosen('review') as Due];
      const shown = lines.filter(
        ({ text, number, positions, review }) =>
          hasWords(text, typed) &&
          (!position || positions.includes(position)) &&
          isDue(review, due, new Date()) &&
          (!(withCode instanceof Set) || withCode.has(number)),
      );
      list.replaceChildren(
        ...shown.toSorted(policyOrder[chosen('order') as Order]).map(({ item }) => item),
      );
      for (const part of region.querySelectorAll<HTMLElement>('.paging')) {
        part.hidden = isChosen(fields);
      }
      const isNarrowed = isChosen(fields.filter(({ name }) => name !== 'order'));
      const isSorted = chosen('order') !== 'number';
      const count = isNarrowed ? `${shown.length} of ${lines.length}` : `All ${lines.length}`;
      status.textContent =
        isNarrowed || isSorted ? `${count} policies${remarkOn(shown.length)}` : '';
    };
    const remarkOn = (found: number): string => {
      if (withCode === 'many')
        return '. Too many policies list such codes to show them here: see Codes.';
      return found > 0 ? '' : '. The search box above searches their texts.';
    };
    const update = async () => {
      keepInAddress(fields);
      try {
        if (isChosen(fields) && !all) {
          status.textContent = 'Loading the whole list …';
          await (loading ??= loadOthers());
        }
      } catch {
        loading = undefined;
        status.textContent =
          'The other pages of the list could not be loaded. Choose again to try again.';
        return;
      }
      const typed = code.value.trim();
      try {
        await lookUpCode(typed);
      } catch {
        // If the code has changed since, the lookup of the new one reports its own failure.
        if (code.value.trim() === typed)
          status.textContent = 'The codes could not be loaded. Type the code again.';
        return;
      }
      show();
    };
    this.addEventListener('input', () => void update());
    takeFromAddress(fields);
    // A browser that comes back to the page may have kept what was chosen.
    if (isChosen(fields)) void update();
  }
}

customElements.define('policy-finder', PolicyFinder);

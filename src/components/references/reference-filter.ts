import type { FacetValue } from '../../model/facets.ts';
import { chosen, type Choosable, type Choice } from './choice.ts';
import { prepareCopying } from './copy.ts';
import { showCounts } from './counts.ts';
import { prepareExports } from './export.ts';
import { ordered } from './filter.ts';
import { fillForm, forgetYears, labelOf, readForm } from './form.ts';
import { prepareFound } from './found.ts';
import { listedReference } from './listed-reference.ts';

interface Item extends Choosable {
  element: HTMLLIElement;
}

/** Reads a reference from the page: facets from its values, everything else from its COinS. */
function readItem(element: HTMLLIElement, form: HTMLFormElement): Item {
  const coins = element.querySelector<HTMLElement>('.Z3988')?.title ?? '';
  const values = [...element.querySelectorAll('data')].map(({ value }) => value);
  const facet = (name: 'population' | 'design', id = ''): FacetValue => ({
    id,
    label: labelOf(form, name, id),
  });
  const [design, population] = [facet('design', values[0]), facet('population', values[1])];
  return { element, ...listedReference(element.value, coins, population, design) };
}

/**
 * Filters and sorts the references. The state is in the address, so that it can be shared and
 * revisited. Items keep their printed numbers in every order.
 */
class ReferenceFilter extends HTMLElement {
  readonly #list = document.querySelector<HTMLOListElement>('ol.references');
  readonly #exports = prepareExports();
  #items: Item[] = [];
  #showFound?: ReturnType<typeof prepareFound>;
  #typing = false;

  connectedCallback(): void {
    const form = this.querySelector('form');
    document.querySelector('[role=alert]')?.remove();
    if (!form || !this.#list) return;
    this.#items = [...this.#list.querySelectorAll<HTMLLIElement>(':scope > li')].map((element) =>
      readItem(element, form),
    );
    this.#showFound = prepareFound(form, this.#items.length, (choice) => {
      fillForm(form, choice);
      this.#change(form, false);
    });
    prepareCopying(this.#list);
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', ({ target }) => {
      const typing = target instanceof HTMLInputElement && target.type === 'search';
      // A range replaces the single years of an older address.
      if (target instanceof HTMLSelectElement && target.name !== 'sort') forgetYears(form);
      this.#change(form, typing && this.#typing);
      this.#typing = typing;
    });
    // Links to a fragment of the page also trigger this.
    window.addEventListener('popstate', () => this.#restore(form));
    // Input made while this was loading is kept.
    if (location.search) this.#restore(form);
    else this.#show(form);
  }

  /** Applies the reader's input. A run of typing makes one entry in the browser's history. */
  #change(form: HTMLFormElement, replace: boolean): void {
    const search = this.#show(form).toString();
    const address = location.pathname + (search && `?${search}`);
    if (replace) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
  }

  /** Applies the address; a reference that it targets is always shown. */
  #restore(form: HTMLFormElement): void {
    fillForm(form, new URLSearchParams(location.search));
    const target = this.#items.find(({ element }) => `#${element.id}` === location.hash)?.element;
    const place = target?.offsetTop;
    this.#show(form);
    if (target?.hidden) {
      fillForm(form, new URLSearchParams());
      this.#show(form);
      history.replaceState(null, '', location.pathname + location.hash);
    }
    if (target?.offsetTop !== place) target?.scrollIntoView();
    this.#typing = false;
  }

  #show(form: HTMLFormElement): Choice {
    const choice = readForm(form);
    const found = chosen(this.#items, choice);
    for (const item of this.#items) item.element.hidden = !found.includes(item);
    const inOrder = ordered(this.#items, choice.get('sort') ?? undefined);
    // Moving the list unnecessarily would lose the scroll position.
    if (inOrder.some(({ element }, at) => this.#list?.children[at] !== element)) {
      this.#list?.append(...inOrder.map(({ element }) => element));
    }
    showCounts(form, this.#items, choice);
    this.#showFound?.(found.length, choice);
    this.#exports.offer(
      found.map(({ number }) => number),
      this.#items.length,
    );
    return choice;
  }
}

customElements.define('reference-filter', ReferenceFilter);

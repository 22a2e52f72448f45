import { readCoins } from '../references/coins';
import { notStated } from '../references/facets';
import { matching, ordered, type Filterable } from '../references/filter';
import { prepareCopying } from './reference-copy';
import { prepareExports } from './reference-export';

interface Item extends Filterable {
  element: HTMLLIElement;
  /** The values of its facets, in the order of their names. */
  facets: string[];
}

const facetNames = ['population', 'design', 'year'];

/** A reference as the page gives it: its facets as values, all else for reference managers. */
const readItem = (element: HTMLLIElement): Item => {
  const { words, year } = readCoins(element.querySelector<HTMLElement>('.Z3988')?.title ?? '');
  const stated = [...element.querySelectorAll('data')].map(({ value }) => value);
  return { element, facets: [...stated, year || notStated.id], number: element.value, year, words };
};

/**
 * Filters and sorts the references. The state is in the address, so that it can be shared and gone
 * back to: ?q=wang&design=comparison&year=2020&year=2021&sort=year. Values of one facet widen the
 * choice, facets narrow it. Items keep their printed numbers in every order.
 */
class ReferenceFilter extends HTMLElement {
  readonly #list = document.querySelector<HTMLOListElement>('ol.references');
  readonly #items = [...document.querySelectorAll<HTMLLIElement>('ol.references > li')].map(
    readItem,
  );
  readonly #exports = prepareExports();
  #typing = false;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form || !this.#list) return;
    prepareCopying(this.#list);
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', ({ target }) => {
      const typing = target instanceof HTMLInputElement && target.type === 'search';
      this.#change(form, typing && this.#typing);
      this.#typing = typing;
    });
    this.querySelector('.found button')?.addEventListener('click', () => {
      this.#fill(form, new URLSearchParams());
      this.#change(form, false);
      form.querySelector<HTMLInputElement>('[type="search"]')?.focus();
    });
    // Links to a fragment of the page come this way too.
    window.addEventListener('popstate', () => this.#restore(form));
    // What the reader has filled in while this was being loaded stands.
    if (location.search) this.#restore(form);
    else this.#show(this.#query(form));
  }

  /** What the form asks for, as in the address. */
  #query(form: HTMLFormElement): URLSearchParams {
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      const isDefault = value === '' || (name === 'sort' && value === 'number');
      if (typeof value === 'string' && !isDefault) query.append(name, value);
    }
    return query;
  }

  #fill(form: HTMLFormElement, query: URLSearchParams): void {
    form.reset();
    for (const field of form.elements) {
      if (field instanceof HTMLInputElement && field.type === 'checkbox') {
        field.checked = query.getAll(field.name).includes(field.value);
      } else if (field instanceof HTMLInputElement) {
        field.value = query.get(field.name) ?? '';
      } else if (field instanceof HTMLSelectElement) {
        const asked = query.get(field.name);
        if ([...field.options].some(({ value }) => value === asked)) field.value = asked ?? '';
      }
    }
  }

  /** Shows what the reader asks for. One entry in the browser's history for one run of typing. */
  #change(form: HTMLFormElement, replace: boolean): void {
    this.#show(this.#query(form));
    const search = this.#query(form).toString();
    const address = location.pathname + (search && `?${search}`);
    if (replace) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
  }

  /** Shows what the address asks for; a reference that it leads to is shown whatever else it asks. */
  #restore(form: HTMLFormElement): void {
    const query = new URLSearchParams(location.search);
    this.#fill(form, query);
    this.#show(this.#query(form));
    const target = this.#items.find(({ element }) => `#${element.id}` === location.hash)?.element;
    if (target?.hidden) {
      this.#fill(form, new URLSearchParams());
      this.#show(this.#query(form));
      history.replaceState(null, '', location.pathname + location.hash);
      target.scrollIntoView();
    }
    const details = form.querySelector('details');
    if (details && facetNames.some((name) => query.has(name))) details.open = true;
    this.#typing = false;
  }

  #show(query: URLSearchParams): void {
    const found = matching(this.#items, query.get('q') ?? '').filter(({ facets }) =>
      facetNames.every(
        (name, facet) => !query.has(name) || query.getAll(name).includes(facets[facet] ?? ''),
      ),
    );
    for (const item of this.#items) item.element.hidden = !found.includes(item);
    const inOrder = ordered(this.#items, query.get('sort') ?? undefined);
    this.#list?.append(...inOrder.map(({ element }) => element));
    this.#tell(found, query);
  }

  #tell(found: Item[], query: URLSearchParams): void {
    const all = this.#items.length;
    const some = found.length < all;
    const status = this.querySelector('[role="status"]');
    if (status)
      status.textContent = some ? `${found.length} of ${all} references` : `${all} references`;
    const button = this.querySelector<HTMLButtonElement>('.found button');
    if (button) button.hidden = query.size === 0;
    this.#exports.offer(
      found.map(({ number }) => number),
      all,
    );
  }
}

customElements.define('reference-filter', ReferenceFilter);

import { moved, putBack, remarked, removed, studiesOf, type Clipping } from './clippings.ts';
import { loadVersions } from './load-versions.ts';
import { shownClipping, type ClippingAction } from './show-clipping.ts';
import { changeClippings, isStored, keptClippings, storageKey } from './store.ts';
import { versionNote, type Versions } from './versions.ts';

const refused =
  'This browser does not let the site store clippings, or the stored ones cannot be read. ' +
  'Your changes last until you leave this page.';

/** The reader's clippings as a list to reorder, annotate, print and save (clippings.astro). */
class ClippingsList extends HTMLElement {
  #clippings: Clipping[] = [];
  #versions: Versions = new Map();
  #removed: { clipping: Clipping; at: number } | undefined;

  connectedCallback(): void {
    this.#show(keptClippings());
    void loadVersions(this.#clippings).then((versions) => {
      this.#versions = versions;
      this.#showVersions();
    });
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element && target.closest<HTMLElement>('[data-do]');
      if (button) this.#act(button, button.dataset['do'] ?? '');
    });
    this.addEventListener('input', ({ target }) => {
      if (!(target instanceof HTMLTextAreaElement)) return;
      const clipping = this.#clippingOf(target);
      if (!clipping) return;
      this.#clippings = changeClippings((all) => remarked(all, clipping, target.value));
      if (!isStored()) this.#announce(refused);
    });
    // Another window has changed the clippings.
    addEventListener('storage', ({ key }) => {
      if (key === storageKey) this.#show(keptClippings());
    });
  }

  #part = (selector: string) => this.querySelector<HTMLElement>(selector);

  #clippingOf(inside: Element): Clipping | undefined {
    const item = inside.closest('.clipping');
    return this.#clippings[[...(item?.parentElement?.children ?? [])].indexOf(item as Element)];
  }

  #announce(message: string): void {
    const status = this.#part('[role="status"]');
    if (status) status.textContent = message;
  }

  #show(clippings: Clipping[]): void {
    this.#clippings = clippings;
    this.#part('ol')?.replaceChildren(...clippings.map(shownClipping));
    this.toggleAttribute('data-empty', clippings.length === 0);
    const { length: studies } = studiesOf(clippings);
    const saveRis = this.#part('[data-do="ris"]');
    if (saveRis) {
      saveRis.hidden = studies === 0;
      saveRis.textContent = `Save ${studies === 1 ? 'the study' : `the ${studies} studies`} as RIS`;
    }
    this.#showVersions();
    if (!isStored()) this.#announce(refused);
  }

  #showVersions(): void {
    const items = this.querySelectorAll<HTMLElement>('.version-note');
    for (const [index, note] of items.entries()) {
      const clipping = this.#clippings[index];
      const text = clipping && versionNote(clipping, this.#versions);
      note.hidden = text === undefined;
      note.textContent = text ?? '';
    }
  }

  #act(button: HTMLElement, action: string): void {
    const clipping = this.#clippingOf(button);
    if (action === 'print') print();
    else if (action === 'undo') this.#undo();
    else if (action === 'markdown' || action === 'ris') this.#save(action);
    else if (clipping) this.#change(clipping, action as ClippingAction);
  }

  #save(format: 'markdown' | 'ris'): void {
    import('./files.ts').then(
      ({ saveMarkdown, saveRis }) => {
        if (format === 'ris') saveRis(this.#clippings);
        else saveMarkdown(this.#clippings, this.#versions);
      },
      () => this.#announce('The file could not be created. Try again.'),
    );
  }

  #change(clipping: Clipping, action: ClippingAction): void {
    const at = this.#clippings.indexOf(clipping);
    this.#show(
      changeClippings((all) =>
        action === 'remove'
          ? removed(all, clipping)
          : moved(all, clipping, action === 'up' ? -1 : 1),
      ),
    );
    const undo = this.#part('[data-do="undo"]');
    if (undo) undo.hidden = action !== 'remove';
    if (action === 'remove') {
      this.#removed = { clipping, at };
      this.#announce('Removed.');
      undo?.focus();
      return;
    }
    const now = Math.max(0, Math.min(this.#clippings.length - 1, at + (action === 'up' ? -1 : 1)));
    this.querySelectorAll<HTMLElement>(`.clipping [data-do="${action}"]`)[now]?.focus();
    this.#announce(`Now ${now + 1} of ${this.#clippings.length}.`);
  }

  /** Restores the clipping that was removed last. */
  #undo(): void {
    const { clipping, at } = this.#removed ?? {};
    if (!clipping || at === undefined) return;
    this.#show(changeClippings((all) => putBack(all, clipping, at)));
    const undo = this.#part('[data-do="undo"]');
    if (undo) undo.hidden = true;
    this.#announce('Put back.');
    this.querySelectorAll<HTMLElement>('.clipping h2')[at]?.focus();
  }
}

customElements.define('clippings-list', ClippingsList);

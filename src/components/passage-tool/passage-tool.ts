import { defineElement } from '../lazy/define-element.ts';
import { hasPopovers } from '../popover/has-popovers.ts';
import { placePopover } from '../popover/place-popover.ts';
import { passageCitation } from './passage-citation.ts';
import { passagePanel } from './passage-panel.ts';
import sheet from './passage-tool.css?url';
import { addressOf, policyOfPage } from './policy-of-page.ts';
import { passageText, quotedPassage, selectionText, wordsOf } from './quoted-passage.ts';
import { selectedPassages, type SelectedPassages } from './selected-passages.ts';

const passage = '.policy-text [data-page]';

/** The first words of a passage, without what the site adds. */
function beginningOf(element: Element): string {
  const words = wordsOf(element).split(' ');
  return [...words.slice(0, 8), ...(words.length > 8 ? ['…'] : [])].join(' ');
}

/** The citation of consecutive passages: the address of the first, the pages of all. */
function citationOf([first, ...others]: SelectedPassages['passages']): string {
  const ends = [first, others.at(-1) ?? first].map(({ dataset }) => dataset['page'] ?? '');
  const numbers = ends.join('-').split('-');
  const pages = [...new Set([numbers[0], numbers.at(-1)])].join('-');
  return passageCitation(policyOfPage(), pages, addressOf(first), new Date());
}

/**
 * Copies text to the clipboard.
 * @returns false if the browser does not allow it, as on a site without HTTPS
 */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Cites, copies and keeps a passage (PassageTool.astro). There is one button for all passages: it
 * follows the pointer, a tap, the keyboard focus, a selection and the address, so it is where the
 * reader is, and is a single tab stop. Two buttons in its panel lead to the other passages, including
 * those without focusable content.
 */
class PassageTool extends HTMLElement {
  #passages: HTMLElement[] = [];
  #current: HTMLElement | undefined;
  /** What was selected when the panel opened. */
  #selected: SelectedPassages | undefined;

  connectedCallback(): void {
    this.#passages = [...document.querySelectorAll<HTMLElement>(passage)];
    const [first] = this.#passages;
    if (!first) return;
    this.innerHTML = passagePanel;
    const button = this.querySelector<HTMLButtonElement>(':scope > button');
    const panel = this.querySelector<HTMLElement>('[popover]');
    if (!button || !panel) return;

    const isBusy = () => panel.matches(':popover-open') || button.matches(':focus-visible');
    const follow = (target: EventTarget | null) => {
      const element = target instanceof Text ? target.parentElement : target;
      const found = element instanceof Element ? element.closest<HTMLElement>(passage) : null;
      if (!found || found === this.#current || isBusy()) return;
      button.classList.remove('idle');
      this.#moveTo(found, button);
    };
    this.#moveTo(first, button);
    document.addEventListener('pointerover', ({ target }) => follow(target));
    // An address also moves the focus to its passage.
    document.addEventListener('focusin', ({ target }) => follow(target));
    document.addEventListener('selectionchange', () => {
      const selection = getSelection();
      if (selection && !selection.isCollapsed) follow(selection.focusNode);
    });

    panel.addEventListener('beforetoggle', (event) => {
      const opens = event.newState === 'open';
      // A click on a button of the panel can end the selection.
      if (opens) this.#selected = selectedPassages(this.#passages);
      if (opens) this.#show(panel);
      this.#current?.toggleAttribute('data-citing', opens);
    });
    panel.addEventListener('click', ({ target }) => {
      const action = target instanceof HTMLElement ? target.dataset['do'] : undefined;
      if (action === 'previous' || action === 'next') this.#step(action, button, panel);
      else if (action === 'keep') void this.#keep(panel);
      else if (action) void this.#copy(action, panel);
    });
  }

  /** The button is inside the passage, so that it comes next in the focus order. */
  #moveTo(found: HTMLElement, button: HTMLElement): void {
    this.#current?.removeAttribute('data-citing');
    this.#current = found;
    (found instanceof HTMLTableRowElement ? found.lastElementChild : found)?.append(button);
  }

  #step(direction: 'previous' | 'next', button: HTMLElement, panel: HTMLElement): void {
    const at = this.#passages.findIndex((one) => one === this.#current);
    const found = this.#passages.at((at + (direction === 'next' ? 1 : -1)) % this.#passages.length);
    if (!found) return;
    this.#moveTo(found, button);
    found.toggleAttribute('data-citing', true);
    found.scrollIntoView();
    this.#selected = undefined;
    this.#show(panel);
    this.#announce(panel, `“${beginningOf(found)}”`);
  }

  /** Shows the citation of the current passage. */
  #show(panel: HTMLElement): void {
    const citation = panel.querySelector('.citation');
    if (citation && this.#current) citation.textContent = citationOf([this.#current]);
    const selection = panel.querySelector<HTMLElement>('[data-do="selection"]');
    if (selection) selection.hidden = !this.#selected;
    // Words alone could lose their meaning, so the whole passages of a selection are kept.
    const { length } = this.#selected?.passages ?? [];
    const keep = panel.querySelector('[data-do="keep"]');
    if (keep) keep.textContent = `Add ${length > 1 ? `${length} passages ` : ''}to clippings`;
    this.#announce(panel, '');
  }

  /** Shows a message, which is also announced. It can have more lines than the previous one. */
  #announce(panel: HTMLElement, message: string | Node): void {
    panel.querySelector('[role="status"]')?.replaceChildren(message);
    placePopover(panel);
  }

  #copied(what: string, passage: HTMLElement): { text: string; message: string } {
    const citation = citationOf([passage]);
    const { position } = policyOfPage();
    switch (what) {
      case 'link':
        return { text: addressOf(passage), message: 'Link copied.' };
      case 'citation':
        return { text: citation, message: 'Citation copied.' };
      case 'selection': {
        const { words, passages } = this.#selected ?? { words: '', passages: [passage] };
        const text = `${selectionText(words, passages, position)} ${citationOf(passages)}`;
        return { text, message: 'Selection copied, with its headings, position and citation.' };
      }
      default: {
        const text = `${passageText(quotedPassage(passage), position)} ${citation}`;
        return { text, message: 'Text copied, with its headings, position and citation.' };
      }
    }
  }

  async #copy(what: string, panel: HTMLElement): Promise<void> {
    const citation = panel.querySelector('.citation');
    if (!citation || !this.#current) return;
    const { text, message } = this.#copied(what, this.#current);
    if (await copyText(text)) {
      this.#announce(panel, message);
      return;
    }
    getSelection()?.selectAllChildren(citation);
    this.#announce(panel, 'This browser does not allow copying here. The citation is selected.');
  }

  async #keep(panel: HTMLElement): Promise<void> {
    if (!this.#current) return;
    const passages = this.#selected?.passages ?? [this.#current];
    try {
      const { keep } = await import('../clippings/keep.ts');
      this.#announce(panel, await keep(...passages));
    } catch {
      this.#announce(panel, 'It could not be added. Try again.');
    }
  }
}

/**
 * Starts the tool, except in a browser without popovers. Even there, copying leaves out what the site
 * adds, because selected-words.ts is loaded with this file. Rejects if the style sheet cannot be
 * loaded.
 */
export const startPassageTool = async (): Promise<void> => {
  if (hasPopovers) await defineElement('passage-tool', PassageTool, sheet);
};

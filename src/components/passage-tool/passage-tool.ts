import { placePopover } from '../popover/place-popover.ts';
import { passageCitation } from './passage-citation.ts';
import { quotedPassage } from './quoted-passage.ts';

const passage = '.policy-text [data-page]';

/** The first words of a passage, without what the site adds. */
function beginningOf(element: Element): string {
  const copied = element.cloneNode(true) as Element;
  for (const added of copied.querySelectorAll('[data-editorial]')) added.remove();
  const words = copied.textContent.trim().split(/\s+/);
  return [...words.slice(0, 8), ...(words.length > 8 ? ['…'] : [])].join(' ');
}

/**
 * Puts text on the clipboard.
 * @returns false where the browser does not let the page, as it does not on a site without HTTPS
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
 * Cites a passage (PassageTool.astro). There is one button for all passages: it follows the pointer,
 * a tap, the keyboard's focus and the address, so it stands where the reader is and costs the
 * keyboard one stop. In its panel two buttons lead to the other passages, also to those with nothing
 * to focus.
 */
class PassageTool extends HTMLElement {
  #passages: HTMLElement[] = [];
  #current: HTMLElement | undefined;

  connectedCallback(): void {
    const button = this.querySelector<HTMLButtonElement>(':scope > button');
    const panel = this.querySelector<HTMLElement>('[popover]');
    this.#passages = [...document.querySelectorAll<HTMLElement>(passage)];
    const [first] = this.#passages;
    if (!button || !panel || !first) return;

    const isBusy = () => panel.matches(':popover-open') || button.matches(':focus-visible');
    const follow = (target: EventTarget | null) => {
      const found = target instanceof Element ? target.closest<HTMLElement>(passage) : null;
      if (!found || found === this.#current || isBusy()) return;
      button.classList.remove('idle');
      this.#moveTo(found, button);
    };
    this.#offerText(panel);
    this.#moveTo(first, button);
    button.hidden = false;
    document.addEventListener('pointerover', ({ target }) => follow(target));
    // An address leads the focus to its passage, too.
    document.addEventListener('focusin', ({ target }) => follow(target));

    panel.addEventListener('beforetoggle', (event) => {
      const opens = event.newState === 'open';
      if (opens) this.#show(panel);
      this.#current?.toggleAttribute('data-citing', opens);
    });
    panel.addEventListener('click', ({ target }) => {
      const action = target instanceof HTMLElement ? target.dataset['do'] : undefined;
      if (action === 'link' || action === 'citation' || action === 'text') {
        void this.#copy(action, panel);
      }
      if (action === 'previous' || action === 'next') this.#step(action, button, panel);
    });
  }

  /** The panel of the page has buttons for citations and links; that for the text comes with this script. */
  #offerText(panel: HTMLElement): void {
    const citation = panel.querySelector<HTMLButtonElement>('[data-do="citation"]');
    const button = citation?.cloneNode(true) as HTMLButtonElement | undefined;
    if (!citation || !button) return;
    button.dataset['do'] = 'text';
    button.textContent = 'Copy text with its place';
    citation.before(button, ' ');
  }

  /** The button hangs inside the passage, so that it follows it in the order of the focus. */
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
    this.#show(panel);
    this.#announce(panel, `“${beginningOf(found)}”`);
  }

  #link(): string {
    const { origin, pathname } = location;
    return `${origin}${pathname}#${this.#current?.id}`;
  }

  /** Shows the citation of the current passage. */
  #show(panel: HTMLElement): void {
    const pages = this.#current?.dataset['page'] ?? '';
    const citation = panel.querySelector('.citation');
    const text = passageCitation(this.dataset['policy'] ?? '', pages, this.#link(), new Date());
    if (citation) citation.textContent = text;
    this.#announce(panel, '');
  }

  /** Shows a message, which a screen reader also speaks. It can have more lines than the one before. */
  #announce(panel: HTMLElement, message: string): void {
    const status = panel.querySelector('[role="status"]');
    if (status) status.textContent = message;
    placePopover(panel);
  }

  async #copy(what: 'link' | 'citation' | 'text', panel: HTMLElement): Promise<void> {
    const citation = panel.querySelector('.citation');
    if (!citation || !this.#current) return;
    const copied = {
      link: { text: this.#link(), message: 'Link copied.' },
      citation: { text: citation.textContent, message: 'Citation copied.' },
      text: {
        text: `${quotedPassage(this.#current)} ${citation.textContent}`,
        message: 'Text copied, with its headings and its citation.',
      },
    }[what];
    if (await copyText(copied.text)) {
      this.#announce(panel, copied.message);
      return;
    }
    getSelection()?.selectAllChildren(citation);
    this.#announce(panel, 'This browser does not let the page copy. The citation is selected.');
  }
}

customElements.define('passage-tool', PassageTool);

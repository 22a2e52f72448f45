import { defineElement } from '../lazy/define-element.ts';
import { placePopover } from '../popover/place-popover.ts';
import sheet from './display-menu.css?url';

/** Settings with several values: name in the page's dataset and in storage; the first value is the default. */
const choices = [
  {
    name: 'theme',
    legend: 'Theme',
    values: ['', 'light', 'dark'],
    labels: ['System', 'Light', 'Dark'],
  },
  {
    name: 'text',
    legend: 'Text size',
    values: ['', 'large', 'larger'],
    labels: ['Standard', 'Large', 'Larger'],
  },
  {
    name: 'line',
    legend: 'Line length',
    values: ['short', '', 'long'],
    labels: ['Short', 'Standard', 'Long'],
  },
];

/** Settings that can be switched off: name in the page's dataset, value when off, name in storage. */
const switches = [
  ['notes', 'hidden', 'site-notes'],
  ['slash', 'off', 'slash'],
] as const;

const checkbox = (setting: string, label: string): string =>
  `<label><input type="checkbox" data-setting="${setting}"> <span>${label}</span></label>`;

const panel =
  choices
    .map(({ name, legend, values, labels }) => {
      const radios = values.map(
        (value, index) =>
          `<label><input type="radio" name="${name}" value="${value}"> ` +
          `<span>${labels[index] ?? ''}</span></label>`,
      );
      return `<fieldset><legend>${legend}</legend>${radios.join('')}</fieldset>`;
    })
    .join('') +
  checkbox('notes', 'Site notes') +
  '<p>Site notes are what this site adds to the words of a policy: remarks, links, figures, tools. ' +
  'Headings, menus and the overview of dates and codes stay.</p>' +
  checkbox('slash', 'Single-key shortcuts, such as /') +
  '<p><button type="button" class="control" data-do="keys">List of shortcuts</button></p>';

/** Stores a display setting for the next visit; before-paint.ts applies it. */
function keep(name: string, value: string | undefined): void {
  try {
    if (value) localStorage.setItem(name, value);
    else localStorage.removeItem(name);
  } catch {
    // Without storage the choice holds for this page.
  }
}

/** Theme, size, line length, site notes and single-key shortcuts (DisplayMenu.astro). */
class DisplayMenu extends HTMLElement {
  connectedCallback(): void {
    const place = this.querySelector<HTMLElement>('[popover]');
    if (!place) return;
    place.innerHTML = panel;
    this.#prepareSwitches();
    this.#prepareChoices();
    this.querySelector('[data-do="keys"]')?.addEventListener('click', () => {
      void import('../keyboard/keys.ts').then(({ press }) => press('?'));
    });
    placePopover(place);
  }

  #prepareSwitches(): void {
    const { dataset } = document.documentElement;
    for (const [setting, off, name] of switches) {
      const box = this.querySelector<HTMLInputElement>(`[data-setting="${setting}"]`);
      if (!box) continue;
      box.checked = dataset[setting] !== off;
      box.addEventListener('change', () => {
        if (box.checked) document.documentElement.removeAttribute(`data-${setting}`);
        else dataset[setting] = off;
        keep(name, box.checked ? undefined : off);
      });
    }
  }

  #prepareChoices(): void {
    const { dataset } = document.documentElement;
    for (const radio of this.querySelectorAll<HTMLInputElement>('[type="radio"]')) {
      const { name, value } = radio;
      radio.checked = value === (dataset[name] ?? '');
      radio.addEventListener('change', () => {
        const root = document.documentElement;
        if (value) root.setAttribute(`data-${name}`, value);
        else root.removeAttribute(`data-${name}`);
        keep(name, value);
      });
    }
  }
}

/** Starts the menu. Throws if its style sheet cannot be loaded. */
export const startDisplayMenu = (): Promise<void> =>
  defineElement('display-menu', DisplayMenu, sheet);

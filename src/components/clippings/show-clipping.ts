import { clippingCitation, linkedStudies, placeOf } from './citation.ts';
import type { Clipping } from './clippings.ts';

/** An action on a clipping. */
export type ClippingAction = 'up' | 'down' | 'remove';

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  Object.assign(made, properties);
  made.append(...children);
  return made;
}

function actionButton(action: ClippingAction, label: string, path: string): HTMLButtonElement {
  const button = element('button', { type: 'button', className: 'button' }, label);
  button.dataset['do'] = action;
  button.ariaLabel = `${label}: ${path}`;
  return button;
}

/** The reader's remark: a field on screens, text on paper. */
function remarkField({ remark }: Clipping, index: number): HTMLElement {
  const id = `remark-${index}`;
  const field = element('textarea', { id, value: remark, rows: 2 });
  const printed = element('p', { className: 'printed-remark' }, remark);
  field.addEventListener('input', () => {
    printed.textContent = field.value;
    printed.parentElement?.toggleAttribute('data-empty', !field.value.trim());
  });
  const label = element('label', { htmlFor: id }, 'My remark, not the policy’s words');
  const made = element('div', { className: 'remark' }, label, field, printed);
  made.toggleAttribute('data-empty', !remark.trim());
  return made;
}

/** A clipping as an item of the list: the policy's words as kept, surrounded by the site's. */
export function shownClipping(clipping: Clipping, index: number): HTMLLIElement {
  const { policy, leads, words, address } = clipping;
  const { path, position } = placeOf(clipping);
  const studies = linkedStudies(clipping);
  const [before, after] = clippingCitation(clipping).split(address);
  const quote = element('blockquote', { cite: address });
  quote.append(
    ...leads.map((lead) => element('p', { className: 'lead-words' }, `${lead} …`)),
    element('p', { className: 'kept-words' }, words),
  );
  return element(
    'li',
    { className: 'clipping' },
    element('h2', { id: `clipping-${index}`, tabIndex: -1 }, path),
    element('p', { className: 'clipping-position' }, position),
    quote,
    ...(studies === undefined ? [] : [element('p', { className: 'citation' }, studies)]),
    element(
      'p',
      { className: 'citation' },
      before ?? '',
      element('a', { href: address, className: 'address' }, address),
      after ?? '',
    ),
    element(
      'p',
      { className: 'citation' },
      'SHA-256 of the document: ',
      element('code', {}, policy.sha256),
    ),
    element('p', { className: 'version-note', hidden: true }),
    remarkField(clipping, index),
    element(
      'p',
      { className: 'buttons' },
      actionButton('up', 'Move up', path),
      actionButton('down', 'Move down', path),
      actionButton('remove', 'Remove', path),
    ),
  );
}

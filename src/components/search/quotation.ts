import type { Quoted } from '../../search/query/quoted.ts';
import { element } from './show.ts';

/** An element of policy text. Its names come from the build, its words are only ever text. */
function elementOf(quoted: Quoted): Node | string {
  if (typeof quoted === 'string') return quoted;
  const [name, content] = quoted;
  const [tag = '', number] = name.split(' ');
  const made = element(tag as keyof HTMLElementTagNameMap, {}, ...content.map(elementOf));
  // As printed, with its parentheses and wherever the count begins.
  if (number !== undefined) made.style.listStyleType = JSON.stringify(`${number} `);
  if (tag !== 'table') return made;
  const scrolled = { className: 'wide', tabIndex: 0, role: 'group', ariaLabel: 'Table' };
  return element('div', scrolled, made);
}

/** What a policy answers as a quotation, with its lists and tables. */
export const quotation = (quotes: Quoted[]): HTMLElement =>
  element(
    'blockquote',
    { className: 'result-quotes' },
    ...quotes.map((quote) => elementOf(typeof quote === 'string' ? ['p', [quote]] : quote)),
  );

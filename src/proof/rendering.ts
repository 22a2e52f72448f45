/** Elements whose text does not continue the line before them. */
export const blocks = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'br', 'caption', 'dd', 'details', 'dialog',
  'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4',
  'h5', 'h6', 'header', 'hgroup', 'hr', 'legend', 'li', 'main', 'menu', 'nav', 'ol', 'p', 'pre',
  'search', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul',
]); // prettier-ignore

/** Blocks that are a passage themselves and hold others: after a list in it, an item goes on. */
export const items = new Set(['li', 'dd', 'tr', 'td', 'th']);

/** Elements whose text no browser prints; of <noscript> a browser that runs scripts. */
export const notRendered = new Set(['head', 'noscript', 'script', 'style', 'template', 'title']);

/** How an element by itself keeps its text from readers, if it does. */
export function hiddenBy(name: string, attributes: Record<string, string>): string | undefined {
  if ('hidden' in attributes) return 'hidden';
  if ('inert' in attributes) return 'inert';
  if ('popover' in attributes) return 'popover';
  if (attributes['aria-hidden'] === 'true') return 'aria-hidden';
  if (name === 'bdo' || /^(?:rtl|auto)$/i.test(attributes['dir'] ?? '')) return 'direction';
  if ('style' in attributes) return `style="${attributes['style']}"`;
  if ((name === 'details' || name === 'dialog') && !('open' in attributes)) return `closed ${name}`;
  return undefined;
}

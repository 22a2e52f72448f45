/**
 * The markup that policy text can have. Whatever is not listed could show other words than the proof
 * reads, or read them out in another way: struck out, in another order, without a gap, as a picture.
 */
const elements = new Set([
  'a', 'b', 'blockquote', 'br', 'caption', 'cite', 'details', 'div', 'em', 'footer', 'h1', 'h2', 'h3', 'h4',
  'h5', 'h6', 'header', 'i', 'li', 'ol', 'p', 'section', 'span', 'strong', 'sub', 'summary', 'sup', 'table',
  'tbody', 'td', 'th', 'thead', 'time', 'tr', 'u', 'ul',
]); // prettier-ignore

/** Attributes that change nothing of what is read, or that the proof reads itself: see `hiddenBy`. */
const attributes =
  /^(?:id|class|href|cite|scope|colspan|type|start|value|datetime|open|data-(?:policy-text|section|page|statement|population|guideline|kind|label|long|delimiter))$/;

/** What of an element of policy text is not listed here, if anything; `<del>`, for example. */
export function strangeMarkup(
  name: string,
  attributesOf: Record<string, string>,
): string | undefined {
  if (!elements.has(name)) return `<${name}>`;
  const strange = Object.keys(attributesOf).find(
    (attribute) => !attributes.test(attribute) && attribute !== 'aria-hidden',
  );
  return strange && `${strange}="${attributesOf[strange] ?? ''}"`;
}

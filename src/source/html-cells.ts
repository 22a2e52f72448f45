import { Parser } from 'htmlparser2';

/** The elements of which a table in HTML consists. */
export const tableTag = String.raw`<\/?(?:table|caption|colgroup|col|thead|tbody|tfoot|tr|td|th)(?:\s[^<>]*)?>`;

/** Source of a regular expression for what stands in a cell or the caption of a table in HTML. */
const inCell = (pattern: string): string =>
  String.raw`(?:${pattern})(?<=<(?:t[dh]|caption)\b[^<>]*>(?:(?!<\/(?:t[dh]|caption)\b)[\s\S]){0,4000})`;

/** Comments, and elements of text that a cell in HTML may have; those of blocks part words. */
export const cellTag = inCell(
  String.raw`<!--[\s\S]*?-->|<\/?(?<element>p|div|ul|ol|li|br|span|font|a|b|i|em|strong|u)(?:\s[^<>]*)?\/?>`,
);
/** A raised or lowered text in a cell, as an element with attributes. */
export const cellLevel = inCell(String.raw`<(\/?)(sup|sub)\s[^<>]*>`);

/** Elements of HTML that stand within a line. */
export const inlineElements = new Set(['span', 'font', 'a', 'b', 'i', 'em', 'strong', 'u']);

/** A reference to a character, such as `&nbsp;` or `&#8805;`. */
export const characterReference = String.raw`&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});`;
export const cellReference = inCell(characterReference);

/** The character that a reference stands for; the reference itself if it is none. */
export function referredCharacter(reference: string): string {
  let text = '';
  const parser = new Parser({ ontext: (part) => (text += part) });
  parser.end(reference);
  return text;
}

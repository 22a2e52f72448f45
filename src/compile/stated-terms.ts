import type { Element, Root } from 'hast';
import { isEditorial } from '../model/tree.ts';

/** Stand in the text of a statement for the edges of its bold words. */
export const bold = { start: '\u0002', end: '\u0003' };

/**
 * The words of a statement in lower case, the edges of bold ones marked, each block with a line end.
 * @param replaced what stands for an element in place of its words, if anything does
 */
export function markedText(
  node: Root | Element,
  replaced: (element: Element) => string | undefined = () => undefined,
): string {
  const text = node.children
    .map((child) => {
      if (child.type === 'text') return child.value.replace(/\s+/g, ' ');
      if (child.type !== 'element' || isEditorial(child)) return '';
      const inside = replaced(child) ?? markedText(child, replaced);
      if (['strong', 'b'].includes(child.tagName)) return bold.start + inside + bold.end;
      return ['p', 'li', 'div', 'td', 'th'].includes(child.tagName) ? `${inside}\n` : inside;
    })
    .join('');
  return text.toLowerCase();
}

const boldRun = `${bold.start}[^${bold.end}]*${bold.end}`;
/** What may stand between two positions of one sentence, as in "**…** for pain and **…**"; no parentheses. */
const between = `[^.;()${bold.start}${bold.end}]{0,120}?\\b(?:and/or|and|or|is|are)\\s+(?=${bold.start})`;
/** Words that decide, with the bold words after them. */
export const deciding = new RegExp(
  `\\b(?:to be|(?:is|are) considered|considered|is|are)[\\s:]*((?:${boldRun}(?:${between}|[\\s,]*(?=${bold.start}))?)+)`,
  'g',
);
const plainDeciding =
  /\b(?:to be|(?:is|are) considered|considered as|(?:is|are) (?=not covered))[\s:]*([^.;*]*)/g;

const withoutEdges = (text: string): string =>
  text.replace(new RegExp(`[${bold.start}${bold.end}]`, 'g'), '').replace(/\s+/g, ' ');

/** Source of a regular expression for words that deny what follows. */
export const denial = String.raw`(?:\b(?:not|cannot|no longer|never)|n[’']t)\b`;

/** Words before a term that turn it into its opposite: "is no longer", "does not consider MWA to be". */
const negation = new RegExp(
  String.raw`${denial}\s+(?:\w+ly\s+)?(?:` +
    [
      String.raw`(?:(?:considered|be|been|to be|as|a|an)\s+)*`,
      String.raw`consider(?:s|ing)?\s(?!.*\bconsider)(?:[^,]*|.*\bto be\s+)`,
    ].join('|') +
    ')$',
);

/**
 * The terms of the payer's positions that a text has; a longer term counts instead of its parts. A negated
 * term ("no longer considered investigational") is not stated, unless its negation is a term itself.
 * @param before words of the same text before it, which may negate it
 */
export function termsIn(text: string, terms: string[], before = ''): Set<string> {
  const sentence =
    withoutEdges(before)
      .split(/[.;:]\s|\n/)
      .at(-1) ?? '';
  let rest = withoutEdges(text);
  const found = new Set<string>();
  for (const term of terms.toSorted((a, b) => b.length - a.length)) {
    for (const { index } of rest.matchAll(new RegExp(`\\b${term}\\b`, 'g'))) {
      const clause = (sentence + rest.slice(0, index)).split(/[.;:]\s/).at(-1) ?? '';
      if (!negation.test(clause)) found.add(term);
      else if (terms.includes(`not ${term}`)) found.add(`not ${term}`);
    }
    rest = rest.replaceAll(term, (words) => ' '.repeat(words.length));
  }
  return found;
}

/**
 * The terms by which a statement takes its position: the bold ones of "considers … to be **…**"; if
 * there are none, any bold ones; if nothing is bold, those of the same sentence in plain print. What a
 * note says in passing ("will be denied as not medically necessary") takes no position.
 */
export function statedTerms(element: Root | Element, terms: string[]): Set<string> {
  const text = markedText(element);
  for (const pattern of [deciding, new RegExp(`(${boldRun})`, 'g'), plainDeciding, /([^]+)/g]) {
    const found = [...text.matchAll(pattern)].flatMap(({ 0: whole, 1: words = '', index }) => [
      ...termsIn(words, terms, text.slice(0, index + whole.lastIndexOf(words))),
    ]);
    if (found.length > 0) return new Set(found);
  }
  return new Set();
}

/** What may stand between two terms that state one position: "**investigational** and **not …**". */
const connecting = String.raw`\W+(?:(?:and|or|therefore|thus|hence|also|considered|to|be|is|are|as|well)\W+)*`;

/**
 * True if a statement states these terms beside each other, as one position, at least once: not each of
 * another service ("**A** for x and **B** for y").
 */
export function areStatedTogether(element: Root | Element, stated: Set<string>): boolean {
  const [...terms] = stated;
  const any = `\\b(?:${terms.toSorted((a, b) => b.length - a.length).join('|')})\\b`;
  const row = new RegExp(any + `${connecting}${any}`.repeat(terms.length - 1), 'g');
  return [...markedText(element).matchAll(row)].some(
    ([words]) => termsIn(words, terms).size === terms.length,
  );
}

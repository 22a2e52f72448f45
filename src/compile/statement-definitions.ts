import type { Element } from 'hast';
import { isTrademarkNote } from '../model/definitions.ts';
import type { Definition, Statement } from '../model/policy.ts';
import { bold, deciding, markedText, statedTerms, termsIn } from './stated-terms.ts';

/** Stand in the text of a statement around the number of the definition that a mark leads to. */
const mark = { start: '\u0004', end: '\u0005' };
const anyMark = new RegExp(`${mark.start}(\\d+)${mark.end}`);

/** What parts a mark from a term before it: the end of a block or sentence, or another term or mark. */
const parting = (terms: string): RegExp =>
  new RegExp(`\\n|[.;:] +\\S|\\b(?:${terms})\\b|${mark.start}`);

/**
 * Ids of the definitions that the marks of a statement lead to: the one whose mark is the nearest after
 * the words of its position, in their sentence, and the others. A note on trademarks defines nothing.
 */
export function definitionsIn(
  element: Element,
  definitions: Pick<Definition, 'id' | 'section' | 'term'>[],
  terms: string[],
): Pick<Statement, 'definition' | 'otherDefinitions'> {
  const text = markedText(element, ({ tagName, properties }) => {
    if (tagName !== 'a') return undefined;
    const index = definitions.findIndex(
      (one) => properties['href'] === `${one.section}#${one.id}` && !isTrademarkNote(one),
    );
    return index < 0 ? undefined : mark.start + String(index) + mark.end;
  });
  const marked = [...text.matchAll(new RegExp(anyMark, 'g'))].map(([, index]) => Number(index));
  const stated = statedTerms(element, terms);
  const anyTerm = terms.toSorted((a, b) => b.length - a.length).join('|');
  // The words that decide come first; a note may repeat them before.
  const places = [...text.matchAll(deciding)]
    .filter(([, words = '']) => termsIn(words, terms).size > 0)
    .map(({ index }) => text.slice(index));
  const found = [...places, text]
    .map((place) => place.replace(new RegExp(`[${bold.start}${bold.end}]`, 'g'), ''))
    .flatMap((place) =>
      [...place.matchAll(new RegExp(`\\b(?:${anyTerm})\\b`, 'g'))]
        .filter(([term]) => stated.has(term))
        .map(({ 0: term, index }) => place.slice(index + term.length)),
    )
    .map((after) => anyMark.exec(after))
    .find((next) => next && !parting(anyTerm).test(next.input.slice(0, next.index)));
  const own = found ? Number(found[1]) : undefined;
  const others = new Set(marked.filter((index) => index !== own));
  const idOf = (index: number | undefined): string | undefined =>
    index === undefined ? undefined : definitions[index]?.id;
  return {
    definition: idOf(own),
    otherDefinitions: [...others].flatMap((index) => idOf(index) ?? []),
  };
}

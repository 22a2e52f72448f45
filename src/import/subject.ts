import type { Block } from './blocks.ts';
import type { ImportContext } from './import-context.ts';
import { plainText } from './inline.ts';
import { termsPattern } from './stated-positions.ts';

/** The end of a subject that leads to a list. */
const beforeList =
  /,?\s(?:including|such as)\b(?:,? but not limited to,?)?[^,]*\bthe following(?: \w+){0,3}$/i;

/** A subject that only points to a list: "the following", "the following genetic tests". */
const onlyFollowing = /^the following((?: [\w-]+){0,3})$/i;

/** How many characters of a list stand in a subject. */
const maxListLength = 110;

/** The words of an item without what joins it to the next one. */
const itemWords = (text: string): string =>
  plainText(text)
    .replace(/‡/g, '')
    .replace(/[,;.]?\s*\b(?:and|or|and\/or)?[,;.]?$/i, '')
    .replace(/[,;]$/, '');

/** What a list names, or a table in its first column; undefined for any other block. */
function namesIn(block: Block | undefined): string[] | undefined {
  if (block?.kind === 'list') {
    return block.items.map(({ text, children }) => {
      const leads = children.some(({ kind }) => kind === 'list');
      return leads ? `${itemWords(text).replace(/[,:;]$/, '')} …` : itemWords(text);
    });
  }
  if (block?.kind !== 'table' || block.rows.length < 2) return undefined;
  return block.rows.slice(1).flatMap(([first = '']) => itemWords(first) || []);
}

/** Names in one line: as many whole ones as have room, else the first words of the first. */
function inOneLine(words: string[]): string {
  let count = words.length;
  while (count > 1 && words.slice(0, count).join('; ').length > maxListLength) count -= 1;
  const named = words.slice(0, count).join('; ');
  if (named.length > maxListLength)
    return `${named.slice(0, maxListLength).replace(/\W*\s\S*$/, '')} …`;
  return count < words.length ? `${named} …` : named;
}

/**
 * What a sentence states a position on: "considers … to be", or "… is considered". Where it leads to a
 * list, it is visibly cut before that; where it is nothing but "the following", it is what the list names.
 * @param next what stands below the sentence
 */
export function subjectOf(
  context: ImportContext,
  sentence: string,
  next: Block | undefined,
): string | undefined {
  const terms = termsPattern(context);
  const considers = (end: string) =>
    new RegExp(`considers?\\s+(?:the\\s+)?(?:use of\\s+)?(.+?),?\\s+(?:${end})\\b`, 'i').exec(
      sentence,
    );
  const isConsidered = new RegExp(
    `^(?:Note: )?(?:Based on [^,]+, )?(?:the\\s+)?(?:use of\\s+)?(.+?),? (?:(?:is|are) \\w+ and )?(?:is|are|(?:may|can|will|would|should|must) be) (?:considered|(?:${terms})\\b)`,
    'i',
  );
  const subject = (considers('to be') ?? isConsidered.exec(sentence) ?? considers(terms))?.[1]
    ?.replace(/\*+|‡/g, '')
    .replace(/^following\b/i, 'the following')
    .replace(beforeList, ' …');
  const [, kind] = onlyFollowing.exec(subject ?? '') ?? [];
  const names = kind === undefined ? [] : (namesIn(next) ?? []);
  if (names.length > 0)
    return kind ? `the following${kind}: ${inOneLine(names)}` : inOneLine(names);
  return subject?.replace(/\bthe following(?: \w+){0,3}$/i, '$& …');
}

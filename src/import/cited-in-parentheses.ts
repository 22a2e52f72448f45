import { textsOf, type Block } from './blocks.ts';
import type { ImportContext } from './import-context.ts';

/** Numbers in parentheses, as the source of a regular expression: "(12)", "(1-3, 7)". */
export const inParentheses = String.raw`\((?<inParentheses>\d{1,3}(?:\s?[,–-]\s?\d{1,3})*)\)`;

/** Words before a number in parentheses that is no citation: a measure, or a part that has the number. */
const otherBefore =
  /(?:\b(?:CI|IQR|n|ranged?|ranges|median|mean|scores?|scale|ratio|rate|grades?|stages?|phases?|levels?|class|types?|criteri(?:on|a)|items?|steps?|tables?|figures?|groups?|categor(?:y|ies)|sections?|parts?|options?|and|or|of|zero|one|two|three|four|five|six|seven|eight|nine|ten)|=)[\s,:]*$/i;

/** A number in parentheses before a word, as the items of a list in a sentence have it: "(1) pain". */
const listed = /\(\d\)\s+\p{L}/u;

/** True if numbers in parentheses end a sentence or a part of one after a word, as citations do. */
export const isCitedAt = (text: string, start: number, end: number): boolean =>
  /[\p{L}"”’*)%]\s*$/u.test(text.slice(0, start)) &&
  !otherBefore.test(text.slice(0, start)) &&
  /^(?:\*{0,3}[.,;:](?:\s|\*|$)|\s*$)/.test(text.slice(end)) &&
  !listed.test(text);

/**
 * Whether a document cites in parentheses: it does if some of them hold several numbers of its list, in
 * places of citations. One number alone may be anything. Those in other places are a doubt.
 */
export function citesInParentheses(
  context: ImportContext,
  blocks: Block[],
  numbers: ReadonlySet<number>,
): boolean {
  const found = blocks.flatMap((block) =>
    textsOf(block).flatMap((text) =>
      [...text.matchAll(new RegExp(inParentheses, 'g'))].map((match) => {
        const cited = match[1]?.match(/\d+/g)?.map(Number) ?? [];
        const isListed = cited.every((number) => numbers.has(number));
        const isCited = isListed && isCitedAt(text, match.index, match.index + match[0].length);
        return { block, printed: match[0], isSeveral: cited.length > 1, isListed, isCited };
      }),
    ),
  );
  const cites = found.some(({ isSeveral, isCited }) => isSeveral && isCited);
  const others = found.filter(
    ({ isSeveral, isListed, isCited }) => !isCited && (cites || (isSeveral && isListed)),
  );
  const [first] = others;
  if (first) {
    context.doubt(
      first.block,
      `Numbers in parentheses may be citations here, and stay text: ${[...new Set(others.map(({ printed }) => printed))].join(', ')}.`,
    );
  }
  return cites;
}

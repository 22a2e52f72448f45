import type { Node, Root } from 'hast';
import { mdxToHast } from 'satteri';
import { visit } from 'unist-util-visit';
import { emphasisMarks } from '../source/emphasis.ts';
import { latexParts, latexPattern, latexText } from '../source/latex.ts';
import { inParentheses, isCitedAt } from './cited-in-parentheses.ts';
import { tableTag } from '../source/html-cells.ts';
import { linkAddress } from '../source/markup.ts';

/** What marks and numbers of a text refer to. */
export interface References {
  /** Address of the definition of a mark: `**` → "notices#medically-necessary". */
  definitions: Map<string, string>;
  /** Numbers of the references. */
  numbers: ReadonlySet<number>;
  /** Numbers in parentheses cite them, too. */
  inParentheses?: boolean;
}

/** For text whose marks and numbers lead nowhere. */
export const noReferences: References = { definitions: new Map(), numbers: new Set() };

/** Letters after which a raised number is an exponent: "I2", "kg/m2", "(m)2", "×10 9". */
const exponentAfter = /(?:^|[^A-Za-z\d])(?:\*?[A-Za-z]\*?|[cm]?m|kg|\d+|\((?:[cm]?m|kg)\))$/;

/** Numbers of a citation: "12", "1,2", "1-3, 7". */
const citedNumbers = String.raw`\d{1,3}(?:\s?[,–-]\s?\d{1,3})*,?`;

/** Numbers that are raised, by a tag or by their characters, or stand in brackets. */
const citation = new RegExp(
  [
    String.raw`<sup>(?:\(|\\\[)?(?<raised>${citedNumbers})\s?(?:\)|\\\])?<\/sup>`,
    String.raw`\\\[(?<inBrackets>${citedNumbers})\\\]`,
    inParentheses,
    String.raw`(?<![⁰¹²³⁴-⁹⁻])(?<characters>[¹²³⁴-⁹](?:[⁰¹²³⁴-⁹⁻,]*[⁰¹²³⁴-⁹])?)`,
  ].join('|'),
  'g',
);

/** The number that raised characters are: "¹²" is 12. */
const numberOf = (characters: string): number => Number(characters.normalize('NFKC'));

/**
 * Text after which a range or pair in brackets is a measure, "6 [4–8] days", as is all that stands in
 * brackets after these words.
 */
const measureBefore = /\d[\d.,]*%?\s*$/;
const wordBefore = /(?:\b(?:CI|IQR|range|median|mean)|=)[\s,:]*$/i;

/** Numbers that are citations, as links into the list. */
const citations = (text: string, listed: Omit<References, 'definitions'>): string =>
  text.replace(citation, (whole: string, ...rest: unknown[]) => {
    const groups = rest.at(-1) as Record<string, string | undefined>;
    const start = rest.at(-3) as number;
    const before = text.slice(0, start);
    const inBrackets = groups['inBrackets'] !== undefined;
    const numbers =
      groups['raised'] ??
      groups['inBrackets'] ??
      groups['inParentheses'] ??
      groups['characters'] ??
      '';
    const each = groups['characters'] === undefined ? /\d+/g : /[⁰¹²³⁴-⁹]+/g;
    const cited = numbers.match(each)?.map(numberOf) ?? [];
    const isSingle = cited.length === 1;
    // A number in brackets at the beginning of a text is the mark of a note.
    const isOther = inBrackets
      ? before.trim() === '' || wordBefore.test(before) || (!isSingle && measureBefore.test(before))
      : isSingle && exponentAfter.test(before);
    const isText =
      groups['inParentheses'] !== undefined &&
      !(listed.inParentheses && isCitedAt(text, start, start + whole.length));
    const isListed = cited.every((number) => listed.numbers.has(number));
    if (isOther || isText || !isListed) return whole;
    const linked = numbers.replace(
      each,
      (number) => `[${number}](references#ref-${numberOf(number)})`,
    );
    return whole.replace(numbers, () => linked);
  });

/** Marks of definitions, as links to them. */
const marks = (text: string, definitions: Map<string, string>): string =>
  text.replace(/(?:\\\*){1,3}|[‡†]/g, (mark) => {
    const address = definitions.get(mark.replaceAll('\\', ''));
    return address === undefined ? mark : `[${mark}](${address})`;
  });

const levels = { '': ['', ''], '^': ['<sup>', '</sup>'], _: ['<sub>', '</sub>'] } as const;

/** Marks of the document that MDX has as well, and characters that only MDX takes for marks. */
const tokens = new RegExp(
  [
    latexPattern,
    String.raw`(?<break><br ?\/?>|\n)`,
    `(?<stray>${tableTag})`,
    String.raw`<(?<end>\/?)(?<tag>sup|sub|i|b|em|strong|u)>`,
    String.raw`\\{1,2}(?<escaped>[*_|[\]()#<>` + '`' + String.raw`~&$.!+-])`,
    String.raw`\[(?<text>[^[\]\n]{1,200})\]\((?<address>${linkAddress})\)`,
    String.raw`(?<star>\*)`,
    String.raw`(?<mark>[\\{}<[\]` +
      '`' +
      String.raw`~]|&(?=#?\w+;)|!(?=\[)|(?<![^\W_])_|_(?![^\W_]))`,
  ].join('|'),
  'gi',
);

/** Tags of a text that are opened and closed as pairs, by their places; all others are strays. */
function pairs(text: string): Set<number> {
  const paired = new Set<number>();
  const open: { tag: string; at: number }[] = [];
  for (const { groups = {}, index } of text.matchAll(tokens)) {
    const tag = groups['tag']?.toLowerCase();
    if (tag === undefined) continue;
    if (!groups['end']) open.push({ tag, at: index });
    else if (open.at(-1)?.tag === tag) paired.add(open.pop()?.at ?? 0).add(index);
  }
  return paired;
}

/** The inline text of a document as MDX, with or without what is only emphasis. */
function converted(text: string, isPlain: boolean): string {
  const paired = pairs(text);
  const emphasis = emphasisMarks(text);
  return text.replace(tokens, (whole: string, ...rest: unknown[]) => {
    const groups = rest.at(-1) as Record<string, string | undefined>;
    const index = rest.at(-3) as number;
    const [latex] = rest as [string | undefined];
    if (latex !== undefined) {
      return latexParts(latex)
        .map(({ level, text: part }) => levels[level].join(escaped(part)))
        .join('');
    }
    if (groups['break']) return '<br />';
    // A table in HTML that does not end is text.
    if (groups['stray']) return ' ';
    if (groups['tag']) return paired.has(index) && !isPlain ? whole.toLowerCase() : '';
    if (groups['escaped']) return `\\${groups['escaped']}`;
    if (groups['address']) {
      return `[${escaped(unescaped(groups['text'] ?? ''))}](${unescaped(groups['address'])})`;
    }
    if (groups['star'] && emphasis.has(index)) return isPlain ? '' : whole;
    return `\\${whole}`;
  });
}

/** Text without the escapes of the extraction, which escapes twice in places. */
const unescaped = (text: string): string => text.replace(/\\{1,2}([*_|[\]()#<>`~&$.!+-])/g, '$1');

/** Text as MDX that has no marks. */
const escaped = (text: string): string => text.replace(/[\\{}<[\]`~*_&]/g, '\\$&');

/** The words that MDX prints; undefined if it is not valid. */
function printed(mdx: string): string | undefined {
  try {
    const tree = mdxToHast(asParagraph(mdx), {
      features: { smartPunctuation: false, gfm: { footnotes: false } },
    });
    return words(tree as unknown as Root);
  } catch {
    // What is not valid prints nothing; it is written in another way.
    return undefined;
  }
}

const words = (tree: Root): string => {
  let text = '';
  visit(tree as Node, (node: Node) => {
    if (node.type === 'text' && 'value' in node) text += String(node.value);
    else if ('name' in node && node.name === 'br') text += ' ';
  });
  return text.replace(/\s+/g, ' ').trim();
};

/**
 * Text of the document as inline MDX that prints the same words. Where Markdown would read the marks of
 * emphasis in another way than the document, they are left out.
 */
export function toMdx(text: string, { definitions, ...listed }: References): string {
  const mdx = converted(text, false);
  const isSame = printed(mdx) === plainText(text);
  return citations(marks(isSame ? mdx : converted(text, true), definitions), listed);
}

/** A paragraph that Markdown would take for something else at its beginning. */
export const asParagraph = (mdx: string): string =>
  mdx
    .replace(/^(\d+)([.)])(?=\s)/, '$1\\$2')
    .replace(/^(?=[-+>#=|]|~~~)/, '\\')
    // MDX would read code.
    .replace(/^([ie])(?=(?:mport|xport)\b)/, (letter) => `&#${letter.charCodeAt(0)};`);

/** Text without its marks of emphasis. */
function withoutEmphasis(text: string): string {
  const emphasis = emphasisMarks(text);
  return text.replace(/\*/g, (star, index: number) => (emphasis.has(index) ? '' : star));
}

/** The plain words of inline text of the document. */
export const plainText = (text: string): string =>
  withoutEmphasis(text)
    .replace(new RegExp(latexPattern, 'g'), (_, latex: string) => latexText(latex))
    .replace(new RegExp(String.raw`\[([^[\]\n]{1,200})\]\(${linkAddress}\)`, 'g'), '$1')
    .replace(new RegExp(String.raw`\]\(${linkAddress}\)`, 'g'), '')
    .replace(/\[(?=https?:)/g, '')
    .replace(/<br ?\/?>/gi, ' ')
    .replace(new RegExp(tableTag, 'gi'), ' ')
    .replace(/<\/?(?:sup|sub|i|b|em|strong|u)>/gi, '')
    .replace(/\\{1,2}([*_|[\]()#<>`~&$.!+-])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();

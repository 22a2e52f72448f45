import { latexParts, latexPattern, latexText } from '../source/latex.ts';

/** What marks and numbers of a text refer to. */
export interface References {
  /** Address of the definition of a mark: `**` → "notices#medically-necessary". */
  definitions: Map<string, string>;
  /** Number of the last reference. */
  count: number;
}

/** Letters after which a raised number is an exponent: "I2", "m2", "10 9". */
const exponentAfter = /(?:^|[\s(])(?:\*?[A-Za-z]\*?|[cm]?m|kg|\d+)$/;

/** Raised numbers that are citations, as links into the list. */
const citations = (text: string, count: number): string =>
  text.replace(/<sup>([\d,\s–-]+)<\/sup>/g, (whole, numbers: string, at: number) => {
    const cited = numbers.match(/\d+/g)?.map(Number) ?? [];
    const isCitation =
      cited.length > 0 &&
      cited.every((number) => number > 0 && number <= count) &&
      (cited.length > 1 || !exponentAfter.test(text.slice(0, at)));
    if (!isCitation) return whole;
    return `<sup>${numbers.replace(/\d+/g, (number) => `[${number}](references#ref-${number})`)}</sup>`;
  });

/** Marks of definitions, as links to them. */
const marks = (text: string, definitions: Map<string, string>): string =>
  text.replace(/(?:\\\*){1,2}|‡/g, (mark) => {
    const address = definitions.get(mark.replaceAll('\\', ''));
    return address === undefined ? mark : `[${mark}](${address})`;
  });

const tags = { '': ['', ''], '^': ['<sup>', '</sup>'], _: ['<sub>', '</sub>'] } as const;

/** LaTeX as text with raised and lowered parts. */
const latexMdx = (latex: string): string =>
  latexParts(latex)
    .map(({ level, text }) => tags[level].join(text))
    .join('');

/** Text of the document as inline MDX that prints the same words. */
export function toMdx(text: string, { definitions, count }: References): string {
  const plain = text
    .replace(new RegExp(latexPattern, 'g'), (_, latex: string) => latexMdx(latex))
    .replace(/\\\\([*_|])/g, '\\$1')
    .replace(/<br ?\/?>|\n/gi, '<br />')
    .replace(/<(?!\/?(?:sup|sub|i|b|em|strong|u)>|br \/>)/gi, '\\<')
    .replace(/[{}]/g, '\\$&');
  return citations(marks(plain, definitions), count);
}

/** A paragraph that Markdown would take for something else at its beginning. */
export const asParagraph = (mdx: string): string =>
  mdx
    .replace(/^(\d+)([.)])(?=\s)/, '$1\\$2')
    .replace(/^(?=[-+>#=|]|~~~)/, '\\')
    .replace(/^<(sup|sub|i|b|em|strong|u)>/, (tag) => tag);

/** The plain words of inline text of the document. */
export const plainText = (text: string): string =>
  text
    .replace(new RegExp(latexPattern, 'g'), (_, latex: string) => latexText(latex))
    .replace(/\]\(https?:[^)\s]+\)/g, '')
    .replace(/\[(?=https?:)/g, '')
    .replace(/<br ?\/?>/gi, ' ')
    .replace(/<\/?(?:sup|sub|i|b|em|strong|u)>/gi, '')
    .replace(/(?<!\\)\*+/g, '')
    .replace(/\\{1,2}([*_|[\]()#<>`~&$.!+-])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();

import { English } from './english.ts';

/** The hyphen that a file marks as that of a line, and not of a word. */
const softHyphen = '\u00AD';

/** A word with the hyphens in it. */
const chain = String.raw`[\p{L}\p{N}]+(?:[-‐][\p{L}\p{N}]+)*`;
const chains = new RegExp(String.raw`${chain}(?=[^\p{L}\p{N}\u00AD‐-]|$)`, 'gu');
const chainAtEnd = new RegExp(String.raw`(${chain})[-‐\u00AD]$`, 'u');
/** A hyphen that a justified line has moved away from its word, or a dash between two words. */
const chainBeforeGap = new RegExp(String.raw`(${chain}) [-‐]$`, 'u');
const chainAtStart = new RegExp(String.raw`^${chain}`, 'u');

const normal = (word: string): string => word.toLowerCase().replaceAll('‐', '-');

/** The parts of a word with hyphens that stand together in it: "non-small", "small-cell" and the whole. */
function partsOf(word: string): string[] {
  const parts = word.split('-');
  return parts.flatMap((_, start) =>
    parts.slice(start).map((__, count) => parts.slice(start, start + count + 1).join('-')),
  );
}

const english = new English();

/** What stands before the hyphen of many words, besides Greek and Latin stems in “o”: “non-small”. */
const prefix =
  /^(?:ante|anti|bi|by|de|dis|down|extra|hemi|hyper|hyp|in|infra|inter|mid|mis|mono|multi|non|off|on|out|over|para|per|peri|poly|post|pre|re|semi|sub|super|supra|trans|tri|ultra|un|under|uni|up)$|o$/;

/**
 * True for two pieces of one English word, of which one at least can stand on neither side of the hyphen
 * of a word: "hor-mones", "pres-sure"; not "over-production".
 */
function isPartedWord(first: string, second: string): boolean {
  const before = first.split('-').at(-1) ?? '';
  const [after = ''] = second.split('-');
  if (before.length < 2 || after.length < 2 || !/^[a-z]+$/.test(before + after)) return false;
  if (!english.has(before + after)) return false;
  const isWord = (piece: string) => english.has(piece) || prefix.test(piece);
  return !isWord(after) || !isWord(before);
}

/** Words with a slash between them, with or without a space after it. */
const slashed = /(\p{L}+)\/( ?)(?=(\p{L}+))/gu;
const slashAtEnd = /(?<![\p{L}/.:]\S*[/.:]\S*)(\p{L}+)\/$/u;

/** What stands in a word before a digit, or before a space and a digit: "doi:10.1", "Oct; 40". */
const pointBeforeDigit = /(?<!\S)(\S*\p{L}\S*?[.:;])(?=\d)/gu;
const pointBeforeSpace = /(?<!\S)(\S*\p{L}\S*?[.:;]) (?=\d)/gu;
const pointAtEnd = /(?<!\S)\S*\p{L}\S*[.:;]$/u;

/** The words of a document, which tell what a hyphen or a slash at the end of a line is. */
export class Hyphens {
  readonly #words: Map<string, number>;
  /** Some documents have this character in all words, others at the ends of lines alone. */
  readonly #hasTypographic: boolean;
  readonly #unsure = new Set<string>();
  /** The slashes between words, as the document has them within lines. */
  readonly #slashes: Set<string>;
  readonly #unsureSlashes = new Set<string>();
  /** Beginnings of words that go on with a digit, and those that a space and a digit follow. */
  readonly #goesOnWithDigit = new Set<string>();
  readonly #endsBeforeDigit = new Set<string>();
  readonly #unsurePoints = new Set<string>();

  /** @param lines of the document */
  constructor(lines: string[]) {
    const words = lines.flatMap((line) => line.match(chains) ?? []);
    this.#words = new Map();
    for (const word of words.flatMap((one) => partsOf(normal(one))))
      this.#words.set(word, (this.#words.get(word) ?? 0) + 1);
    this.#slashes = new Set(
      lines.flatMap((line) =>
        [...line.matchAll(slashed)].map(
          ([, one = '', space = '', other = '']) => `${one}/${space}${other}`,
        ),
      ),
    );
    for (const line of lines) {
      for (const [, word = ''] of line.matchAll(pointBeforeDigit)) this.#goesOnWithDigit.add(word);
      for (const [, word = ''] of line.matchAll(pointBeforeSpace)) this.#endsBeforeDigit.add(word);
    }
    this.#hasTypographic = words.some((word) => word.includes('‐'));
  }

  /** Words of which it is unsure whether they have a hyphen; they have been left with it. */
  get unsure(): string[] {
    return [...this.#unsure];
  }

  /** Words with a slash of which it is unsure whether a space follows it; they have been left without. */
  get unsureSlashes(): string[] {
    return [...this.#unsureSlashes];
  }

  /** Words that go on with a digit after a point, of which it is unsure whether a space is there. */
  get unsurePoints(): string[] {
    return [...this.#unsurePoints];
  }

  /**
   * True if a line ends within a word, after a point that the document has before a digit, and nowhere
   * before a space: "C7A." and "093". After a colon or semicolon a space is put, and it is unsure where the
   * document has none elsewhere, or a semicolon tells nothing: "Oct;" and "40(7)".
   */
  isBeforeDigit(before: string, after: string): boolean {
    const word = pointAtEnd.exec(before)?.[0];
    const next = /^\d\S*/.exec(after)?.[0];
    if (word === undefined || next === undefined) return false;
    const isWhole = this.#goesOnWithDigit.has(word);
    const isApart = this.#endsBeforeDigit.has(word);
    if (word.endsWith('.') && isWhole && !isApart) return true;
    if (isWhole || (word.endsWith(';') && !isApart)) this.#unsurePoints.add(`${word} ${next}`);
    return false;
  }

  /** True if a space stands between two lines after a slash: a line that ends there has lost it. */
  hasSpaceAfterSlash(before: string, after: string): boolean {
    const first = slashAtEnd.exec(before)?.[1];
    const second = /^\p{L}+/u.exec(after)?.[0];
    if (first === undefined || second === undefined) return false;
    const isWhole = this.#slashes.has(`${first}/${second}`);
    const isApart = this.#slashes.has(`${first}/ ${second}`);
    if (isWhole === isApart) this.#unsureSlashes.add(`${first}/${second}`);
    return isApart && !isWhole;
  }

  /**
   * True if a hyphen after a gap is that of a word: of one that the document has, or of two pieces that
   * are no words elsewhere. Between words it is a dash.
   */
  isMoved(before: string, after: string): boolean {
    const first = chainBeforeGap.exec(before)?.[1];
    const second = chainAtStart.exec(after)?.[0];
    if (first === undefined || second === undefined || !/^\p{Ll}/u.test(second)) return false;
    const [one, other] = [normal(first), normal(second)];
    if (this.#words.has(one + other) || this.#words.has(`${one}-${other}`)) return true;
    // Each stands at the end or the beginning of its line at least.
    return [one, other].some((word) => (this.#words.get(word) ?? 0) < 2);
  }

  /** Notes a hyphen that is left in an address, where the word has none elsewhere, or may have none. */
  noteInAddress(before: string, after: string): void {
    const first = chainAtEnd.exec(before)?.[1] ?? '';
    const second = chainAtStart.exec(after)?.[0] ?? '';
    const [one, other] = [normal(first), normal(second)];
    if (first && second && (this.#words.has(one + other) || isPartedWord(one, other)))
      this.#unsure.add(`${first}-${second}`);
  }

  /**
   * True if a hyphen between two lines is there for the end of the line alone. The document decides, by
   * the word elsewhere; where it has it nowhere, the pieces of an English word. Else, and where it has it
   * both ways, the hyphen stays, and the word is unsure.
   */
  isOfLine(before: string, after: string): boolean {
    const first = chainAtEnd.exec(before)?.[1];
    const second = chainAtStart.exec(after)?.[0];
    if (first === undefined || second === undefined) return before.endsWith(softHyphen);
    const isWhole = this.#words.has(normal(first + second));
    const isCompound = this.#words.has(normal(`${first}-${second}`));
    const isAdded = before.endsWith(softHyphen) || (before.endsWith('‐') && !this.#hasTypographic);
    if (isAdded) return isWhole || !isCompound;
    // What a producer parts are letters: "IL-17" and "Child-Pugh" have their hyphen.
    const areCapitals = /\p{Lu}{2}$/u.test(first) && /^\p{Lu}{2}/u.test(second);
    if (!/\p{L}$/u.test(first) || !(areCapitals || /^\p{Ll}/u.test(second))) return false;
    if (isWhole !== isCompound) return isWhole;
    // Abbreviations that the document has by themselves; the second stands at the beginning of its line.
    const count = (piece: string) => this.#words.get(normal(piece)) ?? 0;
    if (areCapitals && !isWhole && count(first) > 0 && count(second) > 1) return false;
    if (!isWhole && isPartedWord(normal(first), normal(second))) return true;
    this.#unsure.add(`${first}-${second}`);
    return false;
  }
}

/**
 * What parts words, in a document and on a page. Without the characters that JavaScript counts as white
 * space and no browser shows as a space: words that only these part would read as one.
 */
export const whiteSpace = /[^\S\uFEFF\v\u2028\u2029]+/;

/** Where characters stand: on the line, above it (a power) or below it (an index). */
export type Level = '' | '^' | '_';

/** A word as it reads. */
export interface BuiltWord {
  text: string;
  /** The word with its raised and lowered numbers marked, if it has any: 10<sup>9</sup> is "10^(9)". */
  marked?: string;
}

/** The form in which words are compared: 10<sup>9</sup> is not 109. */
export const comparedForm = ({ text, marked }: BuiltWord): string => marked ?? text;

/** Puts words together from pieces of text, in the same way for a document and for a page. */
export class WordBuilder<Place> {
  readonly #words: (Place & BuiltWord)[];
  #runs: { level: Level; text: string }[] = [];

  /** @param words where to add the words that are complete */
  constructor(words: (Place & BuiltWord)[]) {
    this.#words = words;
  }

  /** Adds text; each word in it that ends gets the place. */
  add(text: string, level: Level, place: Place): void {
    for (const [index, part] of text.split(whiteSpace).entries()) {
      if (index > 0) this.end(place);
      if (!part) continue;
      const last = this.#runs.at(-1);
      if (last?.level === level) last.text += part;
      else this.#runs.push({ level, text: part });
    }
  }

  /** Ends the word that has begun, if one has. */
  end(place: Place): void {
    if (this.#runs.length === 0) return;
    const runs = this.#runs;
    this.#runs = [];
    const text = runs.map((run) => run.text).join('');
    // A raised ® or letter reads the same on the line.
    const isNumber = (run: (typeof runs)[number]) => run.level !== '' && /\d/.test(run.text);
    const marked = runs
      .map((run) => (isNumber(run) ? `${run.level}(${run.text})` : run.text))
      .join('');
    this.#words.push({ ...place, text, ...(runs.some(isNumber) && { marked }) });
  }
}

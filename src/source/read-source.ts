import type { SourceCharacters } from '../model/policy.ts';
import { emphasisMarks } from './emphasis.ts';
import { markup, type SourceRule } from './markup.ts';
import type { PageBreak } from './page-furniture.ts';
import { WordBuilder, whiteSpace, type BuiltWord, type Level } from './word-builder.ts';

/** A word of the source with its punctuation, and where it stands. */
export interface SourceWord extends BuiltWord {
  /** Line of the file, from 1. */
  line: number;
  /** Page of the document, from 1: the file has a foot and a head wherever a page ends. */
  page: number;
  /** The column that it stands in, from 0, in a row of a table with an edge before each cell. */
  column?: number;
}

/** A source document: its words, and where each of its characters went. */
export interface Source {
  words: SourceWord[];
  characters: SourceCharacters;
}

/** Finds where any of some rules matches next; rules that take letters of either case are apart. */
class NextMatch {
  readonly #any: RegExp;
  #index = -1;

  constructor(rules: SourceRule[], flags: string) {
    this.#any = new RegExp(rules.map(({ pattern }) => `(?:${pattern.source})`).join('|'), flags);
  }

  /** The first place from a position on, Infinity if there is none. */
  from(text: string, position: number): number {
    if (this.#index >= position) return this.#index;
    this.#any.lastIndex = position;
    this.#index = this.#any.exec(text)?.index ?? Infinity;
    return this.#index;
  }
}

/**
 * The matches of the rules in a text, in order; where two begin at one place, the earlier rule's.
 * @param isEmphasis tells of a place in the text whether a mark of emphasis stands there
 */
function* matches(
  rules: SourceRule[],
  text: string,
  isEmphasis: (place: number) => boolean,
): Generator<{ rule: SourceRule; match: RegExpExecArray }> {
  const next = [
    new NextMatch(
      rules.filter(({ pattern }) => !pattern.ignoreCase),
      'gm',
    ),
    new NextMatch(
      rules.filter(({ pattern }) => pattern.ignoreCase),
      'gim',
    ),
  ];
  const sticky = rules.map(
    ({ pattern }) => new RegExp(pattern.source, pattern.ignoreCase ? 'imy' : 'my'),
  );
  let position = 0;
  for (;;) {
    const index = Math.min(...next.map((one) => one.from(text, position)));
    if (index === Infinity) return;
    position = index + 1;
    for (const [place, rule] of rules.entries()) {
      const pattern = sticky[place] as RegExp;
      pattern.lastIndex = index;
      const match = pattern.exec(text);
      if (!match || (rule.isEmphasis && !isEmphasis(index))) continue;
      position = index + match[0].length;
      yield { rule, match };
      break;
    }
  }
}

/**
 * Reads a source document, accounting for every character of it.
 * @param text of the file, as `readText` reads it
 * @param breaks its page breaks, in order
 */
export function readSource(text: string, breaks: PageBreak[]): Source {
  const characters = { all: text.length, kept: 0, whiteSpace: 0, furniture: 0, markup: 0 };
  const words: SourceWord[] = [];
  const builder = new WordBuilder<Omit<SourceWord, keyof BuiltWord>>(words);
  const emphasis = emphasisMarks(text, breaks);
  let line = 1;
  let page = 1;
  let level: Level = '';
  let column: number | undefined;

  const place = () => ({ line, page, ...(column !== undefined && { column }) });
  const keep = (kept: string, at = level) => {
    for (const part of kept.split(/(\s)/)) {
      builder.add(part, at, place());
      if (!whiteSpace.test(part)) characters.kept += part.length;
      else characters.whiteSpace += 1;
      if (part !== '\n') continue;
      line += 1;
      column = undefined;
    }
  };
  /** Reads what stands on one page. */
  const readPage = (start: number, end: number) => {
    const part = text.slice(start, end);
    let position = 0;
    for (const { rule, match } of matches(markup, part, (place) => emphasis.has(start + place))) {
      keep(part.slice(position, match.index));
      const [taken] = match;
      level = rule.level?.(match) ?? level;
      const parts = rule.parts?.(match) ?? [{ level, text: rule.prints?.(match) ?? '' }];
      for (const printed of parts) {
        keep(printed.text, printed.level || level);
        characters.markup -= printed.text.length;
      }
      if (rule.isCellEdge) column = (column ?? -1) + 1;
      characters.markup += taken.length;
      position = match.index + taken.length;
    }
    keep(part.slice(position));
    builder.end(place());
  };

  let position = 0;
  for (const { start, end } of breaks) {
    readPage(position, start);
    characters.furniture += end - start;
    line += text.slice(start, end).split('\n').length - 1;
    page += 1;
    position = end;
  }
  readPage(position, text.length);
  return { words, characters };
}

import type { SourceCharacters } from '../model/policy.ts';
import { markup, type SourceRule } from './markup.ts';
import type { PageBreak } from './page-furniture.ts';

/** A word of the source with its punctuation, and where it stands. */
export interface SourceWord {
  text: string;
  /** Line of the file, from 1. */
  line: number;
  /** Page of the document, from 1: the file has a foot and a head wherever a page ends. */
  page: number;
}

/** A source document: its words, and where each of its characters went. */
export interface Source {
  words: SourceWord[];
  characters: SourceCharacters;
}

/** The matches of the rules in a text, in order; where two begin at one place, the earlier rule's. */
function* matches(
  rules: SourceRule[],
  text: string,
): Generator<{ rule: SourceRule; match: RegExpExecArray }> {
  const any = new RegExp(rules.map(({ pattern }) => `(?:${pattern.source})`).join('|'), 'gm');
  const sticky = rules.map(({ pattern }) => new RegExp(pattern.source, 'my'));
  for (const { index } of text.matchAll(any)) {
    for (const [place, rule] of rules.entries()) {
      const pattern = sticky[place] as RegExp;
      pattern.lastIndex = index;
      const match = pattern.exec(text);
      if (!match) continue;
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
  let line = 1;
  let page = 1;
  let word = '';

  const endWord = () => {
    if (word) words.push({ text: word, line, page });
    word = '';
  };
  const keep = (kept: string) => {
    for (const part of kept.split(/(\s)/)) {
      if (/^\s$/.test(part)) {
        endWord();
        characters.whiteSpace += 1;
        if (part === '\n') line += 1;
      } else {
        word += part;
        characters.kept += part.length;
      }
    }
  };
  /** Reads what stands on one page. */
  const readPage = (start: number, end: number) => {
    const part = text.slice(start, end);
    let position = 0;
    for (const { rule, match } of matches(markup, part)) {
      keep(part.slice(position, match.index));
      const [taken] = match;
      const printed = rule.prints?.(match) ?? '';
      keep(printed);
      characters.markup += taken.length - printed.length;
      position = match.index + taken.length;
    }
    keep(part.slice(position));
    endWord();
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

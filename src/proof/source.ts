import { markup, pageBreak, type PageFurniture, type SourceRule } from './source-rules.ts';

/** A word of the source with its punctuation, and where it stands. */
export interface SourceWord {
  text: string;
  /** Line of the file, from 1. */
  line: number;
  /** Page of the document, from 1: the file has a foot and a head wherever a page ends. */
  page: number;
}

/** A source document, read: its words, and where each of its characters went. */
export interface Source {
  words: SourceWord[];
  /** Characters of the file; the four parts add up to `all`. */
  characters: { all: number; kept: number; whiteSpace: number; furniture: number; markup: number };
}

/** Reads a source document, accounting for every character of it. */
export function readSource(text: string, furniture: PageFurniture): Source {
  const rules = [pageBreak(furniture), ...markup];
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
    for (const character of kept) {
      if (/\s/.test(character)) {
        endWord();
        characters.whiteSpace += character.length;
        if (character === '\n') line += 1;
      } else {
        word += character;
        characters.kept += character.length;
      }
    }
  };
  const take = (rule: SourceRule, match: RegExpExecArray) => {
    const printed = rule.prints?.(match) ?? '';
    if (rule.kind === 'furniture') {
      endWord();
      page += 1;
    }
    keep(printed);
    characters[rule.kind] += match[0].length - printed.length;
    line += match[0].split('\n').length - printed.split('\n').length;
  };

  for (let position = 0; position < text.length;) {
    const [rule, match] = firstMatch(rules, text, position);
    if (rule && match) {
      take(rule, match);
      position += match[0].length;
    } else {
      keep(text.charAt(position));
      position += 1;
    }
  }
  endWord();
  return { words, characters };
}

function firstMatch(
  rules: SourceRule[],
  text: string,
  position: number,
): [SourceRule, RegExpExecArray] | [] {
  for (const rule of rules) {
    rule.pattern.lastIndex = position;
    const match = rule.pattern.exec(text);
    if (match) return [rule, match];
  }
  return [];
}

/** A place where a PDF does not tell how its text goes on: what a reviewer looks over. */
export interface Unsure {
  /** Line of the text, from 1. */
  line: number;
  /** Page of the PDF, from 1. */
  page: number;
  message: string;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Where a text is at this index. */
function placeAt(text: string, index: number): { line: number; page: number } {
  const before = text.slice(0, index);
  return { line: before.split('\n').length, page: before.split('\f').length };
}

/**
 * The places of words that are unsure.
 * @param around source of a regular expression for a word, with what must not stand beside it
 */
const unsureWords = (
  text: string,
  words: string[],
  around: (word: string) => string,
  messageOf: (word: string) => string,
): Unsure[] =>
  words.flatMap((word) =>
    [...text.matchAll(new RegExp(around(escaped(word)), 'gu'))].map(({ index }) => ({
      ...placeAt(text, index),
      message: messageOf(word),
    })),
  );

/** The places of words of which it is unsure whether they have a hyphen. */
export const unsureHyphens = (text: string, words: string[]): Unsure[] =>
  unsureWords(
    text,
    words,
    (word) => String.raw`(?<![\p{L}-])${word}`,
    (word) =>
      `A line ends after the hyphen of “${word}”, and the rest of the document does not tell whether the word has it. Correct it in source.txt if it is “${word.replace(/-([^-]*)$/, '$1')}”.`,
  );

/** The places of words with a slash of which it is unsure whether a space follows it. */
export const unsureSlashes = (text: string, words: string[]): Unsure[] =>
  unsureWords(
    text,
    words,
    (word) => String.raw`(?<!\p{L})${word}(?!\p{L})`,
    (word) =>
      `A line ends after the slash of “${word}”, and the PDF does not tell whether a space follows it. Correct it in source.txt if it is “${word.replace('/', '/ ')}”.`,
  );

/** The places of words of which it is unsure whether a space precedes the digit after their punctuation. */
export const unsurePoints = (text: string, words: string[]): Unsure[] =>
  unsureWords(
    text,
    words,
    (word) => String.raw`(?<!\S)${word}(?!\S)`,
    (word) =>
      `A line ends within “${word}”, and the rest of the document does not tell whether a space is there. Correct it in source.txt if it is “${word.replace(' ', '')}”.`,
  );

/** A hyphen of a word before the end of a cell, or before a number that is not part of the word. */
const openHyphen = /\p{L}+-(?= *(?:\||<br>)|$| \d)|\p{Ll}{3,}-\d+\p{Ll}{3,}/gmu;

/** The places where a word in a table goes on elsewhere: the text of two columns is mixed there. */
export const unsureCells = (text: string): Unsure[] =>
  text.split('\n').some((line) => line.startsWith('|'))
    ? [...text.matchAll(openHyphen)].map(({ 0: word, index }) => ({
        ...placeAt(text, index),
        message: `The text of two columns may be mixed at “${word}”, since the rest of the word does not follow. Compare the lines there with the PDF, and put the words in order in source.txt.`,
      }))
    : [];

/** The places of heads that a page begins with and a table before it has, which were kept. */
export const unsureHeads = (text: string, heads: { page: number; text: string }[]): Unsure[] =>
  heads.flatMap(({ page, text: head }) => {
    const found = [...text.matchAll(/^\f*\|.*$/gm)].find(({ 0: row, index }) => {
      const words = row.replace(/[*|\f\s]+|<br>/g, ' ').trim();
      const isOfPage = placeAt(text, index + row.indexOf('|')).page === page;
      return isOfPage && words === head.replaceAll('*', ' ');
    });
    if (!found) return [];
    return [
      {
        line: placeAt(text, found.index).line,
        page,
        message: `Page ${page} begins with “${head}”, the head of the table before it, and a table was begun there. Leave the head out in source.txt, and put the rows below it to that table, if the page repeats it.`,
      },
    ];
  });

/** The places of rows that begin a page, and were put to the row with which the page before ends. */
export const unsureRows = (text: string, rows: string[]): Unsure[] =>
  rows.flatMap((row) => {
    const [beginning = ''] = /^\S+(?:\s+\S+){0,5}/.exec(row) ?? [];
    const found = new RegExp(escaped(beginning).replace(/\s+/g, '\\s+'), 'u').exec(text);
    if (!found) return [];
    return [
      {
        ...placeAt(text, found.index),
        message: `A page begins with “${beginning} …” in a table, which was taken as the rest of the row above it. Begin a row there in source.txt if the PDF does.`,
      },
    ];
  });

/** The places of sentences that begin a page, and were joined with the text before them. */
export const unsureSentences = (text: string, sentences: string[]): Unsure[] =>
  sentences.flatMap((sentence) => {
    const [beginning = ''] = /^\S+(?:\s+\S+){0,5}/.exec(sentence) ?? [];
    const found = new RegExp(escaped(beginning).replace(/\s+/g, '\\s+'), 'u').exec(text);
    if (!found) return [];
    const place = placeAt(text, found.index);
    return [
      {
        ...place,
        message: `Page ${place.page} begins with a sentence, “${beginning} …”, which was taken to go on in the paragraph before it. Begin a paragraph there in source.txt if the PDF does.`,
      },
    ];
  });

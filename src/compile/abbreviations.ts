import type { Abbreviation } from '../model/policy.ts';

/** An abbreviation with the words that the text itself gives for it. */
type Explained = Pick<Abbreviation, 'short' | 'long'>;

const shortForm = '[A-Z]{2,6}';

/**
 * The long form of `short` at the end of `before`, or undefined. This is the algorithm of Schwartz
 * and Hearst ("A simple algorithm for identifying abbreviation definitions in biomedical text",
 * Pac Symp Biocomput 2003): match the letters from the right; the first must begin a word.
 */
function longForm(short: string, before: string): string | undefined {
  const words = before.trim().split(/\s+/);
  const text = words.slice(-Math.min(short.length + 5, short.length * 2)).join(' ');
  let position = text.length;
  for (let letter = short.length - 1; letter >= 0; letter--) {
    const wanted = short.charAt(letter).toLowerCase();
    do {
      position--;
      if (position < 0) return undefined;
    } while (
      text.charAt(position).toLowerCase() !== wanted ||
      (letter === 0 && /\w/.test(text.charAt(position - 1)))
    );
  }
  const long = text.slice(position);
  return /[.;:()[\]]/.test(long) ? undefined : long;
}

/**
 * The abbreviations that a block of text explains, in any of three ways:
 * "hepatocellular carcinoma [HCC]", "ENT [ears, nose, throat]", "NCT: national clinical trial."
 */
export function abbreviationsIn(text: string): Explained[] {
  const found: Explained[] = [];
  for (const match of text.matchAll(new RegExp(`[([](${shortForm})[®]?[)\\]]`, 'g'))) {
    const short = match[1] ?? '';
    const long = longForm(short, text.slice(0, match.index));
    if (long) found.push({ short, long });
  }
  for (const match of text.matchAll(new RegExp(`\\b(${shortForm}) \\[([^\\]]+)\\]`, 'g'))) {
    const [, short = '', long = ''] = match;
    if (longForm(short, long) === long) found.push({ short, long });
  }
  const legend = new RegExp(`^(${shortForm}): ([^.:;]+)\\.$`).exec(text.trim());
  if (legend?.[1] && legend[2] && longForm(legend[1], legend[2]) === legend[2]) {
    found.push({ short: legend[1], long: legend[2] });
  }
  return found;
}

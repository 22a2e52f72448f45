import { dateWords } from '../query/dates.ts';
import type { SynonymMatch } from '../query/synonyms.ts';
import { isStopWord, stem, tokens } from '../query/tokens.ts';
import type { SearchRecord } from './records.ts';

/** The words that an article is found by: not its volume, pages and PMID. */
const withoutLocator = (text: string): string =>
  text.replace(/\. (?:[A-Z][a-z]{2} (?:\d\d )?)?(\d{4})(?:;.*|\. PMID.*)$/, '. $1');

/** The words that a text is found by. */
export interface IndexedWords {
  /** Those that are printed, and those of printed dates. */
  printed: string[];
  /**
   * Words of the other phrases of each group of synonyms that has a phrase in the text: one of each
   * stem that is not printed.
   */
  added: string[];
}

/**
 * The words that a text is found by, without stop words. Synonyms are added here, to the texts of the
 * policy that they belong to, so that a query needs none and those of other policies do not reach it.
 */
export function indexedWords(
  text: string,
  findSynonyms: (words: string[]) => SynonymMatch[],
): IndexedWords {
  const words = tokens(text);
  const printed = [...words, ...dateWords(text)].filter((word) => !isStopWord(word));
  const stems = new Set(printed.map(stem));
  const synonyms = new Set(findSynonyms(words).flatMap((match) => match.words));
  const added = [...synonyms].filter((word) => {
    const isNew = !isStopWord(word) && !stems.has(stem(word));
    if (isNew) stems.add(stem(word));
    return isNew;
  });
  return { printed, added };
}

/** The text of a record as it is indexed. */
export const indexedText = ({ kind, text }: Pick<SearchRecord, 'kind' | 'text'>): string =>
  kind === 'reference' ? withoutLocator(text) : text;

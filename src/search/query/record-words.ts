import { dateWords } from './dates.ts';
import type { IndexedRecord } from './files.ts';
import type { SynonymMatch } from './synonyms.ts';
import { isStopWord, stem, tokens } from './tokens.ts';

/** The words that an article is found by: not its volume, pages and PMID. */
const withoutLocator = (text: string): string =>
  text.replace(/\. (?:[A-Z][a-z]{2} (?:\d\d )?)?(\d{4})(?:;.*|\. PMID.*)$/, '. $1');

type FindSynonyms = (words: string[]) => SynonymMatch[];

/** The words that a record is found by, as tokens. */
export interface RecordWords {
  /** Those of its title with their synonyms, and of its section. */
  title: string[];
  /** Its printed words, stop words included, in their order. */
  text: string[];
  /** The dates in it, each as one word. */
  dates: string[];
  /** What it is about besides, and the questions that it answers. */
  subject: string[];
  asks: string[];
  /** Synonyms of its text. */
  added: string[];
}

/**
 * Words of the other phrases of each group of synonyms that has a phrase in a text: one of each stem
 * that is not printed.
 */
export function synonymsIn(words: string[], findSynonyms: FindSynonyms): string[] {
  const stems = new Set(words.map(stem));
  return findSynonyms(words)
    .flatMap((match) => match.words)
    .filter((word) => {
      const isNew = !isStopWord(word) && !stems.has(stem(word));
      stems.add(stem(word));
      return isNew;
    });
}

/**
 * The words that a record is found by. Synonyms are added here, to the texts of the policy that they
 * belong to, so that a query needs none and those of other policies do not reach it.
 */
export function recordWords(record: IndexedRecord, findSynonyms: FindSynonyms): RecordWords {
  const printed = record.kind === 'reference' ? withoutLocator(record.text) : record.text;
  const title = tokens(record.title);
  const text = tokens(printed);
  return {
    title: [...title, ...synonymsIn(title, findSynonyms), ...tokens(record.section)],
    text,
    dates: dateWords(printed),
    subject: tokens(record.subject ?? ''),
    asks: tokens(record.asks?.join(' ') ?? ''),
    added: synonymsIn(text, findSynonyms),
  };
}

import { dateWords } from './dates.ts';
import type { IndexedRecord } from './files.ts';
import type { SynonymMatch } from './synonyms.ts';
import { isStopWord, stem, tokens } from './tokens.ts';

/** The searchable words of an article, without volume, pages and PMID. */
const withoutLocator = (text: string): string =>
  text.replace(/\. (?:[A-Z][a-z]{2} (?:\d\d )?)?(\d{4})(?:;.*|\. PMID.*)$/, '. $1');

type FindSynonyms = (words: string[]) => SynonymMatch[];

/** The searchable words of a record, as tokens. */
export interface RecordWords {
  /** Words of its title, with synonyms, and of its section. */
  title: string[];
  /** Its printed words in order, including stop words. */
  text: string[];
  /** The dates in it, each as a single word. */
  dates: string[];
  /** What else it is about, and the questions that it answers. */
  subject: string[];
  asks: string[];
  /** Synonyms of its text. */
  added: string[];
}

/**
 * For each synonym group with a phrase in a text, the words of its other phrases: one for each stem
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
 * The searchable words of a record. Synonyms are added here, to the texts of their own policy, so that
 * a query needs none and synonyms do not affect other policies.
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

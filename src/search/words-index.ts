import type { Answer } from './answers.ts';
import type { Question } from './readers-words.ts';
import type { Synonyms } from './words.ts';

/** What the browser loads for a search by words, besides Pagefind. */
export interface WordsIndex {
  synonyms: Synonyms[];
  /** Every word of the library, the most frequent first, joined by spaces. */
  vocabulary: string;
  questions: Question[];
  /** Words that any question may have. */
  fillers: string[];
  answers: Answer[];
  /** What each policy is about, in its own and its readers' words. */
  topics: Record<string, string>;
}

/** The headings that a passage stands under, and its text as printed. */
export type Passage = [under: string, text: string];

/** The passages of a policy by address; loaded after the first results, for their excerpts. */
export type Passages = Record<string, Passage>;

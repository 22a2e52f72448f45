import type { IdentifierEntry } from './identifiers.ts';
import type { Shard } from './shards.ts';
import type { Synonyms } from './synonyms.ts';

/** The files that the build writes for search. None but Pagefind's list of records grows with the library. */

/** search/start.json: what every search begins with, and all that an identifier needs. */
export interface StartFile {
  /** Root of the sharded map of identifiers. */
  identifiers: Shard<IdentifierEntry>;
  /** The first policies of the library, and how many there are. */
  policies: string[];
  policyCount: number;
  /** Beginnings of words that questions have; a query with one may need no engine. */
  questionHints: string;
  /** Files of Pagefind that a search by words asks for at once. */
  preload: string[];
}

/** Policies that have a word in their title or topic; "many" are too many to tell them apart. */
export type WordPolicies = string[] | 'many';

/**
 * A word of the library: how often it is printed. Where it is part of a policy's title or topic, also
 * those policies, the shortest title first.
 */
export type WordEntry = number | [frequency: number, inTitle: WordPolicies, inTopic: WordPolicies];

/** A question of readers. */
export interface Question {
  id: string;
  /** One word of each list must be there. */
  words: string[][];
  /** Names of the answers, the most to the point first; the question's own id if left out. */
  answers?: string[] | undefined;
  /** Name of the answer to quote of a policy that has none. */
  instead?: string | undefined;
  /** With a date it asks what there is of that date. */
  dated?: boolean | undefined;
}

/** search/words.json: what a search by words begins with. */
export interface WordsFile {
  questions: Question[];
  /** Words that any question may have; they do not say what it is about. */
  fillers: string[];
  /** Root of the sharded map of words. */
  words: Shard<WordEntry>;
}

/** A policy's own sentences for a question of readers, with their place. */
export interface Answer {
  name: string;
  href: string;
  title: string;
  /** Who says it. */
  context: string;
  quotes: string[];
  /** Words that it is about, where a policy has several answers of one name. */
  term?: string;
}

/** search/<number>/answers.json: what a policy answers, and what it is about. */
export interface AnswersFile {
  title: string;
  /** Stems of all words that say what it is about: of its title, its subjects and their synonyms. */
  topic: string[];
  /** Those of them that the titles of related policies do not have: they tell its treatment from others. */
  keywords: string[];
  answers: Answer[];
}

/** search/<number>/passages.json: what excerpts are made of. */
export interface PassagesFile {
  /** The policy's synonyms, for marking what was found. */
  synonyms: Synonyms[];
  /** The headings that a record stands under, and its text as printed, by address. */
  passages: Record<string, [under: string, text: string]>;
}

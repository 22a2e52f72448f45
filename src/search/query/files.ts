import type { IdentifierEntry } from './identifiers.ts';
import type { Quoted } from './quoted.ts';
import type { ResultPolicy } from './result.ts';
import type { Shard } from './shards.ts';
import type { Synonyms } from './synonyms.ts';

/** The files that the build writes for search. Pagefind's list of policies alone grows with the library. */

/** search/start.json: what every search begins with, and all that an identifier needs. */
export interface StartFile {
  /** Root of the sharded map of identifiers. */
  identifiers: Shard<IdentifierEntry>;
  /** The first policies of the library, and how many there are. */
  policies: string[];
  policyCount: number;
  /** Files of Pagefind that a search of the library asks for at once. */
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
  /** One word or phrase of each list must be there. */
  words: string[][];
  /** Names of the answers, the most to the point first; the question's own id if left out. */
  answers?: string[] | undefined;
  /** Name of the answer to quote of a policy that has none. */
  instead?: string | undefined;
}

/** search/questions.json: how questions are told from other queries. */
export interface QuestionsFile {
  questions: Question[];
  /** Words that any question may have; they do not say what it is about. */
  fillers: string[];
}

/** A policy's own sentences for a question of readers, with their place. */
export interface Answer {
  name: string;
  href: string;
  title: string;
  /** Who says it. */
  context: string;
  quotes: Quoted[];
  /** The same in short, where that has lists; what is left out is not marked. */
  brief?: string[];
  /** Words that it is about, where a policy has several answers of one name. */
  term?: string;
}

/** search/<number>/answers.json: what a policy answers, and what it is about. */
export interface AnswersFile extends ResultPolicy {
  /** Stems of all words that say what it is about: of its title, its subjects and their synonyms. */
  topic: string[];
  /** Those of them that the titles of related policies do not have: they tell its treatment from others. */
  keywords: string[];
  /** Stems of the parts of the body that it is about, nouns and adjectives. */
  body: string[];
  /** Words of the questions that it has no answer to, where they are printed in it or have a synonym there. */
  mentions: string[];
  answers: Answer[];
}

/** A record: the text under a heading, a reference, a trial, a history entry … */
export interface IndexedRecord {
  /** Its address below that of its policy: "evidence/#treatment". */
  path: string;
  title: string;
  /** Its title as a result, where that says more. */
  name?: string | undefined;
  /** Label of its section. */
  section: string;
  kind?: 'reference' | 'history entry' | undefined;
  /** The headings that it stands under, and the position of its statement. */
  under: string;
  text: string;
  /** What it is about besides, in words that are not printed there. */
  subject?: string | undefined;
  /** Questions of readers that it answers. */
  asks?: string[] | undefined;
  /** Filters besides policy and section, with its values. */
  facets?: Record<string, string> | undefined;
  /** True for what is said of another policy. */
  isAside?: true | undefined;
}

/** search/<number>/passages.json: all that a search by words needs of a policy. */
export interface PassagesFile {
  synonyms: Synonyms[];
  records: IndexedRecord[];
}

import type { IdentifierEntry } from './identifiers.ts';
import type { Quoted } from './quoted.ts';
import type { ResultPolicy } from './result.ts';
import type { Shard } from './shards.ts';
import type { Synonyms } from './synonyms.ts';

/** The files that the build writes for search. Only Pagefind's list of policies grows with the library. */

/** search/start.json: what every search starts with, and all that an identifier needs. */
export interface StartFile {
  /** Root of the sharded map of identifiers. */
  identifiers: Shard<IdentifierEntry>;
  /** The first policies of the library, and how many there are. */
  policies: string[];
  policyCount: number;
  /** Pagefind files that a search of the library requests immediately. */
  preload: string[];
}

/** Policies that have a word in their title or topic; "many" are too many to tell them apart. */
export type WordPolicies = string[] | 'many';

/**
 * A word of the library: how often it occurs and, if it is part of titles or topics, those policies,
 * shortest title first.
 */
export type WordEntry = number | [frequency: number, inTitle: WordPolicies, inTopic: WordPolicies];

/** A question that readers ask. */
export interface Question {
  id: string;
  /** One word or phrase of each list must occur. */
  words: string[][];
  /** Names of the answers, best first; by default the question's own id. */
  answers?: string[] | undefined;
  /** Name of the answer to quote from a policy that has none. */
  instead?: string | undefined;
}

/** search/questions.json: how questions are distinguished from other queries. */
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
  /** A short form of quotations that have lists; does not mark what is left out. */
  brief?: string[];
  /** Words that it is about, if a policy has several answers with the same name. */
  term?: string;
}

/** search/<number>/answers.json: what a policy answers, and what it is about. */
export interface AnswersFile extends ResultPolicy {
  /** Stems of all words that say what it is about: of its title, its subjects and their synonyms. */
  topic: string[];
  /** Those that do not occur in the titles of related policies: they distinguish its treatment from others. */
  keywords: string[];
  /** Stems of the parts of the body that it is about, nouns and adjectives. */
  body: string[];
  /** Words of questions that it does not answer, if they or a synonym occur in its text. */
  mentions: string[];
  answers: Answer[];
}

/** A record: the text under a heading, a reference, a trial, a history entry … */
export interface IndexedRecord {
  /** Its address below that of its policy: "evidence/#treatment". */
  path: string;
  title: string;
  /** Its title as a result, if that says more. */
  name?: string | undefined;
  /** Label of its section. */
  section: string;
  kind?: 'reference' | 'history entry' | undefined;
  /** The headings that it stands under, and the position of its statement. */
  under: string;
  text: string;
  /** What else it is about, in words that are not printed in it. */
  subject?: string | undefined;
  /** Questions of readers that it answers. */
  asks?: string[] | undefined;
  /** Its values for filters other than policy and section. */
  facets?: Record<string, string> | undefined;
  /** True for text about another policy. */
  isAside?: true | undefined;
}

/** search/<number>/passages.json: all that a word search needs from a policy. */
export interface PassagesFile {
  synonyms: Synonyms[];
  records: IndexedRecord[];
}

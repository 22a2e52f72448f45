import { isDateWord, queryTokens } from './dates.ts';
import type { Question, WordPolicies } from './files.ts';
import { policiesMeant, policiesNamed, questionAsked, subjectOf } from './questions.ts';
import { isStopWord, stem } from './tokens.ts';
import { compounds } from './compounds.ts';
import { isKnown, lookUpWord, type QueryWord, type Vocabulary } from './vocabulary.ts';

/** What a query by words comes to. */
export interface ParsedQuery {
  /** Stems to search for; all must be there. */
  terms: string[];
  /** Words that the library does not have. With any of them nothing is searched for. */
  unknown: string[];
  /** The question that it asks, if policies answer it, and the words that ask it. */
  question: Question | undefined;
  words: string[];
  /** The words that say what the question is about, as typed. */
  subject: string[];
  /** The policies that the question is about, or that the query names. */
  policies: WordPolicies;
}

/** The words of a query as the library has them: the last one, if it is half typed, completed. */
async function lookUpWords(query: string, vocabulary: Vocabulary) {
  const unknown: string[] = [];
  const typed = queryTokens(query);
  const words = await Promise.all(typed.map((word) => lookUpWord(word, vocabulary)));
  const last = words.at(-1);
  if (last?.completion !== undefined && !isKnown(last, vocabulary)) {
    words.splice(-1, 1, await lookUpWord(last.completion, vocabulary));
  }
  const joined = await compounds(words, vocabulary);
  words.splice(0, words.length, ...joined);
  unknown.push(...words.filter((word) => !isKnown(word, vocabulary)).map(({ word }) => word));
  return { words, unknown };
}

/** Stems of the words that the library has. */
const termsOf = (words: QueryWord[]): string[] => [
  ...new Set(words.filter(({ family }) => family.length > 0).map(({ word }) => stem(word))),
];

/** Parses a query by words. Rejects if the words of the library could not be loaded. */
export async function parseQuery(query: string, vocabulary: Vocabulary): Promise<ParsedQuery> {
  const { words: all, unknown } = await lookUpWords(query, vocabulary);
  const words = all.map(({ word }) => word);
  const question = questionAsked(words, vocabulary.questions);
  const other = all.filter(({ word }) => !vocabulary.questionWords.has(word));
  // "What changed in 2015" is answered by what there is of 2015, not by what changed last.
  if (question?.dated && words.some(isDateWord)) {
    const parsed = { terms: termsOf(other), unknown, question: undefined, words };
    return { ...parsed, subject: [], policies: [] };
  }
  const terms = termsOf(all);
  if (question) {
    const subject = other.filter(({ word }) => !isDateWord(word) && !isStopWord(word));
    const about = subjectOf(subject, vocabulary).filter(({ family }) => family.length > 0);
    const policies = policiesMeant(subject, vocabulary);
    return { terms, unknown, question, words, subject: about.map(({ word }) => word), policies };
  }
  const known = all.filter(({ family }) => family.length > 0);
  const policies = unknown.length > 0 ? [] : policiesNamed(known, vocabulary);
  return { terms, unknown, question, words, subject: [], policies };
}

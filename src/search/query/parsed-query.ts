import { compounds } from './compounds.ts';
import { isDateWord } from './dates.ts';
import type { Question, WordPolicies } from './files.ts';
import { policiesMeant, policiesNamed, questionAsked, relating, subjectOf } from './questions.ts';
import { queryTokens } from './query-tokens.ts';
import { isStopWord, stem, tokens } from './tokens.ts';
import { isKnown, lookUpWord, type QueryWord, type Vocabulary } from './vocabulary.ts';

/** A word of a query that is searched for. */
export interface Term {
  /** As typed, in lower case. */
  word: string;
  stem: string;
  /** Stems of words with a similar meaning, if the word itself does not occur in the texts. */
  instead: string[];
  /** False for filler words: a passage without them lacks nothing. */
  isRequired: boolean;
  /** True for the last word, which may be incomplete. */
  isPrefix: boolean;
}

/** A parsed word query. */
export interface ParsedQuery {
  terms: Term[];
  /** Words that carry meaning and do not occur in the texts. */
  unknown: string[];
  /** Phrases in quotation marks, as tokens: they must occur. */
  phrases: string[][];
  /** What kind of number is asked for, if one is. */
  number: 'percent' | 'duration' | 'size' | 'any' | undefined;
  /** The question that it asks, if policies answer it, and the words that ask it. */
  question: Question | undefined;
  words: string[];
  /** The words that say what the question is about, as typed. */
  subject: string[];
  /** True if the query says “it” or “this” of what it is about: on a policy's page, of its treatment. */
  isPronoun: boolean;
  /** The policies that the question is about, or that the query names. */
  policies: WordPolicies;
}

/** The words of a query as they occur in the texts; the last one is completed if necessary. */
async function lookUpWords(query: string, vocabulary: Vocabulary): Promise<QueryWord[]> {
  const typed = queryTokens(query);
  const words = await Promise.all(typed.map((word) => lookUpWord(word, vocabulary)));
  const last = words.at(-1);
  // “join” is a word by itself, even if the texts contain only “jointly”.
  const isWhole = last && (isKnown(last, vocabulary) || relating.has(last.word));
  if (last?.completion !== undefined && !isWhole) {
    words.splice(-1, 1, await lookUpWord(last.completion, vocabulary));
  }
  return compounds(words, vocabulary);
}

/** The words to search for, without duplicates. A short number alone has no meaning. */
function termsOf(words: QueryWord[], { fillers, questionWords }: Vocabulary): Term[] {
  const last = words.at(-1);
  const terms = words
    .filter(({ family }) => family.length > 0)
    .map((word): Term => {
      const own = stem(word.word);
      const isAny =
        fillers.has(own) ||
        questionWords.has(word.word) ||
        relating.has(word.word) ||
        // “How long” asks for a number, not for the word.
        words[words.indexOf(word) - 1]?.word === 'how';
      const isRequired = !isAny && !/^\d{1,2}$/.test(word.word);
      return { word: word.word, stem: own, instead: [], isRequired, isPrefix: word === last };
    });
  return terms.filter((term, place) => terms.findIndex((t) => t.stem === term.stem) === place);
}

function numberAskedFor(query: string): ParsedQuery['number'] {
  if (/\b(?:percent(?:age)?|rates?|proportion)\b|%/i.test(query)) return 'percent';
  if (/\bhow (?:long|often|soon)\b/i.test(query)) return 'duration';
  if (/\bhow (?:big|large|small)\b/i.test(query)) return 'size';
  return /\bhow (?:many|much|high|old)\b/i.test(query) ? 'any' : undefined;
}

const quoted = /["“”]([^"“”]+)["“”]/g;

/** Parses a query by words. Rejects if the words of the texts could not be loaded. */
export async function parseQuery(query: string, vocabulary: Vocabulary): Promise<ParsedQuery> {
  const all = await lookUpWords(query, vocabulary);
  const words = all.map(({ word }) => word);
  const question = questionAsked(words, vocabulary.questions);
  const other = all.filter(({ word }) => !vocabulary.questionWords.has(word));
  const isFiller = ({ word }: QueryWord) =>
    vocabulary.fillers.has(stem(word)) || relating.has(word);
  const unknown = all.filter((word) => !isKnown(word, vocabulary));
  const parsed = {
    terms: termsOf(all, vocabulary),
    unknown: unknown.filter((word) => !isFiller(word)).map(({ word }) => word),
    phrases: [...query.matchAll(quoted)].map(([, phrase = '']) => tokens(phrase)),
    number: numberAskedFor(query),
    words,
    subject: [],
    isPronoun: words.some((word) => word === 'it' || word === 'this'),
  };
  // "What changed in 2015" is answered by entries of 2015, not by the latest change.
  if (question && words.some(isDateWord)) {
    return { ...parsed, terms: termsOf(other, vocabulary), question: undefined, policies: [] };
  }
  const isOfTopic = ({ family }: QueryWord) => family.some(({ inTopic }) => inTopic.length > 0);
  if (question) {
    const meant = other.filter(
      ({ word }) => !isDateWord(word) && !isStopWord(word) && !relating.has(word),
    );
    const subject = subjectOf(meant, vocabulary)
      .filter(({ family }) => family.length > 0)
      .map(({ word }) => word);
    // Only questions about coverage are about what they name; others are about the policy itself.
    const named = question.id === 'coverage' ? meant : meant.filter(isOfTopic);
    return { ...parsed, question, subject, policies: policiesMeant(named, vocabulary) };
  }
  const known = all.filter(({ family }) => family.length > 0);
  const policies = parsed.unknown.length > 0 ? [] : policiesNamed(known, vocabulary);
  return { ...parsed, question, policies };
}

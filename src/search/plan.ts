import { closest, distance } from 'fastest-levenshtein';
import type { Answer } from './answers.ts';
import type { Question } from './readers-words.ts';
import { isFunctionWord, tokens } from './function-words.ts';
import { canonical, stem, type Canonical } from './words.ts';
import type { WordsIndex } from './words-index.ts';

/** The words index, prepared once for many queries. */
export interface Lexicon {
  index: WordsIndex;
  canonicalOf: Canonical;
  /** Words of the library, the most frequent first. */
  vocabulary: Set<string>;
  stems: Set<string>;
  questionWords: Set<string>;
  /** Stems of what each policy is about. */
  topics: Map<string, Set<string>>;
}

/** What a query by words comes to. */
export interface Plan {
  /** The query with its typing errors mended, if there were any. */
  mended?: string;
  /** Stems to search for; all must be there. */
  terms: string[];
  /** Words that the library does not have. With any of them nothing is searched for. */
  unknown: string[];
  /** Words of the library that look most like the unknown ones. */
  near: string[];
  answers: Answer[];
  /** Policies that have no sentence for the question that was asked. */
  notSaid: string[];
}

const stemsOf = (text: string, canonicalOf: Canonical): string[] =>
  tokens(canonicalOf(text))
    .filter((word) => !isFunctionWord(word))
    .map(stem);

/** Prepares the index as the build wrote it. */
export function lexiconOf(index: WordsIndex): Lexicon {
  const canonicalOf = canonical(index.synonyms);
  const vocabulary = new Set(index.vocabulary.split(' '));
  return {
    index,
    canonicalOf,
    vocabulary,
    stems: new Set([...vocabulary].map(stem)),
    questionWords: new Set(index.questions.flatMap(({ words }) => words.flat())),
    topics: new Map(
      Object.entries(index.topics).map(([policy, text]) => [
        policy,
        new Set(stemsOf(text, canonicalOf)),
      ]),
    ),
  };
}

/** The word that a half-typed last word begins, the most frequent of the library. */
function completion(word: string, { vocabulary }: Lexicon): string | undefined {
  if (word.length < 3 || /\d/.test(word)) return undefined;
  return [...vocabulary].find((known) => known.startsWith(word));
}

/** The word of the library that was meant: at most one letter off, or two in longer words. */
function mend(word: string, { vocabulary, questionWords }: Lexicon): string | undefined {
  if (word.length < 4 || /\d/.test(word)) return undefined;
  const all = [...vocabulary, ...questionWords].filter((known) => !/\d/.test(known));
  const meant = closest(word, all);
  return distance(word, meant) <= (word.length < 7 ? 1 : 2) ? meant : undefined;
}

/** Up to three words of the library that share most with a word that it does not have. */
function nearest(word: string, { vocabulary }: Lexicon): string[] {
  return [...vocabulary]
    .filter((known) => known.length > 3 && !/\d/.test(known))
    .map((known) => ({ known, off: distance(word, known) }))
    .filter(({ off }) => off <= Math.max(2, word.length * 0.4))
    .sort((a, b) => a.off - b.off)
    .slice(0, 3)
    .map(({ known }) => known);
}

interface Reading {
  text: string;
  isMended: boolean;
  unknown: string[];
}

/** Reads the words of a query: completes the last, mends typing errors, names the unknown. */
function read(query: string, lexicon: Lexicon, mayMend: boolean): Reading {
  const { vocabulary, stems, questionWords } = lexicon;
  const words = tokens(query);
  const reading: Reading = { text: '', isMended: false, unknown: [] };
  const text = words.map((word, index) => {
    const isKnown =
      vocabulary.has(word) ||
      questionWords.has(word) ||
      isFunctionWord(word) ||
      (!/\d/.test(word) && stems.has(stem(word)));
    if (isKnown) return word;
    const complete = index === words.length - 1 ? completion(word, lexicon) : undefined;
    if (complete) return complete;
    const meant = mayMend ? mend(word, lexicon) : undefined;
    if (meant) reading.isMended = true;
    else reading.unknown.push(word);
    return meant ?? word;
  });
  return { ...reading, text: text.join(' ') };
}

const isAsked = ({ words }: Question, asked: string[]): boolean =>
  words.every((list) => list.some((word) => asked.includes(word)));

/** Words that any question may have; they do not say what it is about. */
const generic = new Set(
  'prior treatment procedure therapy policy plan insurance insurer company patient member bcbs blue cross shield benefit claim'
    .split(' ')
    .map(stem),
);

/** The policies that a question is about: all, if it names no subject. */
function policiesMeant(rest: string[], { topics }: Lexicon): string[] {
  const subject = rest.filter((word) => !generic.has(word));
  return [...topics]
    .filter(([, topic]) => subject.length === 0 || subject.some((word) => topic.has(word)))
    .map(([policy]) => policy);
}

/** Plans the search for a query by words. `mayMend` false takes the query as it is typed. */
export function plan(query: string, lexicon: Lexicon, mayMend = true): Plan {
  const { index, canonicalOf, stems, questionWords } = lexicon;
  const { text, isMended, unknown } = read(query, lexicon, mayMend);
  const asked = tokens(text);
  const question = index.questions.find((one) => isAsked(one, asked));
  const rest = stemsOf(asked.filter((word) => !questionWords.has(word)).join(' '), canonicalOf);
  const meant = question ? policiesMeant(rest, lexicon) : [];
  const answers = index.answers.filter(
    (answer) => answer.question === question?.id && meant.includes(answer.policy),
  );
  const answered = new Set(answers.map(({ policy }) => policy));
  return {
    ...(isMended && { mended: text }),
    terms: [...new Set(stemsOf(text, canonicalOf))].filter((word) => stems.has(word)),
    unknown,
    near: unknown.flatMap((word) => nearest(word, lexicon)),
    answers,
    notSaid: meant.filter((policy) => !answered.has(policy)),
  };
}

import type { Question, WordPolicies } from './files.ts';
import { policiesWith, type QueryWord, type Vocabulary } from './vocabulary.ts';
import { isStopWord, stem } from './tokens.ts';

/** Maximum number of policies whose answers are shown. */
export const maxAnswered = 5;

/** The first question of the library that matches the words. */
export function questionAsked(asked: string[], questions: Question[]): Question | undefined {
  const text = ` ${asked.join(' ')} `;
  return questions.find(({ words }) =>
    words.every((list) => list.some((phrase) => text.includes(` ${phrase} `))),
  );
}

/** Words that only relate other words to each other: a passage without them lacks nothing. */
export const relating = new Set(
  (
    'vs versus compared comparison than better difference between after before during since until with ' +
    'without also enough only more most much many use used using get happen happens say says tell know need like ' +
    'make makes made take takes took give gives gave let want wants ' +
    'up come comes came go same join again else instead still'
  ).split(' '),
);

/** The words of a question that carry its meaning: not “how much” in “how much does it cost”. */
export const askingWords = ({ words }: Question): string[] =>
  words
    .flat()
    .flatMap((phrase) => phrase.split(' '))
    .filter((word) => !isStopWord(word) && !relating.has(word));

/**
 * True for two forms of one word. Their stems alone do not tell: “authorization” has the same stem as
 * “author”.
 */
export function isSameWord(one: string, other: string): boolean {
  if (stem(one) !== stem(other)) return false;
  const length = Math.max(one.length, other.length);
  return one.slice(0, length - 5) === other.slice(0, length - 5);
}

/** The words of a query that say what it is about. */
export const subjectOf = (words: QueryWord[], { fillers }: Vocabulary): QueryWord[] =>
  words.filter(({ word }) => !fillers.has(stem(word)));

/**
 * The policies that a question is about, those with most of its words in their topic first.
 * @param words without question words, stop words and dates
 * @returns "many" if it names no subject, or one that does not distinguish the policies
 */
export function policiesMeant(words: QueryWord[], vocabulary: Vocabulary): WordPolicies {
  const subject = subjectOf(words, vocabulary);
  const topics = subject.map(({ family }) => policiesWith(family, 'inTopic'));
  const counts = new Map<string, number>();
  for (const policy of topics.flatMap((topic) => (topic === 'many' ? [] : topic))) {
    counts.set(policy, (counts.get(policy) ?? 0) + 1);
  }
  if (counts.size === 0 && (subject.length === 0 || topics.includes('many'))) return 'many';
  return [...counts].sort(([, a], [, b]) => b - a).map(([policy]) => policy);
}

/**
 * The policies that a query names: it consists only of words of their titles. The policy with the
 * best-matching title is first.
 */
export function policiesNamed(words: QueryWord[], vocabulary: Vocabulary): string[] {
  const titles = subjectOf(words, vocabulary)
    .map(({ family }) => policiesWith(family, 'inTitle'))
    .filter((policies) => policies !== 'many');
  const [first = [], ...others] = titles;
  return first.filter((policy) => others.every((policies) => policies.includes(policy)));
}

import type { Answer } from './answers.ts';
import type { Lexicon } from './lexicon.ts';
import type { Question } from './readers-words.ts';

/** A policy without a sentence for a question, and what it says instead. */
export interface NotSaid {
  policy: string;
  instead?: Answer;
}

/** The first question of the library that the words of a query ask. */
export const questionAsked = (asked: string[], { index }: Lexicon): Question | undefined =>
  index.questions.find(({ words }) =>
    words.every((list) => list.some((word) => asked.includes(word))),
  );

/** The policies that a question is about: all, if it names no subject. */
function policiesMeant(rest: string[], { topics, fillers }: Lexicon): string[] {
  const subject = rest.filter((word) => !fillers.has(word));
  return [...topics]
    .filter(([, topic]) => subject.length === 0 || subject.some((word) => topic.has(word)))
    .map(([policy]) => policy);
}

/**
 * What the policies say to a question, and which say nothing.
 * @param rest stems of the query without the words of questions and dates
 */
export function answersTo(
  { id, answers: names, instead }: Question,
  rest: string[],
  lexicon: Lexicon,
): { answers: Answer[]; notSaid: NotSaid[] } {
  const meant = policiesMeant(rest, lexicon);
  const find = (policy: string, name: string | undefined): Answer | undefined =>
    lexicon.index.answers.find((answer) => answer.policy === policy && answer.name === name);
  const answersOf = (policy: string) =>
    (names ?? [id]).map((name) => find(policy, name)).filter((answer) => answer !== undefined);
  return {
    answers: meant.flatMap(answersOf),
    notSaid: meant
      .filter((policy) => answersOf(policy).length === 0)
      .map((policy) => {
        const said = find(policy, instead);
        return { policy, ...(said && { instead: said }) };
      }),
  };
}

/**
 * The coverage of the policies that a query names: it has no words but those of their titles. The
 * policy of whose title it has most is first.
 */
export function policiesNamed(terms: string[], { index, titles, fillers }: Lexicon): Answer[] {
  const names = terms.filter((term) => !fillers.has(term));
  const isNamed = (policy: string): boolean =>
    names.length > 0 && names.every((term) => titles.get(policy)?.has(term));
  const sizeOf = ({ policy }: Answer): number => titles.get(policy)?.size ?? 0;
  return index.answers
    .filter(({ name, policy }) => name === 'coverage' && isNamed(policy))
    .sort((a, b) => sizeOf(a) - sizeOf(b));
}

import type { Answer, AnswersFile } from './files.ts';
import type { SearchLibrary } from './library.ts';
import type { ParsedQuery } from './parsed-query.ts';
import { isSameWord } from './questions.ts';
import { quotedText } from './quoted.ts';
import type { Note } from './result.ts';
import { lookUpWord, policiesWith, vocabularyOf } from './vocabulary.ts';

/** A policy without an answer, and what it says instead. */
interface Silent {
  policy: string;
  instead: Answer | undefined;
}

/**
 * Note that policies do not answer, with what they say instead: policies of one payer often share the
 * wording.
 */
export function notAnswered(silent: Silent[]): Note[] {
  const groups = new Map<string, Silent[]>();
  for (const one of silent) {
    const words = one.instead?.quotes.map(quotedText).join(' ') ?? '';
    groups.set(words, [...(groups.get(words) ?? []), one]);
  }
  return [...groups].map(([text, group]) => {
    const numbers = new Intl.ListFormat('en-US').format(group.map(({ policy }) => policy));
    const [remark, lead] =
      group.length === 1
        ? [`Policy ${numbers} does not say anything about this.`, 'It does say:']
        : [`Policies ${numbers} do not say anything about this.`, 'They do say:'];
    const places = group.flatMap(({ policy, instead }) =>
      instead ? [{ policy, href: instead.href }] : [],
    );
    if (places.length === 0) return { text: remark };
    return { text: `${remark} ${lead}`, quote: { text, places } };
  });
}

/** Whether a policy mentions one of the words of a question. */
export const mentionsAny = ({ mentions }: AnswersFile, words: string[]): boolean =>
  words.some((word) => mentions.includes(word));

/**
 * True if policies other than those that a question is about may contain its words: the library has
 * such a word, and the question does not name the treatment of any policy.
 */
export async function isOpenToOthers(
  { subject }: ParsedQuery,
  asking: string[],
  library: SearchLibrary,
): Promise<boolean> {
  const vocabulary = vocabularyOf(await library.questions(), library.words);
  const lookUp = (words: string[]) =>
    Promise.all(words.map((word) => lookUpWord(word, vocabulary)));
  const isNamed = (await lookUp(subject)).some(
    ({ family }) => policiesWith(family, 'inTitle').length > 0,
  );
  if (isNamed) return false;
  const found = await lookUp(asking);
  return found.some(({ word, family }) => family.some((one) => isSameWord(one.word, word)));
}

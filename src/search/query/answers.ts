import type { Answer, Question } from './files.ts';
import type { SearchLibrary } from './library.ts';
import type { ParsedQuery } from './parsed-query.ts';
import { mostAnswered } from './questions.ts';
import type { Note, Result } from './result.ts';

/** What policies answer to a query. */
export interface Answers {
  results: Result[];
  /** What they do not say, and that there are more policies. */
  notes: Note[];
  /** True if policies are meant that do not say anything about it. */
  isUnanswered: boolean;
}

/** The answers of a policy that have one of the names; of several with a term, those it is asked for. */
function answersWith(names: string[], answers: Answer[], words: string[]): Answer[] {
  return names.flatMap((name) => {
    const named = answers.filter((answer) => answer.name === name);
    const asked = named.filter(({ term }) => term?.split(' ').some((word) => words.includes(word)));
    return asked.length > 0 ? asked : named;
  });
}

const resultOf = ({ href, title, context, quotes }: Answer): Result => ({
  href,
  title,
  context,
  quotes,
});

function notAnswered(policy: string, instead: Answer | undefined): Note {
  const text = `Policy ${policy} does not say anything about this.`;
  if (!instead) return { text };
  const quote = { text: instead.quotes.join(' '), href: instead.href };
  return { text: `${text} It does say:`, quote };
}

/** The policies whose answers are shown, the reader's own first, and how many there are in all. */
async function chosenPolicies(
  policies: ParsedQuery['policies'],
  library: SearchLibrary,
  own: string | undefined,
): Promise<{ chosen: string[]; count: number }> {
  const { policies: first, policyCount } = await library.start();
  const isMany = policies === 'many';
  const all = isMany ? [...(own === undefined ? [] : [own]), ...first] : policies;
  const sorted = all.toSorted((a, b) => Number(b === own) - Number(a === own));
  return {
    chosen: [...new Set(sorted)].slice(0, mostAnswered),
    count: isMany ? policyCount : policies.length,
  };
}

/**
 * What the policies that a query means or names say to it, a few policies at most.
 * @param own number of the policy whose page the reader is on
 */
export async function answersTo(
  { question, words, policies }: ParsedQuery,
  library: SearchLibrary,
  own: string | undefined,
): Promise<Answers> {
  const asked: Pick<Question, 'id' | 'answers' | 'instead'> = question ?? { id: 'coverage' };
  const { chosen, count } = await chosenPolicies(policies, library, own);
  const files = await Promise.all(chosen.map((policy) => library.answers(policy)));
  const answers = files.map((file) => answersWith(asked.answers ?? [asked.id], file, words));
  const unanswered = chosen.filter((_, place) => question && answers[place]?.length === 0);
  const notes = unanswered.map((policy) => {
    const file = files[chosen.indexOf(policy)] ?? [];
    return notAnswered(
      policy,
      file.find(({ name }) => name === asked.instead),
    );
  });
  if (count > chosen.length) {
    const text = `${count} policies have to do with this; these are ${chosen.length} of them. Add what the policy is about.`;
    notes.push({ text });
  }
  return {
    results: answers.flat().map(resultOf),
    notes,
    isUnanswered: unanswered.length > 0,
  };
}

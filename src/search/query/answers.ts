import type { Answer, AnswersFile, Question, WordPolicies } from './files.ts';
import type { SearchLibrary } from './library.ts';
import type { ParsedQuery } from './parsed-query.ts';
import { askingWords, isSameWord, mostAnswered } from './questions.ts';
import type { Note, Result } from './result.ts';
import { stem, tokens } from './tokens.ts';
import { lookUpWord, policiesWith, vocabularyOf } from './vocabulary.ts';

/** What policies answer to a query. */
export interface Answers {
  results: Result[];
  /** What they do not say, and that there are more policies. */
  notes: Note[];
  /** True if policies are meant that do not say anything about it. */
  isUnanswered: boolean;
  /**
   * The policies that have the words of a question without an answer, of all policies or of those that
   * are meant: their passages alone are found.
   */
  mentioning?: { words: string[]; policies: WordPolicies };
}

const stemsOf = (text: string): Set<string> => new Set(text.split(' ').map(stem));

/** Those of several answers whose terms have most of some words; none if no term has any. */
function nearest(answers: Answer[], words: string[]): Answer[] {
  const counted = answers.map((answer) => {
    const stems = stemsOf(answer.term ?? '');
    return { answer, count: words.filter((word) => stems.has(stem(word))).length };
  });
  const most = Math.max(0, ...counted.map(({ count }) => count));
  return most === 0
    ? []
    : counted.filter(({ count }) => count === most).map(({ answer }) => answer);
}

/**
 * The answers of a policy that have one of the names. Of several, those with a term that is asked for;
 * else the one without a term, which is about all of them.
 */
function answersWith(names: string[], answers: Answer[], words: string[]): Answer[] {
  return names.flatMap((name) => {
    const named = answers.filter((answer) => answer.name === name);
    const asked = nearest(named, words);
    if (asked.length > 0) return asked;
    const general = named.filter(({ term }) => term === undefined);
    return general.length > 0 ? general : named;
  });
}

const stemsQuoted = ({ term = '', quotes }: Answer): Set<string> =>
  new Set([term, ...quotes].flatMap(tokens).map(stem));

/**
 * Those of several answers that have most of some words, also in what they quote. A word of few answers
 * tells most, and one of the policy's own topic little.
 */
function closest(answers: Answer[], words: string[], topic: string[]): Answer[] {
  const stems = answers.map(stemsQuoted);
  const weights = words.map(stem).map((word): [string, number] => {
    const count = stems.filter((one) => one.has(word)).length;
    return [word, count === answers.length ? 0 : (topic.includes(word) ? 0.1 : 1) / count];
  });
  const scores = stems.map((one) =>
    weights.reduce((sum, [word, weight]) => sum + (one.has(word) ? weight : 0), 0),
  );
  const most = Math.max(0, ...scores);
  return most === 0 ? [] : answers.filter((_, place) => scores[place] === most);
}

/** Answers of several policies: those that quote most of some words first. */
function byWords(answers: Answer[], words: string[]): Answer[] {
  const countOf = (answer: Answer) => {
    const stems = stemsQuoted(answer);
    return words.filter((word) => stems.has(stem(word))).length;
  };
  return answers.toSorted((a, b) => countOf(b) - countOf(a));
}

const resultOf = ({ href, title, context, quotes }: Answer): Result => ({
  href,
  title,
  context,
  quotes,
});

/** A policy without an answer, and what it says instead. */
interface Silent {
  policy: string;
  instead: Answer | undefined;
}

/** That policies do not answer, with what they say instead: policies of one payer share its words. */
function notAnswered(silent: Silent[]): Note[] {
  const groups = new Map<string, Silent[]>();
  for (const one of silent) {
    const words = one.instead?.quotes.join(' ') ?? '';
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

/** The policies whose answers are shown, the reader's own first, and how many there are in all. */
async function chosenPolicies(
  policies: ParsedQuery['policies'],
  library: SearchLibrary,
  own: string | undefined,
  only: string | undefined,
): Promise<{ chosen: string[]; count: number }> {
  if (only !== undefined) {
    const chosen = policies.includes(only) || policies === 'many' ? [only] : [];
    return { chosen, count: chosen.length };
  }
  const { policies: first, policyCount } = await library.start();
  const isMany = policies === 'many';
  const all = isMany ? [...(own === undefined ? [] : [own]), ...first] : policies;
  const sorted = all.toSorted((a, b) => Number(b === own) - Number(a === own));
  return {
    chosen: [...new Set(sorted)].slice(0, mostAnswered),
    count: isMany ? policyCount : policies.length,
  };
}

const inQuotes = (words: string[]): string => words.map((word) => `“${word}”`).join(', ');

/** How far a policy is about what a question asks. */
interface Fit {
  /** The question names the policy's own treatment, or nothing that is not the policy's subject. */
  isMeant: boolean;
  /** The question names words that only this policy's treatment has. */
  isNamed: boolean;
  /** Words that are not the policy's subject. */
  foreign: string[];
}

function fitOf({ topic, keywords }: AnswersFile, subject: string[]): Fit {
  const isNamed = subject.some((word) => keywords.includes(stem(word)));
  const foreign = subject.filter((word) => !topic.includes(stem(word)));
  return { isMeant: isNamed || foreign.length === 0, isNamed, foreign };
}

/**
 * What a policy answers to "is it covered?". A question about a treatment that the policy says is
 * addressed elsewhere is answered with that sentence, never with the position on the policy's own.
 */
function coverageOf(
  number: string,
  file: AnswersFile,
  parsed: ParsedQuery,
): { answers: Answer[]; notes: Note[] } {
  const { isMeant, foreign } = fitOf(file, parsed.subject);
  // Of several statements none is shown without all of them in view: another may be the one that counts.
  const stated = file.answers.filter(({ name }) => name === 'coverage');
  const single = stated.filter(({ term }) => term !== undefined);
  const general = stated.filter(({ term }) => term === undefined);
  const own = [...general, ...closest(single, parsed.subject, file.topic)];
  const others = nearest(
    file.answers.filter(({ name }) => name === 'elsewhere'),
    foreign,
  );
  // What another policy addresses comes first, also where the question names this policy's treatment.
  if (isMeant) return { answers: [...others, ...own], notes: [] };
  if (others.length > 0) return { answers: others, notes: [] };
  if (parsed.isPronoun) return { answers: own, notes: [] };
  const text = `No policy in this library has ${inQuotes(foreign)} in its subject. Policy ${number} is about ${file.title}; this is what it says about that.`;
  return { answers: own, notes: [{ text }] };
}

/** A question that names no treatment, where there are several: the reader is asked which. */
async function whichPolicy(
  chosen: string[],
  count: number,
  library: SearchLibrary,
): Promise<Answers> {
  const files = await Promise.all(chosen.map((policy) => library.answers(policy)));
  const results = files.map(({ title, answers }, index): Result => {
    const number = chosen[index] ?? '';
    const coverage = answers.find(({ name }) => name === 'coverage');
    const href = coverage?.href ?? `/${number}/`;
    return { href, title: `Is it covered? ${title}`, context: `Policy ${number}` };
  });
  const shown = count > chosen.length ? ` These are ${chosen.length} of them.` : '';
  const text = `Which treatment do you mean? There are ${count} policies here.${shown} Add what it is about.`;
  return { results, notes: [{ text }], isUnanswered: false };
}

/** The policies whose own treatment the question names; all of them if it names none. */
function named(chosen: string[], files: AnswersFile[], subject: string[]): string[] {
  const fitting = chosen.filter((_, index) => {
    const file = files[index];
    return file && fitOf(file, subject).isNamed;
  });
  return fitting.length > 0 ? fitting : chosen;
}

/** Whether a policy has one of some words, by which questions are told. */
export const mentionsAny = ({ mentions }: AnswersFile, words: string[]): boolean =>
  words.some((word) => mentions.includes(word));

/**
 * True if other policies than those that a question means may have its words: the library has one, and
 * the question names the treatment of none.
 */
async function isOpenToOthers(
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

/**
 * What the policies that a query means or names say to it, a few policies at most.
 * @param own number of the policy whose page the reader is on
 * @param only number of the policy that alone is asked
 */
export async function answersTo(
  parsed: ParsedQuery,
  library: SearchLibrary,
  own: string | undefined,
  only: string | undefined,
): Promise<Answers> {
  const { question, words, subject, isPronoun } = parsed;
  const asked: Pick<Question, 'id' | 'answers' | 'instead'> = question ?? { id: 'coverage' };
  const isCoverage = question?.id === 'coverage';
  // Whatever else "is it covered for …" names, on the page of a policy "it" is that policy's treatment.
  const policies = isCoverage && isPronoun && only !== undefined ? [only] : parsed.policies;
  const { chosen: all, count } = await chosenPolicies(policies, library, own, only);
  const isOpen = policies === 'many' && subject.length === 0;
  if (isCoverage && isOpen && own === undefined && count > 1)
    return whichPolicy(all, count, library);
  const every = await Promise.all(all.map((policy) => library.answers(policy)));
  // On the page of a policy "it" is that policy.
  const ofPage = isCoverage && isOpen && own !== undefined ? [own] : undefined;
  const chosen = ofPage ?? (isCoverage ? named(all, every, subject) : all);
  const files = chosen.map((policy) => every[all.indexOf(policy)] as AnswersFile);
  const answers = files.map((file, index) =>
    isCoverage
      ? coverageOf(chosen[index] ?? '', file, parsed)
      : { answers: answersWith(asked.answers ?? [asked.id], file.answers, words), notes: [] },
  );
  // A question about more than the policy itself may be answered by a passage.
  const isOfPolicy =
    isCoverage || subject.every((word) => files.some(({ topic }) => topic.includes(stem(word))));
  const silent = chosen.filter(
    (_, place) => question && isOfPolicy && answers[place]?.answers.length === 0,
  );
  const fileOf = (policy: string) => files[chosen.indexOf(policy)] as AnswersFile;
  // A policy that has what is asked for is searched, and nothing is said of what it does not say.
  const typed = question ? askingWords(question).filter((word) => words.includes(word)) : [];
  const mentioning = silent.filter((policy) => mentionsAny(fileOf(policy), typed));
  const isOpenToAll =
    silent.length > 0 && only === undefined && (await isOpenToOthers(parsed, typed, library));
  // Those that a question means by chance, or the first of many, are not worth a remark.
  const unanswered =
    isOpenToAll && (policies !== 'many' || count > all.length)
      ? []
      : silent.filter((policy) => !mentioning.includes(policy));
  const notes = [
    ...answers.flatMap((one) => one.notes),
    ...notAnswered(
      unanswered.map((policy) => {
        const { answers: given } = fileOf(policy);
        return { policy, instead: given.find(({ name }) => name === asked.instead) };
      }),
    ),
  ];
  if (!ofPage && count > all.length) {
    const text = `${count} policies have to do with this; these are ${chosen.length} of them. Add what the policy is about.`;
    notes.push({ text });
  }
  const said = answers.flatMap((one) => one.answers);
  return {
    results: (isCoverage ? said : byWords(said, subject)).map(resultOf),
    notes,
    isUnanswered: unanswered.length > 0 && mentioning.length === 0 && !isOpenToAll,
    ...((mentioning.length > 0 || isOpenToAll) && {
      mentioning: { words: typed, policies: isOpenToAll ? 'many' : mentioning },
    }),
  };
}

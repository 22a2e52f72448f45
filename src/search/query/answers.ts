import { coverageOf, foreignNote, named, summaryOf } from './coverage-answers.ts';
import type { Answer, Question, WordPolicies } from './files.ts';
import type { SearchLibrary } from './library.ts';
import { nearest, stemsQuoted } from './nearest-answers.ts';
import type { ParsedQuery } from './parsed-query.ts';
import { askingWords, maxAnswered } from './questions.ts';
import { quotedText, type Quoted } from './quoted.ts';
import type { Note, Result } from './result.ts';
import { stem } from './tokens.ts';
import { isOpenToOthers, mentionsAny, notAnswered } from './unanswered.ts';

/** The answers of policies to a query. */
export interface Answers {
  results: Result[];
  /** Notes: what the policies do not say, and that there are more policies. */
  notes: Note[];
  /** True if the query is about policies that do not say anything about it. */
  isUnanswered: boolean;
  /**
   * For a question without an answer: the policies that contain its words, among all policies or those
   * that it is about. Only their passages are searched.
   */
  mentioning?: { words: string[]; policies: WordPolicies };
}

/**
 * The answers of a policy with one of the names. If there are several: those with a term of the query,
 * otherwise the one without a term, which covers all of them.
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

/** Answers of several policies, sorted by how many of the words they quote. */
function byWords(answers: Answer[], words: string[]): Answer[] {
  const countOf = (answer: Answer) => {
    const stems = stemsQuoted(answer);
    return words.filter((word) => stems.has(stem(word))).length;
  };
  return answers.toSorted((a, b) => countOf(b) - countOf(a));
}

/** Short answers of each policy before the complete text of individual statements. */
function inShortFirst(answers: Answer[]): Answer[] {
  const isFull = ({ name, term }: Answer) => name === 'coverage' && term !== undefined;
  return answers.toSorted((a, b) => Number(isFull(a)) - Number(isFull(b)));
}

/** Words that a list follows. */
const introducesList = (words: string): boolean => /:[*†‡]*$/.test(words);

/** Marks a quotation that is cut off before its list with an ellipsis. */
const withEllipsis = (quote: Quoted): Quoted => {
  if (!introducesList(quotedText(quote))) return quote;
  return typeof quote === 'string' ? `${quote} …` : [quote[0], [...quote[1], ' …']];
};

/** A statement in short: ends with an ellipsis wherever a list is left out, and at its end. */
const cutShort = (brief: string[]): string[] =>
  brief.map((text, place) =>
    introducesList(text) || place === brief.length - 1 ? `${text} …` : text,
  );

/** An answer as a result. In a summary each sentence stands alone; otherwise a list follows its sentence. */
function resultOf(answer: Answer, isSummary: boolean): Result {
  const { name, href, title, context, quotes, brief } = answer;
  const isCut = (place: number) => isSummary || (name !== 'codes' && place === quotes.length - 1);
  return {
    href,
    title,
    context,
    quotes: quotes.map((quote, place) => (isCut(place) ? withEllipsis(quote) : quote)),
    ...(brief && { brief: cutShort(brief) }),
  };
}

/** The policies whose answers are shown, the reader's own first, and their total number. */
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
    chosen: [...new Set(sorted)].slice(0, maxAnswered),
    count: isMany ? policyCount : policies.length,
  };
}

/** If a question names no treatment and there are several, asks the reader which one. */
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
  const text = `Which treatment do you mean? There are ${count} policies here.${shown} Add the name of the treatment.`;
  return { results, notes: [{ text }], isUnanswered: false };
}

/**
 * The answers of the policies that a query is about or names, limited to a few policies.
 * @param own number of the policy whose page the reader is on
 * @param only number of the only policy to ask
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
  // On the page of a policy, "it" in "is it covered for …" is that policy's treatment, whatever else is
  // named.
  const policies = isCoverage && isPronoun && only !== undefined ? [only] : parsed.policies;
  const { chosen: all, count } = await chosenPolicies(policies, library, own, only);
  const isOpen = policies === 'many' && subject.length === 0;
  if (isCoverage && isOpen && own === undefined && count > 1)
    return whichPolicy(all, count, library);
  const every = await Promise.all(
    all.map(async (number) => ({ number, file: await library.answers(number) })),
  );
  // On the page of a policy "it" is that policy.
  const isOfPage = isCoverage && isOpen && own !== undefined;
  const meant = isCoverage ? named(every, subject) : every;
  const chosen = isOfPage ? every.filter(({ number }) => number === own) : meant;
  const given = chosen.map((policy) => ({
    ...policy,
    ...(isCoverage
      ? coverageOf(policy.file, parsed)
      : {
          answers: answersWith(asked.answers ?? [asked.id], policy.file.answers, words),
          foreign: [],
        }),
  }));
  // A question about more than the policy itself may be answered by a passage.
  const isOfPolicy =
    isCoverage ||
    subject.every((word) => chosen.some(({ file }) => file.topic.includes(stem(word))));
  const silent = question && isOfPolicy ? given.filter(({ answers }) => answers.length === 0) : [];
  // A policy that contains the words of the question is searched, without a note that it does not
  // answer.
  const typed = question ? askingWords(question).filter((word) => words.includes(word)) : [];
  const mentioning = silent.filter(({ file }) => mentionsAny(file, typed));
  const isOpenToAll =
    silent.length > 0 && only === undefined && (await isOpenToOthers(parsed, typed, library));
  const isSearched = mentioning.length > 0 || isOpenToAll;
  // Policies that match by chance, or the first of many, do not deserve a note.
  const unanswered =
    isOpenToAll && (policies !== 'many' || count > all.length)
      ? []
      : silent.filter((policy) => !mentioning.includes(policy));
  const notes = [
    ...foreignNote(
      given
        .filter(({ foreign }) => foreign.length > 0)
        .map(({ number, file, foreign }) => ({ number, title: file.title, foreign })),
    ),
    ...notAnswered(
      unanswered.map(({ number, file }) => ({
        policy: number,
        instead: file.answers.find(({ name }) => name === asked.instead),
      })),
    ),
  ];
  if (!isOfPage && count > all.length) {
    const text = `${count} policies are related to this; these are ${chosen.length} of them. Add the name of the treatment.`;
    notes.push({ text });
  }
  const said = given.flatMap(({ answers }) => answers);
  const summaries = new Set(chosen.flatMap(({ file }) => summaryOf(file)));
  return {
    results: (isCoverage ? inShortFirst(said) : byWords(said, subject)).map((answer) =>
      resultOf(answer, summaries.has(answer)),
    ),
    notes,
    isUnanswered: unanswered.length > 0 && !isSearched,
    ...(isSearched && {
      mentioning: {
        words: typed,
        policies: isOpenToAll ? 'many' : mentioning.map(({ number }) => number),
      },
    }),
  };
}

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

/** A word of a question by the stems that it is found by, those of words with its meaning included. */
type Meant = string[];

/** The words that say what a question is about, and those that are searched for as others. */
const meantBy = ({ subject, terms }: ParsedQuery): Meant[] => [
  ...subject.map((word) => [stem(word)]),
  ...terms
    .filter(({ instead }) => instead.length > 0)
    .map(({ stem: own, instead }) => [own, ...instead]),
];

/** Whether a word is among stems. */
const isIn = (stems: Set<string>) => (word: Meant) => word.some((one) => stems.has(one));

/**
 * The statements that a question is about, of several: those whose own words have most of it, a word of
 * few statements counting most. None where it names what no statement has, and no part of the body that
 * one has, or has no word that tells statements apart. Words of criteria count only where a statement has all of them.
 */
function closest(answers: Answer[], parsed: ParsedQuery, { topic, body }: AnswersFile): Answer[] {
  const meant = meantBy(parsed);
  const own = answers.map(({ term = '' }) => stemsOf(term));
  const all = answers.map(stemsQuoted);
  const isAnywhere = (word: Meant) =>
    word.some((one) => topic.includes(one)) || [...own, ...all].some((stems) => isIn(stems)(word));
  const isOrgan = (word: Meant) =>
    word.some((one) => body.includes(one)) && own.some((stems) => isIn(stems)(word));
  const namesOther = parsed.unknown.length > 0 || !meant.every(isAnywhere);
  if (namesOther && !meant.some(isOrgan)) return [];
  const weights = meant.map((word) => {
    const count = own.filter((stems) => isIn(stems)(word)).length;
    return count === 0 || count === answers.length ? 0 : 1 / count;
  });
  const scores = own.map((stems) =>
    meant.reduce((sum, word, place) => sum + (isIn(stems)(word) ? (weights[place] ?? 0) : 0), 0),
  );
  const most = Math.max(0, ...scores);
  if (most > 0) return answers.filter((_, place) => scores[place] === most);
  const telling = meant.filter((word) => !all.every((stems) => isIn(stems)(word)));
  const special = namesOther
    ? []
    : telling.filter((word) => word.every((one) => !topic.includes(one)));
  if (special.length === 0) return [];
  return answers.filter((_, place) => special.every(isIn(all[place] ?? new Set())));
}

/** Answers of several policies: those that quote most of some words first. */
function byWords(answers: Answer[], words: string[]): Answer[] {
  const countOf = (answer: Answer) => {
    const stems = stemsQuoted(answer);
    return words.filter((word) => stems.has(stem(word))).length;
  };
  return answers.toSorted((a, b) => countOf(b) - countOf(a));
}

/** The answer that has each of several statements of a policy by its sentence. */
function summaryOf({ answers }: AnswersFile): Answer[] {
  const stated = answers.filter(({ name }) => name === 'coverage');
  return stated.length > 1 ? stated.filter(({ term }) => term === undefined) : [];
}

/** A quotation that breaks off before its list says so. */
const withEllipsis = (quote: string): string => (/:[*†‡]*$/.test(quote) ? `${quote} …` : quote);

/** An answer as a result. In a summary each sentence stands by itself; else a list follows its sentence. */
function resultOf({ name, href, title, context, quotes }: Answer, isSummary: boolean): Result {
  const isCut = (place: number) => isSummary || (name !== 'codes' && place === quotes.length - 1);
  return {
    href,
    title,
    context,
    quotes: quotes.map((quote, place) => (isCut(place) ? withEllipsis(quote) : quote)),
  };
}

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
  /** Its statements have all that the question names, also what is not the subject of the whole policy. */
  isStated: boolean;
  /** Words that are not the policy's subject. */
  foreign: string[];
}

/** Stems of what the statements of a policy are about. */
const stemsStated = ({ answers }: AnswersFile): Set<string> =>
  new Set(
    answers.flatMap(({ name, term = '' }) => (name === 'coverage' ? [...stemsOf(term)] : [])),
  );

function fitOf(file: AnswersFile, subject: string[]): Fit {
  const { topic, keywords } = file;
  const isNamed = subject.some((word) => keywords.includes(stem(word)));
  const stated = stemsStated(file);
  const foreign = subject.filter((word) => {
    const own = stem(word);
    return !topic.includes(own) && !stated.has(own);
  });
  const isStated = subject.some((word) => {
    const own = stem(word);
    return !topic.includes(own) && stated.has(own);
  });
  const isMeant = isNamed || foreign.length === 0;
  return { isMeant, isNamed, isStated: isStated && foreign.length === 0, foreign };
}

/**
 * What a policy answers to "is it covered?". A question about a treatment that the policy says is
 * addressed elsewhere is answered with that sentence, never with the position on the policy's own.
 */
function coverageOf(
  file: AnswersFile,
  parsed: ParsedQuery,
): { answers: Answer[]; foreign: string[] } {
  const { isMeant, foreign } = fitOf(file, parsed.subject);
  // Of several statements none is shown without all of them in view: another may be the one that counts.
  const stated = file.answers.filter(({ name }) => name === 'coverage');
  const single = stated.filter(({ term }) => term !== undefined);
  const general = stated.filter(({ term }) => term === undefined);
  const own = [...general, ...closest(single, parsed, file)];
  const others = nearest(
    file.answers.filter(({ name }) => name === 'elsewhere'),
    foreign,
  );
  // What another policy addresses comes first, also where the question names this policy's treatment.
  if (isMeant) return { answers: [...others, ...own], foreign: [] };
  if (others.length > 0) return { answers: others, foreign: [] };
  if (parsed.isPronoun) return { answers: own, foreign: [] };
  return { answers: own, foreign };
}

/** That no policy is about some words of a question, and what those are about that answer it, once. */
function foreignNote(policies: { number: string; title: string; foreign: string[] }[]): Note[] {
  const [first, ...others] = policies;
  if (!first) return [];
  const words = first.foreign.filter((word) =>
    others.every(({ foreign }) => foreign.includes(word)),
  );
  const lead =
    words.length > 0 ? `No policy in this library has ${inQuotes(words)} in its subject. ` : '';
  const about = policies
    .map(({ number, title }) => `policy ${number} is about ${title}`)
    .join(', ');
  const says = others.length > 0 ? 'they say about those' : 'it says about that';
  return [{ text: `${lead}${about.replace('p', 'P')}; this is what ${says}.` }];
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

/**
 * The policies whose own treatment the question names; if it names none, those with a statement on what it
 * names; else all of them.
 */
function named(chosen: string[], files: AnswersFile[], subject: string[]): string[] {
  const fits = files.map((file) => fitOf(file, subject));
  const fitting = chosen.filter((_, index) => fits[index]?.isNamed);
  const stating = chosen.filter((_, index) => fits[index]?.isStated);
  return [fitting, stating, chosen].find(({ length }) => length > 0) ?? [];
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
  const answers = files.map((file) =>
    isCoverage
      ? coverageOf(file, parsed)
      : { answers: answersWith(asked.answers ?? [asked.id], file.answers, words), foreign: [] },
  );
  const aboutElse = answers.flatMap(({ foreign }, place) =>
    foreign.length > 0
      ? [{ number: chosen[place] ?? '', title: files[place]?.title ?? '', foreign }]
      : [],
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
    ...foreignNote(aboutElse),
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
  const summaries = new Set(files.flatMap(summaryOf));
  const isSummary = (answer: Answer) => summaries.has(answer);
  // The complete text of single statements comes after what each policy says in short.
  const inShort = said.filter(({ name, term }) => name !== 'coverage' || term === undefined);
  const inFull = said.filter((answer) => !inShort.includes(answer));
  return {
    results: (isCoverage ? [...inShort, ...inFull] : byWords(said, subject)).map((answer) =>
      resultOf(answer, isSummary(answer)),
    ),
    notes,
    isUnanswered: unanswered.length > 0 && mentioning.length === 0 && !isOpenToAll,
    ...((mentioning.length > 0 || isOpenToAll) && {
      mentioning: { words: typed, policies: isOpenToAll ? 'many' : mentioning },
    }),
  };
}

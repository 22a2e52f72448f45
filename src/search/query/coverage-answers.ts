import { closestStatements } from './closest-statements.ts';
import type { Answer, AnswersFile } from './files.ts';
import { nearest, stemsOf } from './nearest-answers.ts';
import type { ParsedQuery } from './parsed-query.ts';
import type { Note } from './result.ts';
import { stem } from './tokens.ts';

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

/** A stem with those of the same part of the body: “renal” is “kidney”. */
function sameBody({ body }: AnswersFile, own: string): string[] {
  const other = body.filter((_, place) => body[place % 2 === 0 ? place + 1 : place - 1] === own);
  return [own, ...other];
}

function fitOf(file: AnswersFile, subject: string[]): Fit {
  const { topic, keywords } = file;
  const stems = subject.map((word) => ({ word, own: stem(word) }));
  const isNamed = stems.some(({ own }) => keywords.includes(own));
  const outside = stems.filter(({ own }) =>
    sameBody(file, own).every((one) => !topic.includes(one)),
  );
  const stated = stemsStated(file);
  const foreign = outside.filter(({ own }) => !stated.has(own)).map(({ word }) => word);
  return {
    isMeant: isNamed || foreign.length === 0,
    isNamed,
    isStated: outside.length > 0 && foreign.length === 0,
    foreign,
  };
}

/**
 * What a policy answers to "is it covered?". A question about a treatment that the policy says is
 * addressed elsewhere is answered with that sentence, never with the position on the policy's own.
 */
export function coverageOf(
  file: AnswersFile,
  parsed: ParsedQuery,
): { answers: Answer[]; foreign: string[] } {
  const { isMeant, foreign } = fitOf(file, parsed.subject);
  // Of several statements none is shown without all of them in view: another may be the one that counts.
  const stated = file.answers.filter(({ name }) => name === 'coverage');
  const single = stated.filter(({ term }) => term !== undefined);
  const general = stated.filter(({ term }) => term === undefined);
  const own = [...general, ...closestStatements(single, parsed, file)];
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
export function foreignNote(
  policies: { number: string; title: string; foreign: string[] }[],
): Note[] {
  const [first, ...others] = policies;
  if (!first) return [];
  const words = first.foreign.filter((word) =>
    others.every(({ foreign }) => foreign.includes(word)),
  );
  const lead =
    words.length > 0 ? `No policy in this library has ${inQuotes(words)} in its subject. ` : '';
  const about = policies
    .map(({ number, title }, place) => `${place > 0 ? 'p' : 'P'}olicy ${number} is about ${title}`)
    .join(', ');
  const says = others.length > 0 ? 'they say about those' : 'it says about that';
  return [{ text: `${lead}${about}; this is what ${says}.` }];
}

/**
 * The policies whose own treatment the question names; if it names none, those with a statement on what it
 * names; else all of them.
 */
export function named<Policy extends { file: AnswersFile }>(
  policies: Policy[],
  subject: string[],
): Policy[] {
  const fits = policies.map((policy) => ({ policy, fit: fitOf(policy.file, subject) }));
  const those = (has: (fit: Fit) => boolean) =>
    fits.filter(({ fit }) => has(fit)).map(({ policy }) => policy);
  const choices = [those(({ isNamed }) => isNamed), those(({ isStated }) => isStated), policies];
  return choices.find(({ length }) => length > 0) ?? [];
}

/** The answer that has each of several statements of a policy by its sentence. */
export function summaryOf({ answers }: AnswersFile): Answer[] {
  const stated = answers.filter(({ name }) => name === 'coverage');
  return stated.length > 1 ? stated.filter(({ term }) => term === undefined) : [];
}

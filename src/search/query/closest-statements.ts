import type { Answer, AnswersFile } from './files.ts';
import { stemsOf, stemsQuoted } from './nearest-answers.ts';
import type { ParsedQuery } from './parsed-query.ts';
import { stem } from './tokens.ts';

/** A word of a question as the stems that match it, including those of words with the same meaning. */
type Meant = string[];

/** The words that say what a question is about, including those searched for as other words. */
const meantBy = ({ subject, terms }: ParsedQuery): Meant[] => [
  ...subject.map((word) => [stem(word)]),
  ...terms
    .filter(({ instead }) => instead.length > 0)
    .map(({ stem: own, instead }) => [own, ...instead]),
];

/** Whether a word is among stems. */
const isIn = (stems: Set<string>) => (word: Meant) => word.some((one) => stems.has(one));

/**
 * The statements, of several, that a question is about: those whose own words contain most of it,
 * weighted by rarity. None if it names something that no statement mentions and no part of the body
 * that one mentions, or if it has no word that distinguishes statements. Words of criteria count only
 * if a statement has all of them.
 */
export function closestStatements(
  answers: Answer[],
  parsed: ParsedQuery,
  { topic, body }: AnswersFile,
): Answer[] {
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
  const best = Math.max(0, ...scores);
  if (best > 0) return answers.filter((_, place) => scores[place] === best);
  const telling = meant.filter((word) => !all.every((stems) => isIn(stems)(word)));
  const special = namesOther
    ? []
    : telling.filter((word) => word.every((one) => !topic.includes(one)));
  if (special.length === 0) return [];
  return answers.filter((_, place) => special.every(isIn(all[place] ?? new Set())));
}

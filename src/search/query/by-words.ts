import { answersTo, type Answers } from './answers.ts';
import { rankMatches } from './best-matches.ts';
import { identifiersOf, searchByIdentifiers } from './by-identifiers.ts';
import { everydayTerms } from './everyday-words.ts';
import { excerpt } from './excerpt.ts';
import { filterMatches } from './filter-matches.ts';
import type { SearchFiles } from './search-files.ts';
import { recognise, type Recognised } from './identify.ts';
import { recogniseWithin } from './identify-within.ts';
import type { Identifiers } from './lookup.ts';
import { libraryOf, type SearchLibrary } from './library.ts';
import { insteadNote, similarWordsNote, unknownNote } from './no-results.ts';
import { notListed } from './not-listed.ts';
import { parseQuery, type ParsedQuery, type Term } from './parsed-query.ts';
import type { Note, Result, SearchOptions, SearchResults } from './result.ts';
import { correct, spellingErrors, type SpellingErrors } from './spelling.ts';
import { libraryTexts, policyTexts, type PolicyMatch, type Texts } from './texts.ts';
import { isStopWord, stem, tokens } from './tokens.ts';
import { mentionsAny } from './unanswered.ts';
import { lookUpWord, policiesWith, vocabularyOf } from './vocabulary.ts';

function resultOf({ record, index, missing }: PolicyMatch, stems: string[]): Result {
  const { href, title, name = title, section, under, text } = record;
  return {
    href,
    title: name,
    context: [`Policy ${index.number}`, section, under].filter(Boolean).join(' › '),
    excerpt: excerpt(text, stems, index.findSynonyms),
    ...(missing.length > 0 && { missing }),
  };
}

/** What the texts contain for a query. */
interface Found extends Omit<SearchResults, 'query'> {
  /** True if the query is about policies that do not say anything about it. */
  isUnanswered: boolean;
}

/**
 * Results for a question that policies do not answer although they contain its words: only from these
 * policies, and only records with one of the words or their synonyms.
 */
async function mentionsIn(
  parsed: ParsedQuery,
  texts: Texts,
  { words, policies }: NonNullable<Answers['mentioning']>,
  library: SearchLibrary,
): ReturnType<Texts['matches']> {
  const terms = parsed.terms.map((term) => {
    const isRequired = words.includes(term.word) || parsed.subject.includes(term.word);
    return { ...term, isRequired };
  });
  const { matches, notes } = await texts.matches({ ...parsed, terms });
  const isOf = await Promise.all(
    matches.map(async ({ index: { number } }) =>
      policies === 'many'
        ? mentionsAny(await library.answers(number), words)
        : policies.includes(number),
    ),
  );
  const isOther = (missing: string[]) => words.every((word) => missing.includes(word));
  return {
    matches: matches.filter(({ missing }, place) => isOf[place] && !isOther(missing)),
    notes,
  };
}

/** Results in the texts, in addition to the answers of policies. */
async function foundBeside(
  { isUnanswered, mentioning }: Answers,
  parsed: ParsedQuery,
  texts: Texts,
  library: SearchLibrary,
): ReturnType<Texts['matches']> {
  // If the policies do not say, passages with the same words would look like an answer.
  if (isUnanswered) return { matches: [], notes: [] };
  return mentioning ? mentionsIn(parsed, texts, mentioning, library) : texts.matches(parsed);
}

/** The results of a parsed query: the policies' own answers first, then records. */
async function resultsOf(
  parsed: ParsedQuery,
  texts: Texts,
  { filters = {}, policy, maxResults = Infinity }: SearchOptions,
  library: SearchLibrary,
): Promise<Found> {
  const answers = await answersTo(parsed, library, texts.policy ?? policy, texts.policy);
  const found = await foundBeside(answers, parsed, texts, library);
  const { matches, counts } = filterMatches(rankMatches(found.matches), filters);
  const stems = parsed.terms.flatMap(({ stem, instead }) => [stem, ...instead]);
  const isFiltered = Object.keys(filters).length > 0;
  // Each place is shown once, as an answer if it is one.
  const places = new Set<string>();
  const isNew = ({ href }: { href: string }) => places.size < places.add(href).size;
  const answered = isFiltered ? [] : answers.results.filter(isNew);
  const others = matches.filter(({ record }) => isNew(record));
  const shown = others.slice(0, Math.max(0, maxResults - answered.length));
  const results = [...answered, ...shown.map((match) => resultOf(match, stems))];
  const isPartial = results.length > 0 && results.every(({ missing }) => missing);
  const partial = { text: 'Nothing has all of these words. These have most of them.' };
  return {
    results,
    more: others.length - shown.length,
    notes: [...answers.notes, ...(isPartial ? [partial] : []), ...found.notes],
    filterCounts: counts,
    isUnanswered: answers.isUnanswered,
  };
}

/**
 * The terms to search for. If all words that carry the meaning are unknown, nothing is left to search
 * for; a query that consists only of filler words means them literally.
 */
function meantTerms(terms: Term[], unknown: string[]): Term[] {
  if (terms.some(({ isRequired }) => isRequired)) return terms;
  return unknown.length > 0 ? [] : terms.map((term) => ({ ...term, isRequired: true }));
}

/** The spelling errors of a query: a word of the library that these texts lack is not one. */
async function errorsIn(unknown: string[], library: SearchLibrary): Promise<SpellingErrors> {
  const known = await Promise.all(unknown.map((word) => library.words.get(word)));
  const strange = unknown.filter((_, place) => known[place] === undefined);
  return spellingErrors(strange, library.spelling);
}

/** Searches texts. Corrects spelling errors, and replaces everyday words by those of the texts. */
async function searchTexts(
  query: string,
  texts: Texts,
  options: SearchOptions,
  library: SearchLibrary,
): Promise<{ found: SearchResults; parsed: ParsedQuery; isUnanswered: boolean }> {
  const { policyCount } = await library.start();
  const onlyPolicy = policyCount > 1 ? texts.policy : undefined;
  const vocabulary = vocabularyOf(await library.questions(), texts.words);
  let parsed = await parseQuery(query, vocabulary);
  const errors = await errorsIn(parsed.unknown, library);
  const isCorrected = errors.size > 0 && !options.isExact;
  const corrected = correct(query, errors);
  if (isCorrected) parsed = await parseQuery(corrected, vocabulary);
  const isOfTexts = async (word: string) => (await texts.words.get(word)) !== undefined;
  const everyday = await everydayTerms(parsed.unknown, library, isOfTexts);
  const { unknown } = everyday;
  parsed = { ...parsed, terms: meantTerms([...parsed.terms, ...everyday.terms], unknown), unknown };
  const { isUnanswered, ...results } = await resultsOf(parsed, texts, options, library);
  const notes: Note[] = [
    ...results.notes,
    ...[...everyday.instead].map(([word, words]) => insteadNote(word, words)),
    ...(unknown.length > 0 ? [unknownNote(unknown, onlyPolicy)] : []),
    ...(options.isExact ? similarWordsNote(errors) : []),
  ];
  const found = {
    query,
    ...results,
    notes,
    ...(isCorrected && { corrected }),
    onlyPolicy,
  };
  return { found, parsed, isUnanswered };
}

/**
 * True for a question that is not about the policy: it names something outside the policy's topic, or
 * contains words of another policy's title.
 */
async function isOfAnother(
  { subject, unknown, isPronoun }: ParsedQuery,
  policy: string,
  library: SearchLibrary,
): Promise<boolean> {
  const { topic } = await library.answers(policy);
  const foreign = [...unknown, ...subject.filter((word) => !topic.includes(stem(word)))];
  const isNamed = subject.some((word) => topic.includes(stem(word)));
  if (!isNamed && !isPronoun && foreign.length > 0) return true;
  const vocabulary = vocabularyOf(await library.questions(), library.words);
  const found = await Promise.all(foreign.map((word) => lookUpWord(word, vocabulary)));
  return found.some(({ family }) => policiesWith(family, 'inTitle').length > 0);
}

/**
 * Searches only the policy whose page the reader is on, or the only policy of the library; searches the
 * library if that finds nothing, or if a question is about something else.
 */
async function searchWords(
  query: string,
  options: SearchOptions,
  library: SearchLibrary,
): Promise<SearchResults> {
  const { policies, policyCount } = await library.start();
  const only = policyCount === 1 ? policies[0] : options.policy;
  if (only !== undefined) {
    const texts = await policyTexts(only, library);
    const { found, parsed, isUnanswered } = await searchTexts(query, texts, options, library);
    if (policyCount === 1) return found;
    const isForeign =
      parsed.question?.id === 'coverage' && (await isOfAnother(parsed, only, library));
    // Passages of other policies do not answer what the policy does not say.
    if (isUnanswered || (found.results.length > 0 && !isForeign)) return found;
  }
  const texts = libraryTexts(library);
  return (await searchTexts(query, texts, options, library)).found;
}

/** A query that names a policy and asks something about it: "when were codes added to 00220". */
async function ofNamedPolicy(
  query: string,
  recognised: Recognised[],
  library: SearchLibrary,
  identifiers: Identifiers,
): Promise<{ query: string; policy: string } | undefined> {
  const [one, ...others] = recognised;
  const number = one?.candidates.find(({ kind }) => kind === 'policy')?.value;
  if (!one || others.length > 0 || number === undefined) return undefined;
  if ((await identifiers.get(`${number}#`)) === undefined) return undefined;
  const rest = query.replace(one.typed, ' ').replace(/#/g, ' ').trim();
  const { fillers } = await library.questions();
  const isMeant = (word: string) => !isStopWord(word) && !fillers.includes(word);
  return tokens(rest).some(isMeant) ? { query: rest, policy: number } : undefined;
}

/** Searches for words, or for the identifiers among them. Rejects if a required file could not be loaded. */
export async function searchByWords(
  query: string,
  options: SearchOptions,
  files: SearchFiles,
): Promise<SearchResults> {
  const library = libraryOf(files);
  const identifiers = identifiersOf(files);
  const recognised = recogniseWithin(query);
  const named = await ofNamedPolicy(query, recognised, library, identifiers);
  if (named) {
    const found = await searchWords(named.query, { ...options, policy: named.policy }, library);
    if (found.results.length > 0) return { ...found, query };
  }
  const found = await searchByIdentifiers(query, recognised, options, files);
  if (found && found.results.length > 0) return found;
  // A code that is not listed may still be printed somewhere, exactly as typed.
  const isPrinted = (one: Recognised) => library.words.get(one.typed.toLowerCase());
  const printed = found ? await Promise.all(recognised.map(isPrinted)) : [];
  if (found && printed.every((word) => word === undefined)) return found;
  const byWords = await searchWords(query, options, library);
  if (found) return { ...byWords, notes: [...found.notes, ...byWords.notes] };
  const [code] = recognise(query).filter(({ candidates }) => candidates[0]?.kind === 'codes');
  if (!code || byWords.results.length > 0) return byWords;
  // A possible code that is not a word of the library is answered as a code.
  return {
    ...byWords,
    notes: await notListed(code, identifiers, await library.start(), options.policy),
  };
}

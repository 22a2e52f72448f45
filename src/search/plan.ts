import type { Answer } from './answers.ts';
import { isDateWord } from './dates.ts';
import { stemsOf, type Lexicon } from './lexicon.ts';
import { answersTo, policiesNamed, questionAsked, type NotSaid } from './questions.ts';
import { read } from './spelling.ts';

/** What a query by words comes to. */
export interface Plan {
  /** Stems to search for; all must be there. */
  terms: string[];
  /** Words that the library does not have. With any of them nothing is searched for. */
  unknown: string[];
  answers: Answer[];
  /** Policies that have no sentence for the question that was asked. */
  notSaid: NotSaid[];
}

/** Plans the search for a query by words. */
export function plan(query: string, lexicon: Lexicon): Plan {
  const { canonicalOf, stems, questionWords } = lexicon;
  const { words, unknown } = read(query, lexicon);
  const knownStems = (some: string[]): string[] =>
    [...new Set(stemsOf(some.join(' '), canonicalOf))].filter((word) => stems.has(word));
  const question = questionAsked(words, lexicon);
  const unasked = words.filter((word) => !questionWords.has(word));
  // "What changed in 2015" is answered by what there is of 2015, not by what changed last.
  if (question?.dated && words.some(isDateWord)) {
    return { terms: knownStems(unasked), unknown, answers: [], notSaid: [] };
  }
  const terms = knownStems(words);
  const subject = unasked.filter((word) => !isDateWord(word)).join(' ');
  const { answers, notSaid } = question
    ? answersTo(question, stemsOf(subject, canonicalOf), lexicon)
    : { answers: unknown.length > 0 ? [] : policiesNamed(terms, lexicon), notSaid: [] };
  return { terms, unknown, answers, notSaid };
}

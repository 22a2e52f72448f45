import { printedDay, printedMonth } from '../../model/dates.ts';
import {
  passageOf,
  type CompiledPolicy,
  type Passage,
  type Statement,
} from '../../model/policy.ts';
import { positionInWords, positionsIn } from '../../model/positions.ts';
import { positionOf } from '../../payers/index.ts';
import type { Answer, Question } from '../query/files.ts';
import type { Quoted } from '../query/quoted.ts';
import { askingWords, isSameWord } from '../query/questions.ts';
import { synonymsIn } from '../query/record-words.ts';
import type { synonymFinder } from '../query/synonyms.ts';
import { isStopWord, stem, tokens } from '../query/tokens.ts';
import { addressOf } from './records.ts';
import { statementInShort, statementQuotes } from './statement-quotes.ts';

/** The words of a text, and those with the same meaning in the policy. */
type WithSynonyms = (words: string[]) => string[];

/** What a policy says to a question, before it is put into words. */
interface Found {
  title: string;
  passages: Passage[];
  /** Id of the place, empty for the top of the page; that of the last passage if left out. */
  anchor?: string;
  /** What it quotes, where that is more or less than its passages. */
  quotes?: Quoted[];
  /** The same in short, where that has lists. */
  brief?: string[] | undefined;
  section?: string;
  term?: string;
}

const inSection = ({ passages }: CompiledPolicy, section: string): Passage[] =>
  passages.filter((passage) => passage.section === section);

const one = (passage: Passage | undefined, title: string, anchor?: string): Found[] =>
  passage ? [{ title, passages: [passage], ...(anchor !== undefined && { anchor }) }] : [];

/** The terms that the policy's positions print. */
const positionTerms = (policy: CompiledPolicy): string[] =>
  positionsIn(policy).flatMap((id) => positionOf(policy.payer, id).terms);

/** The definitions of the terms in which the policy states its positions. */
function meanings(policy: CompiledPolicy): Found[] {
  const terms = positionTerms(policy);
  return policy.definitions.flatMap(({ id, term, passages: [first] }) => {
    // Without other forms of it: “Medically Necessary (or “Medical Necessity”)”.
    const defined = term.replace(/ \(.*/, '').toLowerCase();
    if (!first || !defined || !terms.some((printed) => printed.includes(defined))) return [];
    const passages = [passageOf(policy, first)];
    return [{ title: `What “${defined}” means`, passages, anchor: id, term: defined }];
  });
}

/** The policy's sentence on its code list; of a policy that has none, the list. */
function codes(policy: CompiledPolicy): Found[] {
  if (policy.codeCaveat) return one(policy.codeCaveat, 'Codes');
  const quotes = policy.codes.map(({ printedSystem, printed }) => `${printedSystem}: ${printed}`);
  if (quotes.length === 0) return [];
  return [{ title: 'Codes', passages: [], anchor: '', section: 'coding', quotes }];
}

/** What the policy has under a heading on Medicare. */
function medicare({ passages }: CompiledPolicy): Found[] {
  const heading = passages.find(
    ({ kind, text }) => kind === 'heading' && /\bmedicare\b/i.test(text),
  );
  const below = passages.find(({ headings }) => heading && headings.at(-1)?.id === heading.id);
  return heading ? one(below, heading.text, heading.id) : [];
}

const withDay = (policy: CompiledPolicy, day: string | undefined) =>
  day === undefined
    ? undefined
    : policy.passages.findLast(
        ({ group, text }) =>
          group?.kind === 'masthead' && text.includes(printedDay(policy.payer, day)),
      );

function nextReview(policy: CompiledPolicy): Passage | undefined {
  if (policy.nextReview === undefined) return undefined;
  const month = printedMonth(policy.payer, policy.nextReview);
  return inSection(policy, 'history').find(
    ({ kind, text }) => kind === 'paragraph' && text.includes(month),
  );
}

function lastEntry({ history, passages }: CompiledPolicy, kind?: string): Passage | undefined {
  const last = history.findLast((entry) => kind === undefined || entry.kind === kind);
  return passages.find(({ id }) => id === last?.id);
}

/** The sentence by which a statement takes its position. */
function statedIn(policy: CompiledPolicy, statement: Statement): Passage | undefined {
  const { terms } = positionOf(policy.payer, statement.position);
  const passages = statement.passages.map((id) => passageOf(policy, id));
  const stated = passages.find(({ text }) =>
    terms.some((term) => text.toLowerCase().includes(term)),
  );
  return stated ?? passages[0];
}

/** That sentence under the headings that say about what. */
function sentenceOf(policy: CompiledPolicy, statement: Statement): string {
  const headings = statement.headings.slice(1).map(({ text }) => text);
  return [...headings, statedIn(policy, statement)?.text ?? ''].filter(Boolean).join(': ');
}

/** What a subject leaves out: “tumors other than liver or lung”. */
const leftOut = /\b(?:other than|except(?: for)?|excluding|not including)\b[^,;:.()…]*/gi;

/**
 * What a statement is about: its subject, the headings that it stands under, and the list in its own
 * sentence, “… including but not limited to the following, to be investigational:”, where that has no
 * criteria.
 */
function subjectsOf(policy: CompiledPolicy, statement: Statement): string[] {
  const { subject, headings, passages } = statement;
  const sentence = statedIn(policy, statement)?.text ?? '';
  const isList = /:\W*$/.test(sentence) && !/\bcriteria\b|\b(?:ALL|ANY|ONE) of\b/i.test(sentence);
  const items = passages
    .map((id) => passageOf(policy, id))
    .filter(({ kind, leads }) => isList && kind === 'item' && leads.includes(sentence));
  const texts = [subject, ...headings.slice(1).map(({ text }) => text)];
  return [...texts.map((text) => text.replace(leftOut, ' ')), ...items.map(({ text }) => text)];
}

const wordsOf = (text: string): string[] => tokens(text).filter((word) => !isStopWord(word));

/**
 * What a policy says about coverage. One with several statements has them all in one view, each by its
 * sentence, and every one by itself with its complete text.
 */
function coverage(policy: CompiledPolicy, withSynonyms: WithSynonyms): Found[] {
  const { statements } = policy;
  const title = `Is it covered? ${policy.shortTitle}`;
  const full = (statement: Statement) => ({
    passages: [],
    section: 'coverage',
    quotes: statementQuotes(policy, statement),
    brief: statementInShort(policy, statement, statedIn(policy, statement)),
  });
  const [only] = statements;
  if (only && statements.length === 1) return [{ title, ...full(only), anchor: '' }];
  const about = statements.map((statement) => [
    ...new Set(
      subjectsOf(policy, statement)
        .flatMap((text) => withSynonyms(tokens(text)))
        .filter((word) => !isStopWord(word)),
    ),
  ]);
  // Words that every statement has tell none from another.
  const stems = about.map((words) => new Set(words.map(stem)));
  const isShared = (word: string) => stems.every((one) => one.has(stem(word)));
  return [
    {
      title: `${title}: ${positionInWords(policy)}`,
      passages: [],
      section: 'coverage',
      anchor: '',
      quotes: statements.map((statement) => sentenceOf(policy, statement)),
    },
    ...statements.map((statement, index): Found => {
      const { label } = positionOf(policy.payer, statement.position);
      return {
        title: `${title}: ${statement.subject}: ${label}`,
        ...full(statement),
        anchor: statement.id,
        term: (about[index] ?? []).filter((word) => !isShared(word)).join(' '),
      };
    }),
  ];
}

/** What the policy says is addressed in other policies, each with the sentence that says so. */
const elsewhere = (policy: CompiledPolicy): Found[] =>
  policy.related.flatMap(({ number, title }): Found[] => {
    const sentence = inSection(policy, 'coverage').find(
      ({ group, text }) => group?.kind !== 'statement' && text.includes(number),
    );
    if (!sentence) return [];
    const own = new Set(wordsOf(policy.title).map(stem));
    const term = wordsOf(title).filter((word) => !own.has(stem(word)));
    const found = {
      title: `Addressed in another policy, ${number}: ${title}`,
      passages: [sentence],
    };
    return [{ ...found, term: term.join(' ') }];
  });

/**
 * What a policy is about, for telling a question about it from one about something else.
 * @param body pairs of an adjective and its part of the body in the policy's text
 */
export function policySubject(
  policy: CompiledPolicy,
  body: string[][],
): { topic: string[]; keywords: string[] } {
  const stems = (texts: string[]) => new Set(texts.flatMap(wordsOf).map(stem));
  const { title, statements, synonyms, related, abbreviations } = policy;
  const named = stems([title, ...statements.map(({ subject }) => subject)]);
  const isNamed = (phrase: string) => wordsOf(phrase).every((word) => named.has(stem(word)));
  const same = synonyms.filter((group) => group.some(isNamed)).flat();
  const short = abbreviations.filter(({ long }) => isNamed(long)).map((one) => one.short);
  const topic = [...new Set([...named, ...stems([...same, ...short])])];
  const inTitles = stems(related.map((one) => one.title));
  // A title with “liver” is about what is hepatic.
  const inBody = body.filter((pair) => pair.some((word) => inTitles.has(stem(word)))).flat();
  const others = new Set([...inTitles, ...inBody.map(stem)]);
  return { topic, keywords: topic.filter((word) => !others.has(word)) };
}

/** Where each answer stands in a policy, if it does. */
const places = {
  coverage,
  elsewhere,
  meaning: meanings,
  codes,
  'next-review': (policy) => one(nextReview(policy), 'Next scheduled review'),
  'last-review': (policy) => one(lastEntry(policy, 'review'), 'Last review in the history'),
  'last-entry': (policy) => one(lastEntry(policy), 'Last entry in the history'),
  'effective-date': (policy) =>
    one(withDay(policy, policy.currentEffectiveDate), 'Current effective date', ''),
  'original-date': (policy) =>
    one(withDay(policy, policy.originalEffectiveDate), 'Original effective date'),
  medicare,
  plans: (policy) =>
    one(
      inSection(policy, 'coverage').find(({ text }) => /^applies to /i.test(text)),
      'Which plans it applies to',
    ),
  contract: ({ passages }) =>
    one(
      passages.find(({ text }) => /contract language.* take precedence/i.test(text)),
      'What comes before the policy',
    ),
} satisfies Record<string, (policy: CompiledPolicy, withSynonyms: WithSynonyms) => Found[]>;

/** A name by which readers-words.yaml refers to an answer. */
export type AnswerName = keyof typeof places;

/** The names of the answers. */
export const answerNames = Object.keys(places) as [AnswerName, ...AnswerName[]];

/**
 * The answers of a policy to the questions of readers, in its own words.
 * @param findSynonyms finds those that hold in the policy
 */
export const answersOf = (
  policy: CompiledPolicy,
  findSynonyms: ReturnType<typeof synonymFinder> = () => [],
): Answer[] => {
  const withSynonyms = (words: string[]) => [...words, ...synonymsIn(words, findSynonyms)];
  return answerNames.flatMap((name) =>
    places[name](policy, withSynonyms).flatMap((found: Found): Answer[] => {
      const { title, passages, brief, term } = found;
      const last = passages.at(-1);
      const section = found.section ?? last?.section;
      const quotes = found.quotes ?? passages.map(({ text }) => text);
      if (section === undefined || quotes.length === 0) return [];
      return [
        {
          name,
          href: addressOf(policy.number, section, found.anchor ?? last?.id ?? ''),
          title,
          // A member needs to know whose answer it is; of the rest the number is enough.
          context: `Policy ${policy.number}${name === 'coverage' ? ` of ${policy.payer}` : ''} says`,
          quotes,
          ...(brief && { brief }),
          ...(term !== undefined && { term }),
        },
      ];
    }),
  );
};

/**
 * The words of questions that a policy has no answer to, as far as it has them: of these it cannot be
 * said that it says nothing.
 * @param printed its words, and their synonyms
 */
export function mentionsOf(
  questions: Question[],
  answers: Answer[],
  printed: Set<string>,
): string[] {
  const open = questions.filter(({ id, answers: names = [id] }) =>
    answers.every(({ name }) => !names.includes(name)),
  );
  const byStem = Map.groupBy(printed, stem);
  return [...new Set(open.flatMap(askingWords))].filter((word) =>
    byStem.get(stem(word))?.some((one) => isSameWord(one, word)),
  );
}

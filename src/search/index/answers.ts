import { printedDay, printedMonth } from '../../model/dates.ts';
import { passageOf, type CompiledPolicy, type Passage } from '../../model/policy.ts';
import { positionOf } from '../../payers/index.ts';
import type { Answer } from '../query/files.ts';
import { addressOf } from './records.ts';

/** What a policy says to a question, before it is put into words. */
interface Found {
  title: string;
  passages: Passage[];
  /** Id of the place, empty for the top of the page; that of the last passage if left out. */
  anchor?: string;
  /** What it quotes, where that is no passage. */
  quotes?: string[];
  section?: string;
  term?: string;
}

const inSection = ({ passages }: CompiledPolicy, section: string): Passage[] =>
  passages.filter((passage) => passage.section === section);

const one = (passage: Passage | undefined, title: string, anchor?: string): Found[] =>
  passage ? [{ title, passages: [passage], ...(anchor !== undefined && { anchor }) }] : [];

/** The terms that the policy's positions print. */
const positionTerms = ({ payer, statements }: CompiledPolicy): string[] =>
  statements.flatMap(({ position }) => positionOf(payer, position).terms);

/** The definitions of the terms in which the policy states its positions. */
function meanings(policy: CompiledPolicy): Found[] {
  const terms = positionTerms(policy);
  return policy.definitions.flatMap(({ id, term, passages: [first] }) => {
    const defined = term.toLowerCase();
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

const withDay = (policy: CompiledPolicy, day: string) =>
  policy.passages.findLast(
    ({ group, text }) => group?.kind === 'masthead' && text.includes(printedDay(policy.payer, day)),
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

/** Where each answer stands in a policy, if it does. */
const places = {
  coverage: (policy) => [
    {
      title: `Is it covered? ${policy.shortTitle}`,
      passages: policy.statements.flatMap(({ passages }) =>
        passages.map((id) => passageOf(policy, id)),
      ),
      anchor: '',
    },
  ],
  meaning: meanings,
  codes,
  'next-review': (policy) => one(nextReview(policy), 'Next scheduled review'),
  'last-review': (policy) => one(lastEntry(policy, 'review'), 'Last review in the history'),
  'last-entry': (policy) => one(lastEntry(policy), 'Last entry in the history'),
  'effective-date': (policy) =>
    one(withDay(policy, policy.currentEffectiveDate), 'Current effective date', ''),
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
} satisfies Record<string, (policy: CompiledPolicy) => Found[]>;

/** A name by which readers-words.yaml refers to an answer. */
export type AnswerName = keyof typeof places;

/** The names of the answers. */
export const answerNames = Object.keys(places) as [AnswerName, ...AnswerName[]];

/** The answers of a policy to the questions of readers, in its own words. */
export const answersOf = (policy: CompiledPolicy): Answer[] =>
  answerNames.flatMap((name) =>
    places[name](policy).flatMap((found: Found): Answer[] => {
      const { title, passages, term } = found;
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
          ...(term !== undefined && { term }),
        },
      ];
    }),
  );

import { pagePath } from '../../model/addresses.ts';
import {
  passageOf,
  type CompiledPolicy,
  type Passage,
  type Statement,
} from '../../model/policy.ts';
import { quotedPassages, quotedStatement, type QuotedBlock } from '../../model/quoted-statement.ts';
import { positionOf, type PositionProfile } from '../../payers/index.ts';

/** A coverage statement as the answer shows it. */
interface AnsweredStatement {
  id: string;
  position: PositionProfile;
  /** The headings between the group's heading and the statement: its subject, as printed. */
  subject: Passage['headings'];
  text: QuotedBlock[];
  /** Its criteria, if they are elsewhere in the policy. */
  criteria: { href: string; heading: string; text: QuotedBlock[] } | undefined;
  /** The definitions that its marks refer to, that of its position first. */
  definitions: { href: string; mark: string; term: string }[];
}

/** The statements under one heading of the document, and the text before the first of them. */
interface AnswerGroup {
  heading: Passage['headings'][number] | undefined;
  preamble: QuotedBlock[];
  statements: AnsweredStatement[];
}

function criteriaOf(
  policy: CompiledPolicy,
  { criteria }: Statement,
): AnsweredStatement['criteria'] {
  const [first] = criteria;
  if (first === undefined) return undefined;
  const { section, headings } = passageOf(policy, first);
  const heading = headings.at(-1);
  return {
    href: `${pagePath(policy.number, section)}#${heading?.id ?? first}`,
    heading: heading?.text ?? '',
    text: quotedPassages(policy, section, criteria),
  };
}

const definitionsOf = (
  policy: CompiledPolicy,
  { definition: own, otherDefinitions }: Statement,
): AnsweredStatement['definitions'] =>
  [own, ...otherDefinitions].flatMap((definition) =>
    policy.definitions
      .filter(({ id }) => id === definition)
      .map(({ id, section, mark, term }) => ({
        href: `${pagePath(policy.number, section)}#${id}`,
        mark,
        term,
      })),
  );

/** What a policy answers to "is it covered?": its statements in the order of the document. */
export function answerOf(policy: CompiledPolicy): AnswerGroup[] {
  const groups: AnswerGroup[] = [];
  for (const statement of policy.statements) {
    const [heading, ...subject] = statement.headings;
    let group = groups.at(-1);
    if (!group || group.heading?.id !== heading?.id) {
      const preamble = quotedPassages(policy, 'coverage', statement.preamble);
      group = { heading, preamble, statements: [] };
      groups.push(group);
    }
    group.statements.push({
      id: statement.id,
      position: positionOf(policy.payer, statement.position),
      subject,
      text: quotedStatement(policy, statement),
      criteria: criteriaOf(policy, statement),
      definitions: definitionsOf(policy, statement),
    });
  }
  return groups;
}

/** A row of the table "which position for which indication". */
interface PositionLine {
  position: PositionProfile;
  /** Anchor of the statement. */
  anchor: string;
  /** The printed headings that say what it is about; none if another statement shares them. */
  subject: string[];
  /** The sentence that states the position of the subject. */
  sentence: string;
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/\p{L}+/gu));

/**
 * The statements in one view, each in its own words: its headings, and the sentence with its position.
 * If there are several such sentences, the one with the most words of the subject is used: the others
 * apply to any service.
 */
export function positionLines(policy: CompiledPolicy): PositionLine[] {
  return policy.statements.map((statement) => {
    const position = positionOf(policy.payer, statement.position);
    const isAlone = !policy.statements.some(
      (other) => other !== statement && other.headings[1]?.id === statement.headings[1]?.id,
    );
    const passages = statement.passages.map((id) => passageOf(policy, id));
    const states = ({ text }: Passage) =>
      position.terms.some((term) => text.toLowerCase().includes(term));
    const subject = wordsOf(statement.subject);
    const shared = ({ text }: Passage) => wordsOf(text).intersection(subject).size;
    const [sentence = passages[0]] = passages
      .filter((one) => one.kind === 'paragraph' && states(one))
      .toSorted((one, other) => shared(other) - shared(one));
    return {
      position,
      anchor: statement.id,
      subject: isAlone ? statement.headings.slice(1).map(({ text }) => text) : [],
      sentence: sentence?.text ?? '',
    };
  });
}

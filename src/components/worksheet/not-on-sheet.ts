import { pagePath } from '../../model/addresses.ts';
import { passageOf, type CompiledPolicy, type Passage } from '../../model/policy.ts';
import { positionOf, type PositionProfile } from '../../payers/index.ts';
import { quotedPassages, quotedStatement, type QuotedBlock } from '../../model/quoted-statement.ts';
import { statementsWithCriteria } from './criteria.ts';

/** A complete statement without a table on the worksheet. */
interface OtherStatement {
  id: string;
  position: PositionProfile;
  text: QuotedBlock[];
  href: string;
  /** Its first pages of the document: "4", or "2-3". */
  pages: string | undefined;
}

/** The statements without a table on the worksheet: they list no criteria for eligibility. */
export function otherStatements(policy: CompiledPolicy): OtherStatement[] {
  const withTable = statementsWithCriteria(policy);
  return policy.statements
    .filter((statement) => !withTable.includes(statement))
    .map((statement) => {
      const { id, position, passages, criteria } = statement;
      const [first] = [...passages, ...criteria];
      const elsewhere = criteria.map((passage) => passageOf(policy, passage).section)[0];
      return {
        id,
        position: positionOf(policy.payer, position),
        text: [
          ...quotedStatement(policy, statement),
          ...(elsewhere === undefined ? [] : quotedPassages(policy, elsewhere, criteria)),
        ],
        href: `${pagePath(policy.number, 'coverage')}#${id}`,
        pages: first === undefined ? undefined : passageOf(policy, first).sourcePages,
      };
    });
}

/** A part of the policy that the worksheet does not have: its printed headings, outermost first. */
interface OtherPart {
  /** Empty for text before the first heading of a section. */
  headings: string[];
  /** What navigation calls its section. */
  section: string;
  href: string;
}

/**
 * Text that the worksheet neither has in a table nor quotes, heading by heading: from the coverage
 * section, and from sections specific to this policy, such as Site of Care. Any of it may be a
 * condition of coverage.
 */
export function otherParts(policy: CompiledPolicy): OtherPart[] {
  const withTable = new Set(statementsWithCriteria(policy));
  const shown = new Set(
    policy.statements.flatMap((statement) => {
      const { passages, preamble, criteria } = statement;
      return [...passages, ...criteria, ...(withTable.has(statement) ? preamble : [])];
    }),
  );
  return policy.sections
    .filter(({ kind }) => kind === 'coverage' || kind === 'prose')
    .flatMap(({ name, label }) => {
      const passages = policy.passages.filter(({ section }) => section === name);
      const isAbove = ({ id }: Passage) =>
        passages.some(({ headings }) => headings.some((heading) => heading.id === id));
      const left = passages
        .filter(({ id, group }) => !shown.has(id) && group?.kind !== 'masthead')
        .filter((passage) => passage.kind !== 'heading' || !isAbove(passage));
      const parts = left.map(({ id, kind, headings, text }) => {
        const above = kind === 'heading' ? [...headings, { id, text }] : headings;
        return { anchor: above.at(-1)?.id ?? id, above };
      });
      const byPlace = Map.groupBy(parts, ({ above }) => above.at(-1)?.id);
      return [...byPlace.values()].flatMap(([first]) =>
        first
          ? {
              headings: first.above.map(({ text }) => text),
              section: label,
              href: `${pagePath(policy.number, name)}#${first.anchor}`,
            }
          : [],
      );
    });
}

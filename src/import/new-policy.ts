import type { z } from 'astro/zod';
import { stringify } from 'yaml';
import { coverage } from '../model/frontmatter/coverage.ts';

/** What is known of a policy before anything of it is written. */
export interface NewPolicy {
  number: string;
  payer: string;
  title?: string | undefined;
}

/** The statement that the file begins with, in its data and its body. */
const statementId = 'coverage-statement';

/** Stands for the hash of a document that is not there yet; the content check says what to write. */
const noHash = '0'.repeat(64);

/** What a field is, for the editor who fills it. */
function description(field: z.ZodType): string {
  const { description: text = '', example } = field.meta() ?? {};
  return typeof example === 'string' ? `${text} Example: ${example}` : text;
}

/** Fields that a policy may lack, but which most documents print. */
const usual = ['originalEffectiveDate', 'currentEffectiveDate'];

/** The required fields of a schema, and the usual ones, as lines of YAML: with their value, or with what they are. */
function requiredFields(
  fields: Record<string, z.ZodType>,
  known: Record<string, string>,
): string[] {
  return Object.entries(fields)
    .filter(([name, field]) => usual.includes(name) || !field.safeParse(undefined).success)
    .map(([name, field]) =>
      known[name] === undefined
        ? `${name}: # ${description(field)}`
        : stringify({ [name]: known[name] }, { lineWidth: 0 }).trimEnd(),
    );
}

/**
 * The coverage.mdx of a policy that an editor writes by hand. It is valid but for the fields that are
 * empty: the content check names each of them with its line.
 */
export function newCoverage({ number, payer, title }: NewPolicy): string {
  const { statements, ...fields } = coverage.shape;
  const known = { number, payer, sourceSha256: noHash, ...(title && { title }) };
  const statement = requiredFields(statements.element.shape, { id: statementId });
  return `---
${requiredFields(fields, known).join('\n')}
statements:
  - ${statement.join('\n    ')}
---

<Masthead>

{props.masthead}

# {props.title}

**Policy #** {props.number}

**Original Effective Date:** {props.originalEffectiveDate}

**Current Effective Date:** {props.currentEffectiveDate}

</Masthead>

{/* The heading above the statement as printed, for example: ## When Services Are Eligible for Coverage */}

<CoverageStatement id="${statementId}">

{/* The statement as printed, with its position in bold, its criteria and notes. */}

</CoverageStatement>
`;
}

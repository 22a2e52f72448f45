import { printedDate } from './dates.ts';
import { component, heading, list, paragraph, type Block, type Section } from './document.ts';
import { masthead, numberOf, payer, standard, subjectOf, type Subject } from './subject.ts';

interface Dates {
  originalEffectiveDate: string;
  currentEffectiveDate: string;
}

interface Statement {
  data: { id: string; position: string; subject: string };
  blocks: Block[];
}

function investigational({ words: { procedure, conditions } }: Subject): Statement {
  const service = `${procedure.long} (${procedure.short}) of ${conditions[0].long}`;
  return {
    data: { id: 'investigational-use', position: 'investigational', subject: service },
    blocks: [
      heading(2, 'Services Are Considered Investigational'),
      ...component('CoverageStatement', 'id="investigational-use"', [
        paragraph(
          '*Coverage is not available for investigational medical treatments or procedures, drugs, devices or biological products.*',
        ),
        paragraph(
          `Based on review of available data, the Company considers ${service} to be **investigational**.[\\*](notices#investigational)`,
        ),
      ]),
    ],
  };
}

function eligible({ words: { procedure, conditions }, prose, amount }: Subject): Statement {
  const service = `${procedure.long} of ${conditions[1].long}`;
  return {
    data: { id: 'eligible-use', position: 'eligible with criteria', subject: service },
    blocks: [
      heading(2, 'When Services May Be Eligible for Coverage'),
      ...component('CoverageStatement', 'id="eligible-use"', [
        paragraph(
          `Based on review of available data, the Company may consider ${service} to be **eligible for coverage** when all of the criteria are met:`,
        ),
        list(Array.from({ length: amount(5) }, () => `${prose.sentence().slice(0, -1)}; and`)),
      ]),
    ],
  };
}

function notNecessary({ words: { procedure, conditions } }: Subject): Statement {
  const service = `${procedure.long} of ${conditions[2].long}`;
  return {
    data: { id: 'other-use', position: 'not medically necessary', subject: service },
    blocks: [
      heading(2, 'When Services Are Considered Not Medically Necessary'),
      ...component('CoverageStatement', 'id="other-use"', [
        paragraph(`The use of ${service} is considered to be **not medically necessary**.`),
      ]),
    ],
  };
}

/** The policies that a policy refers to: its neighbors, and some that a small library lacks. */
const relatedOf = (index: number) =>
  [1, 2, 3, 10, 50, 100].map((step) => {
    const { number, title } = subjectOf(index + step);
    return { number, title };
  });

/** Half of the policies have one statement, the others two. */
export function coverage(subject: Subject, index: number, dates: Dates): Section {
  const { number, title, shortTitle, words, prose } = subject;
  const statements = [
    ...(index % 4 === 1 ? [eligible(subject)] : []),
    investigational(subject),
    ...(index % 4 === 3 ? [notNecessary(subject)] : []),
  ];
  const related = relatedOf(index);
  const original = printedDate(dates.originalEffectiveDate);
  const current = printedDate(dates.currentEffectiveDate);
  return {
    name: 'coverage',
    data: {
      number: numberOf(index),
      title,
      shortTitle,
      description: `Generated policy ${number} on ${words.procedure.long}.`,
      payer,
      masthead,
      ...dates,
      statements: statements.map(({ data }) => data),
      related,
      synonyms: [
        [words.procedure.short, ...words.everyday],
        [words.conditions[0].short, prose.noun(), prose.noun()],
      ],
      readerLinks: [
        { label: 'What the treatment is', to: 'evidence#evidence-p2' },
        { label: 'What the studies found', to: 'evidence#summary-of-evidence' },
      ],
      plainWords: 'A generated policy. Your contract decides.',
    },
    blocks: [
      ...component('Masthead', '', [
        paragraph('{props.masthead}', `# ${masthead}`),
        paragraph('# {props.title}', `## **${title}**`),
        paragraph('**Policy #** {props.number}', `**Policy #** ${number}`),
        paragraph(
          '**Original Effective Date:** {props.originalEffectiveDate}',
          `**Original Effective Date:** ${original}`,
        ),
        paragraph(
          '**Current Effective Date:** {props.currentEffectiveDate}',
          `**Current Effective Date:** ${current}`,
        ),
      ]),
      paragraph(`*${standard.applies}*`),
      ...related.map((policy) =>
        paragraph(
          `*Note: {props.related["${policy.number}"]} is addressed separately in medical policy <PolicyLink number="${policy.number}" />.*`,
          `*Note: ${policy.title} is addressed separately in medical policy ${policy.number}.*`,
        ),
      ),
      ...statements.flatMap(({ blocks }) => blocks),
    ],
  };
}

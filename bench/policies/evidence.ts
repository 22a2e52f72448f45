import { component, heading, list, paragraph, type Block, type Section } from './document.ts';
import { standard, type Subject } from './subject.ts';
import type { Term } from './vocabulary.ts';
import { capitalized } from './words.ts';

/** Citations that tie sentences of a section to references. */
const citationsOf = (section: string, sentences: string[], first: number) =>
  sentences.map((statement, index) => ({
    id: `${section}-${index + 1}`,
    statement,
    references: [first + index],
    reason: 'It is the only listed title that states this.',
  }));

/** A sentence that introduces a term and its abbreviation. */
const introduced = ({ long, short }: Term): string =>
  `${capitalized(long)} (${short}) is described in this section.`;

export function background({ words, prose, amount }: Subject): Section {
  const { procedure, conditions } = words;
  const [first = '', ...rest] = prose.sentences(80);
  return {
    name: 'background',
    data: {
      citations: citationsOf('background', [first, ...rest.slice(0, 1)], 1),
      notes: [{ about: rest.at(-1), text: 'The reviewed studies are not named here.' }],
    },
    blocks: [
      heading(2, 'Background/Overview'),
      ...conditions.flatMap(({ long, short }) => [
        heading(3, capitalized(long)),
        paragraph(`${introduced({ long, short })} ${prose.sentence()}`),
        ...prose.paragraphs(amount(75)).map((text) => paragraph(text)),
      ]),
      heading(3, 'Treatment'),
      paragraph([first, ...rest].join(' ')),
      paragraph(`${introduced(procedure)} ${prose.sentence()}`),
      ...prose.paragraphs(amount(75)).map((text) => paragraph(text)),
    ],
  };
}

export function regulatory({ prose, random, amount }: Subject): Section {
  const letters = random.different(3, () => random.int(65, 90));
  const productCode = String.fromCharCode(...letters);
  return {
    name: 'regulatory',
    data: {},
    blocks: [
      heading(2, 'FDA or Other Governmental Regulatory Approval'),
      heading(3, 'U.S. Food and Drug Administration (FDA)'),
      paragraph(prose.paragraph(amount(40))),
      paragraph(`FDA product code: ${productCode}.`),
    ],
  };
}

const conclusion =
  'The evidence is insufficient to determine that the technology results in an improvement in the net health outcome.';

interface Population {
  data: Record<string, unknown>;
  evidence: string;
  blocks: Block[];
}

/** The evidence summary for one population, and the table row that quotes it. */
function population({ words, prose, amount, random }: Subject, index: 0 | 1 | 2): Population {
  const { procedure, comparator, conditions } = words;
  const { long, short } = conditions[index];
  const evidence = `${random.pick(['two', 'three', 'several'])} meta-analyses, one randomized controlled trial, and ${prose.adjective()} studies of ${short}`;
  const outcomes = `overall survival, ${prose.adjective()} ${prose.noun()}, and ${prose.adjective()} ${prose.noun()}`;
  const comparison = `comparing ${procedure.long} with ${comparator.long}`;

  const text = [
    `For individuals who have ${long} (${short}) who receive ${procedure.long}, the evidence includes ${evidence}.`,
    `Relevant outcomes are ${outcomes}.`,
    `The available trial ${comparison} ${prose.sentence()}`,
    ...prose.sentences(amount(32)),
    conclusion,
  ].join(' ');
  const id = `population-${index + 1}`;
  return {
    data: {
      id,
      label: capitalized(long),
      referencePopulation: id,
      glance: {
        evidence: [evidence],
        comparators: [comparison],
        outcomes: [outcomes],
        conclusion: [conclusion],
      },
    },
    evidence: `the evidence includes ${evidence}`,
    blocks: component('Population', `id="${id}"`, [paragraph(text)]),
  };
}

export function evidence(subject: Subject): Section {
  const { words, prose, amount } = subject;
  const { procedure, comparator } = words;
  const populations = ([0, 1, 2] as const).map((index) => population(subject, index));
  return {
    name: 'evidence',
    data: {
      populations: populations.map(({ data }) => data),
      citations: citationsOf(
        'evidence',
        populations.map((one) => one.evidence),
        3,
      ),
      notes: [{ text: 'The document as received has lost its citation numbers.' }],
    },
    blocks: [
      heading(2, 'Rationale/Source'),
      paragraph(standard.rationale),
      paragraph(`${introduced(procedure)} ${prose.paragraph(30)}`),
      paragraph(`${introduced(comparator)} ${prose.paragraph(30)}`),
      ...(amount(2) > 2
        ? [heading(3, prose.heading()), ...prose.paragraphs(80).map((text) => paragraph(text))]
        : []),
      heading(3, 'Summary of Evidence'),
      { mdx: '<EvidenceGlance />', source: '', before: '\n\n' },
      ...populations.flatMap(({ blocks }) => blocks),
    ],
  };
}

/** A guideline whose passage names lesion sizes, as a quotation with a list. */
function sizedGuideline({ prose }: Subject) {
  const sizes = ['≤ 3 cm', '3 to 5 cm', '> 5 cm'].map((size) => ({
    size,
    says: [`Lesions ${size} ${prose.sentence()}`],
  }));
  const items = list([...sizes.flatMap(({ says }) => says), ...prose.sentences(70)]);
  const source = items.source.replace('≤ 3 cm', ' $\\leq 3$  cm').replace('> 5 cm', ' $> 5$  cm');
  return { sizes, blocks: [paragraph(prose.paragraph(40)), { ...items, source }] };
}

export function guidance(subject: Subject): Section {
  const { words, prose, random, amount } = subject;
  const organization = `National ${capitalized(prose.noun())} Network`;
  const guidelines = words.conditions.map(({ long }, index) => {
    const id = `guideline-${index + 1}`;
    const version = `${random.int(1, 5)}.2023`;
    const sized = index === 0 && amount(2) >= 2 ? sizedGuideline(subject) : undefined;
    const statement = `The ${organization} guidelines on ${long} (v. ${version})`;
    return {
      statement,
      data: {
        id,
        organization,
        guideline: long,
        version,
        category: random.pick(['1', '2A', '2B', '3']),
        ...(sized && { sizes: sized.sizes }),
      },
      blocks: [
        paragraph(`${statement} ${prose.paragraph(amount(40))}`),
        ...component(
          'Guideline',
          `id="${id}"${sized ? ' quoted' : ''}`,
          sized?.blocks ?? [paragraph(prose.paragraph(amount(40)))],
        ),
      ],
    };
  });
  return {
    name: 'guidance',
    data: {
      guidelines: guidelines.map(({ data }) => data),
      citations: citationsOf(
        'guidance',
        guidelines.map(({ statement }) => statement),
        6,
      ),
    },
    blocks: [
      heading(2, 'Supplemental Information'),
      heading(3, 'Clinical Input From Physician Specialty Societies and Academic Medical Centers'),
      paragraph(standard.input),
      paragraph(prose.paragraph(amount(40))),
      heading(3, 'Practice Guidelines and Position Statements'),
      paragraph(standard.guidelines),
      heading(3, organization),
      ...guidelines.flatMap(({ blocks }) => blocks),
      heading(3, 'Medicare National Coverage'),
      paragraph('There is no national coverage determination.'),
    ],
  };
}

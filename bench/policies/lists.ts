import { isoDay, isoMonth, listedDate, printedDate } from './dates.ts';
import { heading, paragraph, printed, type Section } from './document.ts';
import type { Subject } from './subject.ts';
import { author, journals } from './vocabulary.ts';
import { capitalized, designs, titleCase } from './words.ts';

export function trials(subject: Subject): Section {
  const { random, words, prose, amount } = subject;
  const numbers = random.different(amount(6), () => `NCT0${random.int(1000000, 6999999)}`);
  const rows = numbers.map((nct) => ({
    nct,
    name: titleCase(
      `${words.procedure.long} Combined With ${prose.noun()} and ${prose.adjective()} ${prose.noun()} in ${random.pick(words.conditions).long}`,
    ),
    enrollment: random.int(12, 600),
    completion: isoMonth(random.int(2023, 2027), random.int(1, 12)),
  }));
  const cells = rows.map(({ nct, name, enrollment, completion }) => [
    nct,
    name,
    String(enrollment),
    listedDate(completion),
  ]);
  const columns = ['NCT No.', 'Trial Name', 'Planned Enrollment', 'Completion Date'];
  const caption = 'Table 1. Summary of Key Trials';
  return {
    name: 'trials',
    data: {},
    blocks: [
      heading(2, 'Ongoing and Unpublished Clinical Trials'),
      paragraph(
        'Some currently unpublished trials that might influence this review are listed in [Table 1](trials#table-1).',
      ),
      ...printed(
        [
          '<TrialsTable id="table-1">',
          '',
          caption,
          '',
          `| ${columns.join(' | ')} |`,
          '| --- | --- | --- | --- |',
          '| *Ongoing* | | | |',
          ...cells.map((row) => `| ${row.join(' | ')} |`),
          '',
          '</TrialsTable>',
        ].join('\n'),
        [
          `**${caption}**`,
          columns.join('\t'),
          '<i>Ongoing</i>',
          ...cells.map((row) => row.join('\t')),
        ],
      ),
      paragraph('NCT: national clinical trial.'),
    ],
  };
}

function publishedOf({ random }: Subject): string {
  const year = random.int(1996, 2024);
  return random.pick([
    `${year}`,
    isoMonth(year, random.int(1, 12)),
    isoMonth(year, random.int(1, 12)),
    isoDay(year, random.int(1, 12), random.int(1, 28)),
  ]);
}

function titleOf({ random, words, prose }: Subject): string {
  const { procedure, comparator, conditions } = words;
  const condition = random.pickEarly(conditions).long;
  return capitalized(
    random.pick([
      `${procedure.long} versus ${comparator.long} for ${condition}: ${random.pick(designs)}`,
      `${prose.adjective()} ${prose.noun()} of ${procedure.long} in ${prose.adjective()} ${condition}: ${random.pick(designs)}`,
      `${prose.noun()} and ${prose.noun()} after ${procedure.long} for ${condition}`,
      `${prose.adjective()} ${prose.noun()} in patients with ${prose.adjective()} ${prose.noun()} and ${prose.noun()}`,
    ]),
  );
}

export function references(subject: Subject): Section {
  const { random, words, amount } = subject;
  const pmids = random.different(amount(35), () => String(random.int(9000000, 38999999)));
  const articles = pmids.map((pmid, index) => {
    const published = publishedOf(subject);
    const pages = String(random.int(1, 1900));
    return {
      number: index + 1,
      type: 'article',
      authors: random.different(random.int(2, 3), () => author(random)),
      etAl: true,
      title: titleOf(subject),
      journal: random.pickEarly(journals),
      published,
      volume: String(random.int(1, 120)),
      issue: String(random.int(1, 12)),
      pages: `${pages}-${Number(pages) + random.int(3, 14)}`,
      pmid,
    };
  });
  const document = {
    number: articles.length + 1,
    type: 'document',
    organization: 'National Example Network (NEN)',
    title: `NEN Clinical Practice Guidelines: ${titleCase(words.conditions[0].long)}`,
    version: `${random.int(1, 5)}.2023`,
    url: `https://guidelines.example/physician_gls/${words.conditions[0].short.toLowerCase()}.pdf`,
  };
  const { url } = document;
  return {
    name: 'references',
    data: {
      populations: words.conditions.map(({ long }, index) => ({
        id: `population-${index + 1}`,
        label: long,
        titleWords: [long],
      })),
      references: [...articles, document],
    },
    blocks: [
      heading(2, 'References'),
      ...printed('<ReferenceList />', [
        ...articles.map(
          (one) =>
            `${one.number}. ${one.authors.join(', ')}, et al. ${one.title}. *${one.journal}.* ${listedDate(one.published)}; ${one.volume}(${one.issue}): ${one.pages}. PMID ${one.pmid}`,
        ),
        `${document.number}. ${document.organization}. ${document.title}. Version ${document.version}. [${url.replace('_', '\\\\_')}](${url}).`,
      ]),
    ],
  };
}

/** A review and an approval each year until 2024, and a few updates of codes. */
function entriesOf({ random }: Subject) {
  const entries = [];
  for (let year = random.int(1999, 2011); year <= 2024; year++) {
    const month = random.int(4, 8);
    const day = random.int(1, 9);
    entries.push(
      { date: isoDay(year, month, day), kind: 'review', text: 'Medical Policy Committee review' },
      {
        date: isoDay(year, month, day + random.int(6, 16)),
        kind: 'approval',
        text: 'Medical Policy Implementation Committee approval. Coverage eligibility unchanged.',
      },
    );
    if (random.chance(0.15)) {
      const text = 'Coding update: codes added; codes removed.';
      entries.push({ date: isoDay(year, 11, random.int(1, 28)), kind: 'coding update', text });
    }
  }
  return entries.filter(({ date }) => date < '2024-09');
}

export function history(subject: Subject): {
  section: Section;
  dates: { originalEffectiveDate: string; currentEffectiveDate: string };
} {
  const entries = entriesOf(subject);
  const dates = {
    originalEffectiveDate: entries[1]?.date ?? '',
    currentEffectiveDate: entries.findLast(({ kind }) => kind === 'approval')?.date ?? '',
  };
  const nextReview = isoMonth(2025, subject.random.int(1, 12));
  const line = (label: string, field: string, date: string) =>
    paragraph(`${label}: {props.${field}}`, `${label}: ${printedDate(date)}`);
  const section: Section = {
    name: 'history',
    data: { nextReview, entries },
    blocks: [
      heading(2, 'Policy History'),
      line('Original Effective Date', 'originalEffectiveDate', dates.originalEffectiveDate),
      line('Current Effective Date', 'currentEffectiveDate', dates.currentEffectiveDate),
      ...printed(
        '<HistoryList />',
        entries.map(({ date, text }) => `- ${printedDate(date)} ${text}`),
      ),
      line('Next Scheduled Review Date', 'nextReview', nextReview),
    ],
  };
  return { section, dates };
}

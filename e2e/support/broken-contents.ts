import type { TrialBuild } from './build.ts';

/** A way to break the content, and what the build must say of it. */
interface Broken {
  what: string;
  breakIt: (build: TrialBuild) => unknown;
  /** Everything that the build must list, in order. */
  errors: (string | RegExp)[];
}

/** Small broken policies: each is built with the real build. */
export const brokenContents: Broken[] = [
  {
    what: 'an unknown reference number',
    breakIt: (build) => build.edit('00220/evidence.mdx', 'references: [28]', 'references: [58]'),
    errors: [
      /^content\/00220\/evidence\.mdx:\d+ {2}citations\.6\.references\.0: reference 58 is not in references\.mdx\. Correct the number, or add the reference\.$/,
    ],
  },
  {
    what: 'a population that the reference list does not have',
    breakIt: (build) =>
      build.edit('00220/evidence.mdx', 'listedAs: colorectal-metastases', 'listedAs: colon'),
    errors: [
      /^content\/00220\/evidence\.mdx:\d+ {2}populations\.2\.listedAs: references\.mdx has no population colon\. Write the id of one of its populations, or remove the field\.$/,
    ],
  },
  {
    what: 'a duplicate PMID',
    breakIt: (build) => build.edit('00220/references.mdx', '"9065296"', '"23740609"'),
    errors: [
      /^content\/00220\/references\.mdx:\d+ {2}references\.25\.pmid: PMID 23740609 is given twice\. Remove or correct one\.$/,
    ],
  },
  {
    what: 'a malformed PMID, and one without quotes',
    breakIt: (build) =>
      build
        .edit('00220/references.mdx', '"9065296"', '"PMC9065296"')
        .edit('00220/references.mdx', '"23740609"', '23740609'),
    errors: [
      /references\.mdx:\d+ {2}references\.24\.pmid: a PMID is one to eight digits, for example "9065296"$/,
      /references\.mdx:\d+ {2}references\.25\.pmid: write the PMID in quotes, for example "9065296"$/,
    ],
  },
  {
    what: 'a malformed NCT number',
    breakIt: (build) => build.edit('00220/trials.mdx', 'nct: NCT05303038', 'nct: NCT5303038'),
    errors: [
      /trials\.mdx:\d+ {2}groups\.0\.trials\.3\.nct: an NCT number is NCT and eight digits, for example NCT05303038$/,
    ],
  },
  {
    what: 'a malformed CPT code',
    breakIt: (build) => build.edit('00220/coding.mdx', '"47381"', '"4738"'),
    errors: [
      /coding\.mdx:\d+ {2}codes\.0\.codes\.1: "4738" is no CPT code: it has five characters, for example "47381"$/,
    ],
  },
  {
    what: 'dates that do not exist or are written in another way',
    breakIt: (build) =>
      build
        .edit('00220/coverage.mdx', '2024-07-08', '07/08/2024')
        .edit('00220/history.mdx', 'nextReview: 2025-06', 'nextReview: 2025-13'),
    errors: [
      /coverage\.mdx:\d+ {2}currentEffectiveDate: write the day as YYYY-MM-DD, and check that it exists, for example 2024-07-08$/,
      /history\.mdx:\d+ {2}nextReview: write the month as YYYY-MM, for example 2025-06$/,
    ],
  },
  {
    what: 'a reference that is never listed',
    breakIt: (build) =>
      build.edit('00220/references.mdx', / {2}- number: 20\n[\s\S]*?(?= {2}- number: 21)/, ''),
    errors: [
      /references\.mdx:\d+ {2}references\.19\.number: number 21 stands where 20 belongs: reference 20 is never listed or one is given twice\. Number the list 1, 2, 3 as printed\.$/,
    ],
  },
  {
    what: 'a link to a heading that is not there',
    breakIt: (build) =>
      build.edit('00220/guidance.mdx', 'evidence#rationale-source', 'evidence#why'),
    errors: [
      /guidance\.mdx:\d+ {2}the link evidence#why leads nowhere: the section evidence has no heading or passage "why"\. Write it as section#anchor\.$/,
    ],
  },
  {
    what: 'a missing section',
    breakIt: (build) => build.remove('00220/guidance.mdx'),
    errors: [
      'content/00220/guidance.mdx  this section is missing. Every policy has it; add the file.',
    ],
  },
  {
    what: 'a missing source',
    breakIt: (build) => build.remove('00220/source.txt'),
    errors: [
      'content/00220/source.txt  the document of record is missing. Add it as received; the text is compared with it.',
    ],
  },
  {
    what: 'a misspelt field and a missing one',
    breakIt: (build) => build.edit('00220/coverage.mdx', 'payer:', 'payor:'),
    errors: [/coverage\.mdx:\d+ {2}payer: /, /coverage\.mdx:\d+ {2}Unrecognized key: "payor"$/],
  },
  {
    what: 'frontmatter that is not YAML',
    breakIt: (build) => build.edit('00220/coverage.mdx', 'related:', 'related: ['),
    errors: [
      /coverage\.mdx:17 {2}the frontmatter is not valid YAML: Block collections are not allowed/,
    ],
  },
  {
    what: 'a line of synonyms with one word',
    breakIt: (build) => build.edit('readers-words.yaml', '[liver, hepatic]', '[liver]'),
    errors: ['content/readers-words.yaml  synonyms.0: a line of synonyms has at least two words'],
  },
  {
    what: 'a question with an answer that there is not',
    breakIt: (build) => build.edit('readers-words.yaml', 'instead: contract', 'instead: contrct'),
    errors: [
      /^content\/readers-words\.yaml {2}questions\.\d+\.instead: Invalid option: expected one of "coverage"\|/,
    ],
  },
  {
    what: 'a citation and a note about words that are not there',
    breakIt: (build) =>
      build
        .edit(
          '00220/evidence.mdx',
          'statement: systematic reviews',
          'statement: reviews systematic',
        )
        .edit('00220/trials.mdx', 'about: Tixelizumab', 'about: Tislelizumab'),
    errors: [
      /evidence\.mdx:\d+ {2}the statement of citation systematic-reviews stands 0 times in the text\. Quote words that stand there exactly once\.$/,
      /trials\.mdx:\d+ {2}the words that this note is about stand in 2 passages of the text\. Quote words that stand in exactly one\.$/,
    ],
  },
  {
    what: 'text that differs from the source',
    breakIt: (build) =>
      build.edit('00220/background.mdx', 'approximately 2% of', 'approximately 3% of'),
    errors: [
      /^content\/00220\/background\.mdx:36: the text differs from the source\.\n {2}source content\/00220\/source\.txt:91: … Treatment-related deaths occur in approximately \[2%\] of study populations and are …\n {2}page {3}… Treatment-related deaths occur in approximately \[3%\] of study populations and are …\n {2}Mend: give content\/00220\/background\.mdx the words of the source\.$/m,
    ],
  },
];

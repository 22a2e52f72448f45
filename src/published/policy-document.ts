import type { Root } from 'hast';
import { select } from 'hast-util-select';
import { coverageSentence } from '../policy/history.ts';
import type { Policy } from '../policy/policies.ts';
import {
  printedDate,
  printedDay,
  printedReference,
  printedReviewMonth,
} from '../policy/printed.ts';
import { sections, type SectionName } from '../policy/sections.ts';
import { sectionText } from '../policy/text.ts';
import {
  policiesDocument,
  policyDocument,
  type PoliciesDocument,
  type PolicyDocument,
} from '../schemas/published.ts';
import {
  libraryPaths,
  markdownPath,
  pagePath,
  policyDataPath,
  publicUrl,
  sourcePath,
} from './addresses.ts';
import { passagesOf } from './passages.ts';
import { sourceFacts } from './source-facts.ts';

const day = (iso: string) => ({ iso, printed: printedDay(iso) });

const publishedSource = (number: string): PolicyDocument['source'] => {
  const facts = sourceFacts(number);
  return { ...facts, url: publicUrl(sourcePath(number)), characters: facts.characters.all };
};

/** Notes or citations of every section, each with its section. */
const ofSections = <Kind extends 'notes' | 'citations'>(policy: Policy, kind: Kind) =>
  sections.flatMap(({ name }) =>
    policy[name].data[kind].map((one) => ({ ...one, section: name })),
  ) as PolicyDocument['editorial'][Kind];

/** The passages of each coverage statement, from the text of the coverage section. */
function statementsOf(policy: Policy, text: Root): PolicyDocument['statements'] {
  return policy.coverage.data.statements.map((statement) => {
    const element = select(`#${statement.id}`, text);
    const part: Root = { type: 'root', children: element ? [element] : [] };
    const sentences = passagesOf(part, 'coverage').map(({ id, text: words }) => ({
      id,
      text: words,
    }));
    return { ...statement, sentences };
  });
}

function trialsOf({ trials: { data } }: Policy): PolicyDocument['trials'] {
  const groups = data.groups.map(({ heading, trials }) => ({
    heading,
    trials: trials.map((trial) => ({
      ...trial,
      printedCompletion: trial.printedCompletion ?? printedDate(trial.completion),
    })),
  }));
  return { ...(data.table && { table: data.table }), groups };
}

/** A policy as /<number>/policy.json publishes it. Throws if it does not fit its own schema. */
export async function policyDocumentOf(policy: Policy): Promise<PolicyDocument> {
  const { number } = policy;
  const { coverage, history } = { coverage: policy.coverage.data, history: policy.history.data };
  const { nextReview } = history;
  const texts = await Promise.all(
    sections.map(async ({ name }): Promise<[SectionName, Root]> => [
      name,
      await sectionText(policy, name, 'section'),
    ]),
  );
  const data: PolicyDocument = {
    $schema: publicUrl(libraryPaths.policySchema),
    number,
    title: coverage.title,
    payer: coverage.payer,
    url: publicUrl(pagePath(number, 'coverage')),
    source: publishedSource(number),
    originalEffectiveDate: day(coverage.originalEffectiveDate),
    currentEffectiveDate: day(coverage.currentEffectiveDate),
    ...(nextReview && { nextReview: { iso: nextReview, printed: printedReviewMonth(nextReview) } }),
    statements: texts[0] ? statementsOf(policy, texts[0][1]) : [],
    related: coverage.related,
    productCodes: policy.regulatory.data.productCodes,
    populations: policy.evidence.data.populations,
    guidelines: policy.guidance.data.guidelines,
    trials: trialsOf(policy),
    references: policy.references.data.references.map((reference) => ({
      ...reference,
      printed: printedReference(reference),
    })),
    history: history.entries.map((entry) => ({
      ...entry,
      printed: printedDay(entry.date),
      coverage: coverageSentence(entry.text),
    })),
    codes: policy.coding.data.codes,
    copyright: policy.notices.data.copyright,
    sections: sections.map(({ name, label }) => ({
      name,
      label,
      url: publicUrl(pagePath(number, name)),
      markdown: publicUrl(markdownPath(number, name)),
    })),
    passages: texts.flatMap(([name, text]) => passagesOf(text, name)),
    editorial: {
      shortTitle: coverage.shortTitle,
      description: coverage.description,
      plainWords: coverage.plainWords,
      limits: policy.notices.data.limits,
      notes: ofSections(policy, 'notes'),
      citations: ofSections(policy, 'citations'),
    },
  };
  return policyDocument.parse(data);
}

/** The library as /policies.json publishes it. */
export const policiesDocumentOf = (policies: Policy[]): PoliciesDocument =>
  policiesDocument.parse({
    $schema: publicUrl(libraryPaths.policiesSchema),
    policies: policies.map(({ number, coverage: { data }, history }) => ({
      number,
      title: data.title,
      payer: data.payer,
      url: publicUrl(pagePath(number, 'coverage')),
      source: publishedSource(number),
      statuses: [...new Set(data.statements.map(({ status }) => status))],
      originalEffectiveDate: data.originalEffectiveDate,
      currentEffectiveDate: data.currentEffectiveDate,
      nextReview: history.data.nextReview,
      data: publicUrl(policyDataPath(number)),
      markdown: publicUrl(markdownPath(number, 'full')),
    })),
  });

import {
  libraryPaths,
  markdownPath,
  pagePath,
  policyDataPath,
  publicUrl,
  sourcePath,
} from '../../model/addresses.ts';
import { printedDay, printedMonth } from '../../model/dates.ts';
import { passageOf, sectionOf, type CompiledPolicy } from '../../model/policy.ts';
import { positionsIn } from '../../model/positions.ts';
import { printedReference } from '../../model/printed-reference.ts';
import { findElement } from '../../model/tree.ts';
import { SectionMarkdown, type HasPolicy } from '../markdown/section-markdown.ts';
import {
  policiesDocument,
  policyDocument,
  type PoliciesDocument,
  type PolicyDocument,
} from './schema.ts';

function sourceOf({ number, source }: CompiledPolicy): PolicyDocument['source'] {
  const { sha256, pages, words, characters } = source;
  const url = publicUrl(sourcePath(number));
  return { sha256, url, pages, characters: characters.all, verifiedWords: words };
}

function statementsOf(policy: CompiledPolicy, hasPolicy: HasPolicy): PolicyDocument['statements'] {
  const coverage = sectionOf(policy, 'coverage')?.tree;
  const quoted = (ids: string[]) =>
    ids.map((passage) => {
      const { kind, text: words, leads } = passageOf(policy, passage);
      return { id: passage, kind, leads, text: words };
    });
  return policy.statements.map((statement) => {
    const { id, position, subject, headings, preamble, passages, criteria, definition } = statement;
    const element = coverage && findElement(coverage, ({ properties }) => properties['id'] === id);
    const text = new SectionMarkdown(policy.number, element ? [element] : [], hasPolicy);
    return {
      id,
      position,
      subject,
      headings,
      preamble: quoted(preamble),
      markdown: text.text({ links: 'sections', raised: false }),
      passages: quoted(passages),
      criteria: quoted(criteria),
      definition,
    };
  });
}

const passagesOf = ({ passages }: CompiledPolicy): PolicyDocument['passages'] =>
  passages.map(({ id, section, kind, headings, group, position, leads, text, sourcePages }) => ({
    id,
    section,
    kind,
    headings,
    position,
    statement: group?.kind === 'statement' ? group.id : undefined,
    leads,
    text,
    sourcePages,
  }));

const sectionsOf = ({ number, sections }: CompiledPolicy): PolicyDocument['sections'] =>
  sections.map(({ name, label, heading }) => ({
    name,
    label,
    heading,
    url: publicUrl(pagePath(number, name)),
    markdown: publicUrl(markdownPath(number, name)),
  }));

const editorialOf = (policy: CompiledPolicy): PolicyDocument['editorial'] => ({
  shortTitle: policy.shortTitle,
  description: policy.description,
  plainWords: policy.plainWords,
  disclaimers: policy.disclaimers,
  notes: policy.notes,
  citations: policy.citations,
});

/** A policy as /<number>/policy.json publishes it. Throws if it does not fit its own schema. */
export function policyJson(policy: CompiledPolicy, hasPolicy: HasPolicy): PolicyDocument {
  const { number, payer, nextReview } = policy;
  const day = (iso: string) => ({ iso, printed: printedDay(payer, iso) });
  const dayIfAny = (iso: string | undefined) => (iso === undefined ? undefined : day(iso));
  return policyDocument.parse({
    $schema: publicUrl(libraryPaths.policySchema),
    number,
    title: policy.title,
    payer,
    url: publicUrl(pagePath(number, 'coverage')),
    source: sourceOf(policy),
    originalEffectiveDate: dayIfAny(policy.originalEffectiveDate),
    currentEffectiveDate: dayIfAny(policy.currentEffectiveDate),
    nextReview:
      nextReview === undefined
        ? undefined
        : { iso: nextReview, printed: printedMonth(payer, nextReview) },
    otherDates: policy.otherDates.map(({ label, date }) => ({ label, ...day(date) })),
    isArchived: policy.isArchived,
    positions: positionsIn(policy),
    statements: statementsOf(policy, hasPolicy),
    related: policy.related,
    productCodes: policy.productCodes.map(({ code }) => code),
    populations: policy.populations,
    guidelines: policy.guidelines,
    trials: policy.trialTables,
    references: policy.references.map((reference) => ({
      ...reference,
      printed: printedReference(payer, reference),
    })),
    history: policy.history.map(({ id, date, printedDate, kind, text, coverage }) => ({
      id,
      date,
      kind,
      text,
      printed: printedDate,
      coverage,
    })),
    codes: policy.codes.map(({ codes, ...row }) => ({
      ...row,
      codes: codes.map(({ system, code, to, anchor, change, changeDate, until }) => ({
        system,
        code,
        to,
        anchor,
        change,
        changeDate,
        until,
      })),
    })),
    copyright: policy.copyright,
    sections: sectionsOf(policy),
    passages: passagesOf(policy),
    editorial: editorialOf(policy),
  } satisfies PolicyDocument);
}

/** The library as /policies.json publishes it. */
export const policiesJson = (policies: CompiledPolicy[]): PoliciesDocument =>
  policiesDocument.parse({
    $schema: publicUrl(libraryPaths.policiesSchema),
    policies: policies.map((policy) => {
      const { number } = policy;
      return {
        number,
        title: policy.title,
        payer: policy.payer,
        url: publicUrl(pagePath(number, 'coverage')),
        source: sourceOf(policy),
        positions: positionsIn(policy),
        originalEffectiveDate: policy.originalEffectiveDate,
        currentEffectiveDate: policy.currentEffectiveDate,
        nextReview: policy.nextReview,
        data: publicUrl(policyDataPath(number)),
        markdown: publicUrl(markdownPath(number, 'full')),
      };
    }),
  } satisfies PoliciesDocument);

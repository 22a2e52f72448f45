import { createHash } from 'node:crypto';
import type { Root } from 'hast';
import { coverage as coverageSchema, type Coverage } from '../model/frontmatter/coverage.ts';
import type { CompiledPolicy, Passage, Section, SourceFacts } from '../model/policy.ts';
import type { Problem } from '../model/problem.ts';
import { findElement, printedText, singleSpaced } from '../model/tree.ts';
import { payers, profileOf } from '../payers/index.ts';
import { readPolicyFolder, type PolicyFolder } from '../source/policy-folder.ts';
import { policySource, type PolicySource } from '../source/policy-source.ts';
import { abbreviationsOf, linkAbbreviations } from './abbreviation-links.ts';
import { checkAnchors } from './anchors.ts';
import {
  anchorCitations,
  anchorEvidenceQuotes,
  checkLesionSizes,
  placeNotes,
} from './annotations.ts';
import { readBody } from './body.ts';
import { codeCaveatOf } from './code-caveat.ts';
import { codeTablesOf } from './codes.ts';
import { reportField, reportPlace, type Context } from './context.ts';
import { definitionsOf } from './definitions.ts';
import { disclaimersOf } from './disclaimers.ts';
import { historyOf } from './history.ts';
import { IdAssigner } from './ids.ts';
import { checkLinks, checkMarks } from './links.ts';
import { passagesOf } from './passages.ts';
import { readPolicyData, type PolicyData } from './policy-data.ts';
import { checkCoverageData, checkRelations } from './relations.ts';
import { SectionText } from './section-text.ts';
import { addSourcePages } from './source-pages.ts';
import { checkPrintedEntries } from './printed-entries.ts';
import { productCodesOf } from './product-codes.ts';
import { referencesOf } from './references.ts';
import { statementsOf } from './statements.ts';
import { trialTablesOf } from './trials.ts';

/** A section whose text is being worked on. */
interface Draft {
  name: string;
  tree: Root;
  text: SectionText;
}

const isEmpty = (source: Buffer): boolean => source.toString('utf8').trim() === '';

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Reports a document of record that is not the one that was received. */
function checkSourceHash(context: Context): void {
  const { source } = context.folder;
  const { coverage } = context.data.byKind;
  // One that is missing or empty has been reported.
  if (!source || isEmpty(source) || !coverage) return;
  // Editors on Windows may have it with other line ends; the text is the same.
  const forms = [source, Buffer.from(source.toString('utf8').replaceAll('\r\n', '\n'))].map(sha256);
  if (forms.includes(coverage.sourceSha256)) return;
  reportField(
    context,
    'coverage',
    ['sourceSha256'],
    'source.txt is not the document whose SHA-256 is recorded here.',
    `Restore the document as received; if it is a new version, write ${forms[0] ?? ''}.`,
  );
}

/** What stands in place of coverage.mdx while it is missing or invalid, so that all else is checked. */
function emptyCoverage({ name }: PolicyFolder): Coverage {
  const [payer] = payers;
  return {
    ...coverageSchema.parse({
      number: payer?.policyNumber.example,
      title: name,
      payer: payer?.name,
      sourceSha256: '0'.repeat(64),
      masthead: '',
      originalEffectiveDate: '1970-01-01',
      currentEffectiveDate: '1970-01-01',
      statements: [{ id: 'none', position: payer?.positions[0]?.id, subject: '' }],
    }),
    number: name,
    statements: [],
  };
}

/** Whether the document's own dates say that the policy is archived, and not active again since. */
function isArchived({ payer, otherDates }: Coverage): boolean {
  const { archived, active } = profileOf(payer).archive;
  const latest = (labels: string[]): string =>
    otherDates
      .filter(({ label }) => labels.includes(label))
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? '';
  return latest(archived) > latest(active);
}

/** Reports what a folder lacks to be a policy. */
function checkFolder({ path, files, source }: PolicyFolder): Problem[] {
  const problems: Problem[] = [];
  if (!files.has('coverage')) {
    const fix = 'Add the file: it says what the policy is.';
    problems.push({ file: `${path}/coverage.mdx`, message: 'The file is missing.', fix });
  }
  if (!source) {
    const message = 'The document of record is missing.';
    const fix = 'Add it as received; the text is compared with it.';
    problems.push({ file: `${path}/source.txt`, message, fix });
  } else if (isEmpty(source)) {
    const message = 'The document of record is empty.';
    const fix = 'Put the text of the document there, as it was received.';
    problems.push({ file: `${path}/source.txt`, position: { line: 1, column: 1 }, message, fix });
  }
  return problems;
}

/** The bodies of the sections as trees, with ids, source pages and anchors of quoted words. */
function readSections(context: Context, source: PolicySource | undefined): Draft[] {
  const trees = [...context.data.sections.keys()].flatMap((name) => {
    const file = context.folder.files.get(name);
    const tree = file && readBody(context, name, file);
    return tree ? [{ name, tree }] : [];
  });
  const ids = new IdAssigner();
  for (const { id, section, position } of ids.reserve(context.data, trees)) {
    const message = `Another element of the policy or of its pages has the id ${id}.`;
    reportPlace(context, section, position, message, 'Give each its own id.');
  }
  for (const { name, tree } of trees) ids.assign(name, tree);
  addSourcePages(
    trees.map(({ tree }) => tree),
    source?.words ?? [],
  );
  return trees.map((section) => ({ ...section, text: new SectionText(section.tree) }));
}

/** Marks in the text what the site adds to it, and links abbreviations to their long forms. */
function annotate(context: Context, drafts: Draft[]) {
  const abbreviations = drafts
    .filter(({ name }) => name !== 'references')
    .flatMap(({ name, text }) => abbreviationsOf(name, text.blocks));
  let notes = 0;
  for (const { name, tree, text } of drafts) {
    // First the quotations of the table: each is to be one element around all of its words.
    if (name === 'evidence') anchorEvidenceQuotes(context, text);
    if (name === 'guidance') checkLesionSizes(context, text);
    anchorCitations(context, name, text);
    placeNotes(context, name, tree, text, notes);
    notes += context.data.sections.get(name)?.data.notes.length ?? 0;
    if (name !== 'references') linkAbbreviations(name, text.blocks, abbreviations);
  }
  return abbreviations;
}

/** Questions of readers are asked of passages that the section has. */
function checkAsks(context: Context, drafts: Draft[], passages: Passage[]): void {
  for (const { name: section } of drafts) {
    const asks = context.data.sections.get(section)?.data.asks ?? [];
    for (const [index, { passage }] of asks.entries()) {
      if (passages.some((one) => one.section === section && one.id === passage)) continue;
      const message = `The section has no passage ${passage}.`;
      const fix = 'Name the anchor of a heading, paragraph, item or row of this section.';
      reportField(context, section, ['asks', index, 'passage'], message, fix);
    }
  }
}

function sectionOfDraft(data: PolicyData, { name, tree }: Draft): Section {
  const { kind, label } = data.sections.get(name) as { kind: Section['kind']; label: string };
  const heading = findElement(tree, ({ tagName }) => tagName === 'h2');
  const printed = heading && singleSpaced(printedText(heading));
  const title = kind === 'notices' ? data.byKind.notices?.title : undefined;
  return { name, kind, label, heading: printed, title: printed ?? title ?? label, tree };
}

function sourceFacts(
  { source: file }: PolicyFolder,
  source: PolicySource | undefined,
): SourceFacts {
  const none = { all: 0, kept: 0, whiteSpace: 0, furniture: 0, markup: 0 };
  return {
    sha256: file ? sha256(file) : '',
    characters: source?.characters ?? none,
    pages: source?.words.at(-1)?.page ?? 0,
    words: source?.words.length ?? 0,
    onlyFurniture: source?.onlyFurniture ?? [],
  };
}

/**
 * Compiles a policy from its folder, and from nothing else. It always returns a policy; one with
 * problems may lack what could not be read, and must not be published.
 * @param path of the folder, relative to the project
 */
export function compile(path: string): CompiledPolicy {
  const folder = readPolicyFolder(path);
  const { data, problems } = readPolicyData(folder);
  const coverage = data.byKind.coverage ?? emptyCoverage(folder);
  const context: Context = {
    folder,
    coverage,
    data,
    codes: codeTablesOf(coverage.payer, data.byKind.coding?.tables ?? []),
    problems: [...checkFolder(folder), ...problems],
  };
  checkRelations(context);
  const source = policySource(folder);
  const drafts = readSections(context, source);
  checkPrintedEntries(context, drafts);
  const abbreviations = annotate(context, drafts);
  checkLinks(context, drafts);
  checkAnchors(context, drafts);
  checkSourceHash(context);
  checkCoverageData(context, drafts.find(({ name }) => name === 'coverage')?.tree);

  const { byKind } = data;
  const draftOf = (name: string) => drafts.find((draft) => draft.name === name);
  const definitions = drafts.flatMap(({ name, tree }) => definitionsOf(name, tree));
  checkMarks(context, drafts, definitions);
  const history = historyOf(
    coverage.payer,
    byKind.history?.entries ?? [],
    draftOf('history')?.tree,
  );
  const populations = byKind.evidence?.populations ?? [];
  const guidelines = byKind.guidance?.guidelines ?? [];
  const passageData = {
    positions: new Map(coverage.statements.map(({ id, position }) => [id, position])),
    labels: new Map([
      ...coverage.statements.map(({ id, subject }): [string, string] => [id, subject]),
      ...populations.map(({ id, label }): [string, string] => [id, label]),
      ...guidelines.map((one): [string, string] => [
        one.id,
        `${one.organization}: ${one.guideline}`,
      ]),
      ...definitions.map(({ id, term }): [string, string] => [id, term]),
    ]),
    historyKinds: new Map(history.map(({ id, kind }) => [id, kind])),
  };
  const passages = drafts.flatMap(({ name, tree }) => passagesOf(name, tree, passageData));
  checkAsks(context, drafts, passages);
  const ofSections = <Item>(items: (name: string) => Item[]) =>
    [...data.sections.keys()].flatMap((name) =>
      items(name).map((item) => ({ ...item, section: name })),
    );
  return {
    number: coverage.number,
    title: coverage.title,
    shortTitle: coverage.shortTitle ?? coverage.title,
    description:
      coverage.description ??
      `Medical policy ${coverage.number} of ${coverage.payer}: ${coverage.title}.`,
    payer: coverage.payer,
    originalEffectiveDate: coverage.originalEffectiveDate,
    currentEffectiveDate: coverage.currentEffectiveDate,
    effectiveDate: coverage.currentEffectiveDate ?? coverage.originalEffectiveDate ?? '',
    otherDates: coverage.otherDates,
    isArchived: isArchived(coverage),
    related: coverage.related,
    synonyms: coverage.synonyms,
    readerLinks: coverage.readerLinks,
    plainWords: coverage.plainWords,
    nextReview: byKind.history?.nextReview,
    statements: statementsOf(context, draftOf('coverage')?.tree, passages, definitions),
    sections: drafts.map((draft) => sectionOfDraft(data, draft)),
    passages,
    definitions: definitions.map((definition) => ({
      ...definition,
      passages: passages
        .filter(({ group }) => group?.kind === 'definition' && group.id === definition.id)
        .map(({ id }) => id),
    })),
    abbreviations,
    references: referencesOf(byKind.references?.references ?? [], draftOf('references')?.tree),
    referencePopulations: byKind.references?.populations ?? [],
    citations: ofSections((name) => data.sections.get(name)?.data.citations ?? []),
    notes: ofSections((name) => data.sections.get(name)?.data.notes ?? []),
    asks: ofSections((name) => data.sections.get(name)?.data.asks ?? []),
    populations,
    guidelines,
    productCodes: productCodesOf(passages),
    trialTables: drafts.flatMap(({ tree }) => trialTablesOf(tree)),
    history,
    codes: context.codes.flat(),
    codeCaveat: codeCaveatOf(draftOf('coding')?.tree, passages),
    disclaimers: disclaimersOf(context, draftOf('notices')?.text),
    copyright: byKind.notices?.copyright ?? [],
    source: sourceFacts(folder, source),
    // What else seems wrong where files cannot be read follows from it.
    problems: folder.unreadable.length > 0 ? folder.unreadable : context.problems,
  };
}

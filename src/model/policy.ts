import type { Element, Root } from 'hast';
import type { CodeRow } from './code-systems.ts';
import type {
  Asked as AskedData,
  Citation as CitationData,
  SiteNote as SiteNoteData,
} from './frontmatter/annotations.ts';
import type { Coverage } from './frontmatter/coverage.ts';
import type { Population } from './frontmatter/evidence.ts';
import type { Guideline } from './frontmatter/guidance.ts';
import type { HistoryEntry as HistoryEntryData } from './frontmatter/history.ts';
import type { Disclaimer as DisclaimerData } from './frontmatter/notices.ts';
import type { References } from './frontmatter/references.ts';
import type { Reference } from './reference.ts';
import type { FilePosition, Problem } from './problem.ts';
import type { SectionKind } from './sections.ts';

/**
 * A policy, compiled from its folder: plain data, from which pages, Markdown, JSON, search records,
 * feed, figures and exports are derived. If the policy lacks a section, it is missing from `sections`,
 * and its lists are empty.
 */
export interface CompiledPolicy extends Pick<
  Coverage,
  'number' | 'title' | 'payer' | 'otherDates' | 'related' | 'synonyms' | 'readerLinks'
> {
  /** Title for places with little room. */
  shortTitle: string;
  /** One sentence for search engines and link previews. */
  description: string;
  /** What the position means, in plain words of the site, if an editor has written them. */
  plainWords: string | undefined;
  /** Its effective dates (ISO 8601), as far as the document prints them: at least one of the two. */
  originalEffectiveDate: string | undefined;
  currentEffectiveDate: string | undefined;
  /**
   * The date that identifies this version: the current effective date if the document prints one,
   * otherwise the original.
   */
  effectiveDate: string;
  /** The document says that the policy is archived, and does not say that it is active again. */
  isArchived: boolean;
  /** Month of the next scheduled review (ISO 8601), if the policy prints one. */
  nextReview: string | undefined;
  /** What the payer decides, statement by statement, in the order of the document. */
  statements: Statement[];
  /** The sections that the policy has, in the order of the document. */
  sections: Section[];
  /** Every citable place, in the order of the document. */
  passages: Passage[];
  /** What `*`, `**` and `‡` refer to. */
  definitions: Definition[];
  abbreviations: Abbreviation[];
  references: Reference[];
  /** Populations by which the reference list is filtered. */
  referencePopulations: References['populations'];
  /** Links from statements to references that the site adds, in the order of the document. */
  citations: Citation[];
  notes: SiteNote[];
  /** Questions of readers that passages answer, for search. */
  asks: Asked[];
  /** Populations of the summary of evidence. */
  populations: Population[];
  guidelines: Guideline[];
  productCodes: ProductCode[];
  /** The tables of trials, in the order of the document. */
  trialTables: TrialTable[];
  history: HistoryEntry[];
  /** The rows of its code tables, in the order of the document. */
  codes: CodeRow[];
  /** What the policy says about its code list, if it says anything. */
  codeCaveat: Passage | undefined;
  /** What the policy says, in its own notices, that it does not do. */
  disclaimers: Disclaimer[];
  copyright: string[];
  source: SourceFacts;
  problems: Problem[];
}

/** A section of a policy. */
export interface Section {
  /** The name of its file without ".mdx" and, except for coverage, its address. */
  name: string;
  kind: SectionKind;
  /** Its name in navigation. */
  label: string;
  /** Its first heading as printed; undefined if the document prints none. */
  heading: string | undefined;
  /** Heading of its page if the document prints none. */
  title: string;
  /**
   * The printed text as HTML, with headings from level 2 (1 in coverage). Links inside the policy are
   * `section#anchor`, links to other policies `policy:00569`. `data.part` says what an element is. A
   * place where the site adds something is an empty element with `data-editorial` and `data.mark`.
   */
  tree: Root;
}

/** What the payer decides about one service. */
export interface Statement {
  /** Anchor of the statement in coverage. */
  id: string;
  /** Id of a position in the payer's profile. */
  position: string;
  /** If the statement takes several positions: the id of each, in the order of the profile. */
  statedPositions?: string[];
  /** The service, in the words of the policy. */
  subject: string;
  /** The printed headings above it, outermost first. */
  headings: Passage['headings'];
  /**
   * Ids of the passages between its outermost heading and the first statement: they apply to all
   * statements below.
   */
  preamble: string[];
  /** Ids of its passages: its complete text, lists included. */
  passages: string[];
  /** Ids of its criteria, if they are elsewhere in the policy. */
  criteria: string[];
  /** Id of the definition that the mark on its position refers to. */
  definition: string | undefined;
  /** Ids of the definitions that its other marks refer to; a trademark note is not one. */
  otherDefinitions: string[];
}

/** What a passage is, apart from its words. */
export type PassageKind =
  'heading' | 'paragraph' | 'item' | 'row' | 'reference' | 'trial' | 'history-entry';

/** A part of a section that passages can belong to. */
export interface PassageGroup {
  kind: 'masthead' | 'statement' | 'population' | 'guideline' | 'definition' | 'copyright';
  /** Anchor of the group, for example "investigational"; empty for masthead and copyright. */
  id: string;
  /** Its name for readers: the label of a population, the term of a definition. */
  label: string;
}

/** A citable place: a heading, a paragraph, a list item, a row of a table. */
export interface Passage {
  /** Its anchor, unique in the policy. */
  id: string;
  /** Name of its section. */
  section: string;
  kind: PassageKind;
  /**
   * The number of a reference, the registry number of a trial, the kind of a history entry; otherwise
   * empty.
   */
  key: string;
  /** The headings above it, outermost first. */
  headings: { id: string; text: string }[];
  /** The innermost part of its section that it belongs to. */
  group: PassageGroup | undefined;
  /** The payer's position that it states or belongs to, inside a coverage statement. */
  position: string | undefined;
  /**
   * For a list item, the words that introduce the lists around it, outermost first: “… when ALL of the
   * following criteria are met:”. Without them an item loses its meaning.
   */
  leads: string[];
  /** Its own printed words, with single spaces; the cells of a row are separated by " · ". */
  text: string;
  /** Pages of the document of record: "4", or "2-3". */
  sourcePages: string | undefined;
  /** Its position in the file of its section. */
  place: FilePosition;
}

/** A footnote that a mark of the text refers to, such as `*` Investigational. */
export interface Definition {
  /** Its anchor. */
  id: string;
  section: string;
  /** The mark that refers to it: `*`, `**` or `‡`. */
  mark: string;
  /** The term that it defines; if the footnote defines none, its first words. */
  term: string;
  /** Ids of its passages. */
  passages: string[];
}

/** An abbreviation, its long form as printed, and the passage that spells it out. */
export interface Abbreviation {
  short: string;
  long: string;
  section: string;
  /** Id of the passage. */
  passage: string;
}

/** A link from a statement to references; its anchor is `cite-<id>`. */
export interface Citation extends CitationData {
  section: string;
}

/** Questions of readers and the section of the passage that answers them. */
export interface Asked extends AskedData {
  section: string;
}

/** A site note and its section. */
export interface SiteNote extends SiteNoteData {
  section: string;
}

/** An FDA product code, and the passage that names it. */
export interface ProductCode {
  code: string;
  section: string;
  /** Id of the passage. */
  passage: string;
}

/** A trial that a table lists. */
export interface Trial {
  /** Its number in a registry. */
  number: string;
  /** Its anchor. */
  anchor: string;
  /** Its name as printed, misspellings included. */
  name: string;
  /** The enrollment as printed: "34", "Original: 100 (Actual: 82)". */
  enrollment?: string;
  /** The listed completion date, ISO 8601, with the printed precision. */
  completion?: string;
  /** The text of its cell: "Dec 2025", "Aug 2024 (recruiting)", "NR". */
  printedCompletion?: string;
}

/** A table of trials. */
export interface TrialTable {
  /** Its anchor. */
  id?: string;
  caption?: string;
  columns: string[];
  /** Its trials, grouped by the rows that are headings: "Ongoing". */
  groups: { heading?: string; trials: Trial[] }[];
}

/** A history entry with its anchor and its words about coverage. */
export interface HistoryEntry extends HistoryEntryData {
  id: string;
  /** Its date as printed. */
  printedDate: string;
  /** Its sentence about coverage as printed, if it has one. */
  coverage: string | undefined;
  /**
   * Whether all that it says about coverage is one of the payer's own sentences for “unchanged”. If
   * not, coverage may have changed: only a reader can tell.
   */
  coverageUnchanged: boolean;
}

/** A disclaimer and the passage that it quotes. */
export interface Disclaimer extends DisclaimerData {
  /** Id of the passage, if the policy says so itself. */
  passage: string | undefined;
}

/** What identifies the document of record, and how much of it is policy text. */
export interface SourceFacts {
  /** SHA-256 of source.txt, byte for byte, in hexadecimal. */
  sha256: string;
  /** Characters of the file; the four parts add up to `all`. */
  characters: SourceCharacters;
  /** Pages of the document, counted from its page furniture. */
  pages: number;
  /** Words with their punctuation, without page furniture and markup. */
  words: number;
  /** Lines that appear only between pages, such as a banner, except page numbers. */
  onlyFurniture: { line: string; count: number }[];
}

/** Where the characters of a source document went. */
export interface SourceCharacters {
  all: number;
  kept: number;
  whiteSpace: number;
  furniture: number;
  markup: number;
}

/** What an element of a section's tree is, if its tag does not say. */
export type Part =
  | { kind: PassageGroup['kind']; id: string }
  | { kind: 'reference-list' | 'trial-table' | 'history-list' | 'code-table' | 'table' }
  | { kind: 'reference'; number: number }
  | { kind: 'trial'; registryNumber: string }
  | { kind: 'history-entry'; id: string }
  | { kind: 'code'; system: string; code: string };

/** A place where the site adds something; the element is empty. */
export type Mark =
  { kind: 'citation'; id: string } | { kind: 'note'; index: number } | { kind: 'evidence-table' };

declare module 'hast' {
  interface ElementData {
    part?: Part;
    mark?: Mark;
  }
}

/** An element of policy text that is a part of this kind. */
export const isPart = (element: Element, kind: Part['kind']): boolean =>
  element.data?.part?.kind === kind;

/** Every trial that a policy lists, in the order of the document. */
export const trialsIn = ({ trialTables }: Pick<CompiledPolicy, 'trialTables'>): Trial[] =>
  trialTables.flatMap(({ groups }) => groups.flatMap(({ trials }) => trials));

/** The section with a name, if the policy has it. */
export const sectionOf = (policy: CompiledPolicy, name: string): Section | undefined =>
  policy.sections.find((section) => section.name === name);

/** The passage with an id. Throws if there is none: ids come from the same compilation. */
export function passageOf(
  policy: Pick<CompiledPolicy, 'number' | 'passages'>,
  id: string,
): Passage {
  const passage = policy.passages.find((one) => one.id === id);
  if (!passage) throw new Error(`Policy ${policy.number} has no passage “${id}”.`);
  return passage;
}

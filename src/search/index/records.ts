import { policyPath } from '../../model/addresses.ts';
import type { CompiledPolicy, Passage, Section } from '../../model/policy.ts';
import { shortReference } from '../../model/printed-reference.ts';
import { blocksOf, singleSpaced } from '../../model/tree.ts';
import { positionOf, profileOf, severalPositions } from '../../payers/index.ts';

/** A unit that a word search finds: the text under a heading, a reference, a trial, a history entry … */
export interface SearchRecord {
  kind: 'text' | 'reference' | 'trial' | 'history entry';
  /** Its address without the base path. */
  href: string;
  section: Section;
  title: string;
  /** Its title as a result: for a reference, with first author and year. */
  displayedTitle: string;
  /** The headings above it, outermost first, without the section's own. */
  under: string[];
  /** Its printed words. */
  text: string;
  /** The position of the coverage statement that it is part of: a result must always show it. */
  position?: string;
  /** Number of the reference. */
  reference?: number;
  /** Id of the group of passages that it represents. */
  group?: string;
  /** Ids of the passages in it. */
  passages: string[];
  /** True for text about another policy. */
  isAside: boolean;
}

/** Address of an anchor in a section, without the base path; of the section for an empty anchor. */
export const addressOf = (policy: string, section: string, anchor: string): string =>
  policyPath(policy, section) + (anchor && `#${anchor}`);

/** Groups of passages that are a record of their own inside the text under a heading. */
const ownRecord = new Set(['population', 'guideline', 'definition']);

/** The records of a section under construction: text is added to the current heading and the current group. */
class SectionRecords {
  readonly records: SearchRecord[] = [];
  readonly #policy: CompiledPolicy;
  readonly #section: Section;
  /** Id of the section's own heading, which results do not need to name. */
  readonly #ownHeading: string | undefined;
  #current: SearchRecord;
  #group: SearchRecord | undefined;

  constructor(policy: CompiledPolicy, section: Section, passages: Passage[]) {
    this.#policy = policy;
    this.#section = section;
    const first = passages.find(({ kind }) => kind === 'heading');
    this.#ownHeading = section.kind === 'coverage' ? undefined : first?.id;
    this.#current = this.#open('text', '', section.title, []);
  }

  #open(
    kind: SearchRecord['kind'],
    anchor: string,
    title: string,
    headings: Passage['headings'],
    more: Partial<SearchRecord> = {},
  ): SearchRecord {
    const record: SearchRecord = {
      kind,
      href: addressOf(this.#policy.number, this.#section.name, anchor),
      section: this.#section,
      title,
      displayedTitle: title,
      under: headings.filter(({ id }) => id !== this.#ownHeading).map(({ text }) => text),
      text: '',
      isAside: false,
      passages: [],
      ...more,
    };
    this.records.push(record);
    return record;
  }

  #addReference({ id, key, headings, text }: Passage): SearchRecord {
    const title = `Reference ${key}`;
    const reference = this.#policy.references.find(({ number }) => String(number) === key);
    const displayedTitle = reference ? `${title}: ${shortReference(reference)}` : title;
    const more = { text, displayedTitle, reference: Number(key) };
    return this.#open('reference', id, title, headings, more);
  }

  #addHistoryEntry({ id, key, headings, text }: Passage): SearchRecord {
    const { payer, history } = this.#policy;
    const kind = profileOf(payer).history.kinds.find((one) => one.id === key);
    const entry = history.find((one) => one.id === id);
    const day = entry?.printedDate ?? '';
    return this.#open('history entry', id, `${kind?.label ?? key}, ${day}`, headings, { text });
  }

  /** A population, a guideline or a definition, of several passages. */
  #addToGroup({ group, headings, text }: Passage): SearchRecord | undefined {
    if (!group || !ownRecord.has(group.kind)) return undefined;
    if (this.#group?.group !== group.id) {
      this.#group = this.#open('text', group.id, group.label, headings, { group: group.id });
    }
    this.#group.text += ` ${text}`;
    return this.#group;
  }

  /** Adds words to the text under the heading. */
  addText(text: string): SearchRecord {
    this.#current.text += ` ${text}`;
    return this.#current;
  }

  /** The related policy that a paragraph of coverage is about. */
  #relatedPolicy({ group, text }: Passage): string | undefined {
    if (this.#section.kind !== 'coverage' || group) return undefined;
    return this.#policy.related.find(({ number }) => text.includes(number))?.number;
  }

  add(passage: Passage): void {
    this.#add(passage).passages.push(passage.id);
    const { position } = passage;
    if (position === undefined) return;
    const { label } = positionOf(this.#policy.payer, position);
    const known = this.#current.position;
    this.#current.position = known && known !== label ? severalPositions.label : label;
  }

  /** Adds a passage, and returns the record that it is in. */
  #add(passage: Passage): SearchRecord {
    const { id, kind, key, headings, text } = passage;
    switch (kind) {
      case 'heading':
        this.#current = this.#open('text', id, text, headings);
        return this.#current;
      case 'reference':
        return this.#addReference(passage);
      case 'trial': {
        // The number is the title.
        const rest = text.startsWith(`${key} · `) ? text.slice(key.length + 3) : text;
        return this.#open('trial', id, key, headings, { text: rest });
      }
      case 'history-entry':
        return this.#addHistoryEntry(passage);
      default: {
        const group = this.#addToGroup(passage);
        const related = group ? undefined : this.#relatedPolicy(passage);
        if (related === undefined) return group ?? this.addText(text);
        const title = `Related policy ${related}`;
        return this.#open('text', id, title, headings, { text, isAside: true });
      }
    }
  }
}

/**
 * The records of a section. Captions and column heads, which are not part of any passage, belong to the
 * text under the heading.
 */
function recordsOfSection(policy: CompiledPolicy, section: Section): SearchRecord[] {
  const passages = policy.passages.filter((passage) => passage.section === section.name);
  const left = new Map(passages.map((passage) => [passage.id, passage]));
  const known = new Set(left.keys());
  const records = new SectionRecords(policy, section, passages);
  for (const { element, ancestors, text } of blocksOf(section.tree)) {
    const row = ancestors.findLast(({ tagName }) => tagName === 'tr');
    const id = String(element.properties['id'] ?? row?.properties['id']);
    const passage = left.get(id);
    if (passage) records.add(passage);
    else if (!known.has(id)) records.addText(singleSpaced(text));
    left.delete(id);
  }
  return records.records;
}

/** The records of a policy, in the order of the document, from its passages. */
export const recordsOf = (policy: CompiledPolicy): SearchRecord[] =>
  policy.sections
    .flatMap((section) => recordsOfSection(policy, section))
    .map((record) => ({ ...record, text: record.text.trim() }))
    .filter(({ text }) => text);

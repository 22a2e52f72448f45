import GithubSlugger from 'github-slugger';
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { evidenceColumns, evidenceQuotes } from '../model/evidence-quotes.ts';
import { isPart } from '../model/policy.ts';
import type { FilePosition } from '../model/problem.ts';
import { blocksOf } from '../model/tree.ts';
import type { PolicyData } from './policy-data.ts';

/** Ids that the site's own pages use besides policy text. Nothing in a policy must take one. */
const pageIds = [
  'answer', 'answer-heading', 'by-year', 'by-year-description', 'by-year-title', 'display-panel',
  'facts', 'list', 'keep-policy', 'main', 'map', 'map-changes', 'map-dates',
  'map-decisions', 'map-guidelines', 'map-table', 'passage-panel', 'policies', 'policies-heading',
  'next-steps', 'next-steps-heading', 'not-decided', 'not-on-sheet', 'on-this-device', 'print-sheet', 'promises-heading', 'reference-order',
  'reference-query', 'related', 'saved-search', 'search', 'search-options', 'search-query', 'timeline', 'timeline-description', 'timeline-title',
  'trial-dates', 'trial-dates-description', 'trial-dates-title', 'verification',
]; // prettier-ignore

/** Ids of what the site adds to the pages of a policy, its quoted words included. */
function addedIds({ sections, byKind }: PolicyData): string[] {
  const citations = [...sections.values()].flatMap(({ data }) => data.citations);
  const notes = [...sections.values()].flatMap(({ data }) => data.notes);
  const quotes = (byKind.evidence?.populations ?? []).flatMap((population) =>
    evidenceColumns.flatMap(({ field }) => evidenceQuotes(population, field)),
  );
  return [
    ...pageIds,
    ...[...sections.keys()].map((name) => `section-${name}`),
    ...citations.flatMap(({ id }) => [`cite-${id}`, `cite-${id}-note`]),
    ...notes.map((_, index) => `site-note-${index + 1}`),
    ...quotes.map(({ anchor }) => anchor),
  ];
}

/** An id that the frontmatter gives an element, and that another element has. */
export interface DuplicateId {
  id: string;
  section: string;
  position: FilePosition;
}

/** Gives the headings and paragraphs of a policy's sections their ids. */
export class IdAssigner {
  readonly #slugger = new GithubSlugger();
  readonly #taken = new Set<string>();
  /** How often an id was wanted: a table has thousands of rows. */
  readonly #counts = new Map<string, number>();

  /**
   * Reserves the ids that the sections have already (populations, references, trials, entries), so
   * that no heading takes one, and those of what the site adds.
   * @returns those that two elements have
   */
  reserve(data: PolicyData, sections: { name: string; tree: Root }[]): DuplicateId[] {
    for (const id of addedIds(data)) {
      this.#taken.add(id);
      this.#slugger.occurrences[id] = 0;
    }
    const duplicates: DuplicateId[] = [];
    for (const { name, tree } of sections) {
      visit(tree, 'element', ({ properties, position }) => {
        const { id } = properties;
        if (typeof id !== 'string') return;
        if (this.#taken.has(id)) {
          const { line = 1, column = 1 } = position?.start ?? {};
          duplicates.push({ id, section: name, position: { line, column } });
        }
        this.#taken.add(id);
        this.#slugger.occurrences[id] = 0;
      });
    }
    return duplicates;
  }

  #unique(wanted: string): string {
    let id = wanted;
    let count = this.#counts.get(wanted) ?? 1;
    while (this.#taken.has(id)) {
      count += 1;
      id = `${wanted}-${count}`;
    }
    this.#counts.set(wanted, count);
    this.#taken.add(id);
    return id;
  }

  /** A row of a table can be cited: a trial by its number, another row by its place in the table. */
  #assignRow(ancestors: Element[], scope: string): void {
    const row = ancestors.findLast(({ tagName }) => tagName === 'tr');
    const table = ancestors.findLast(({ tagName }) => tagName === 'table');
    const body = ancestors.findLast(({ tagName }) => tagName === 'tbody');
    if (!row || !table || !body || row.properties['id'] !== undefined) return;
    const part = row.data?.part;
    if (part?.kind === 'trial') {
      row.properties['id'] = this.#unique(this.#slugger.slug(part.registryNumber));
    } else if (isPart(table, 'table')) {
      const { id } = table.properties;
      row.properties['id'] = this.#unique(`${typeof id === 'string' ? id : scope}-r1`);
    }
  }

  /**
   * A heading gets the slug of its words; a paragraph or list item the nearest heading and its number
   * under it, for example `liver-metastases-p1`. Paragraphs under the section's own heading are named
   * after the section. What has an id already keeps it.
   */
  assign(section: string, tree: Root): void {
    let scope = section;
    let count = 0;
    for (const { element, ancestors, text } of blocksOf(tree)) {
      const depth = /^h(\d)$/.exec(element.tagName)?.[1];
      if (depth) {
        // "Background/Overview" reads better as background-overview than as backgroundoverview.
        const slug = this.#slugger.slug(text.trim().replaceAll('/', ' '));
        // A heading of punctuation alone has no slug; one that ends like the id of a paragraph must
        // not take that.
        const isEmpty = /^-*\d*$/.test(slug);
        const ownSlug = /-p\d+(-\d+)?$/.test(slug) ? `${slug}-heading` : slug;
        const id = this.#unique(isEmpty ? `${section}-heading` : ownSlug);
        element.properties['id'] = id;
        scope = Number(depth) > 2 || section === 'coverage' ? id : section;
        count = 0;
      } else if (['td', 'th'].includes(element.tagName)) {
        this.#assignRow(ancestors, scope);
      } else if (['p', 'li'].includes(element.tagName) && element.properties['id'] === undefined) {
        count += 1;
        element.properties['id'] = this.#unique(`${scope}-p${count}`);
      }
    }
  }
}

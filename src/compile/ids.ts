import GithubSlugger from 'github-slugger';
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { FilePosition } from '../model/problem.ts';
import { blocksOf } from '../model/tree.ts';

/** Ids that the site's own pages use besides policy text. A heading must not take one. */
const reservedIds = [
  'answer', 'by-year', 'display-panel', 'facts', 'list', 'main', 'map', 'map-table',
  'passage-panel', 'policies', 'reader-links', 'reference-order', 'reference-query', 'related',
  'search', 'timeline', 'trial-dates', 'verification',
]; // prettier-ignore

/** An id that two elements of a policy have, both given by the frontmatter. */
export interface DuplicateId {
  id: string;
  section: string;
  position: FilePosition;
}

/** Gives the headings and paragraphs of a policy's sections their ids. */
export class IdAssigner {
  readonly #slugger = new GithubSlugger();
  readonly #taken = new Set<string>();

  /**
   * Reserves the ids that the sections have already (populations, references, trials, entries), so
   * that no heading takes one.
   * @returns those that two elements have
   */
  reserve(sections: { name: string; tree: Root }[]): DuplicateId[] {
    for (const id of reservedIds) this.#slugger.occurrences[id] = 0;
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
    for (let count = 2; this.#taken.has(id); count++) id = `${wanted}-${count}`;
    this.#taken.add(id);
    return id;
  }

  /**
   * A heading gets the slug of its words; a paragraph or list item the nearest heading and its number
   * under it, for example `liver-metastases-p1`. Paragraphs under the section's own heading are named
   * after the section. What has an id already keeps it.
   */
  assign(section: string, tree: Root): void {
    let scope = section;
    let count = 0;
    for (const { element, text } of blocksOf(tree)) {
      const depth = /^h(\d)$/.exec(element.tagName)?.[1];
      if (depth) {
        // "Background/Overview" reads better as background-overview than as backgroundoverview.
        const slug = this.#slugger.slug(text.trim().replaceAll('/', ' '));
        // A heading of punctuation alone has no slug.
        const id = this.#unique(/^-?\d*$/.test(slug) ? `${section}-heading` : slug);
        element.properties['id'] = id;
        scope = Number(depth) > 2 || section === 'coverage' ? id : section;
        count = 0;
      } else if (['p', 'li'].includes(element.tagName) && element.properties['id'] === undefined) {
        count += 1;
        element.properties['id'] = this.#unique(`${scope}-p${count}`);
      }
    }
  }
}

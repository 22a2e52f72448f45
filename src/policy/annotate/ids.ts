import type GithubSlugger from 'github-slugger';
import type { Root } from 'hast';
import { blocksOf } from './blocks.ts';

/**
 * Gives every heading and every paragraph of policy text its address. A heading gets the slug of
 * its words; a paragraph or list item gets the nearest heading and its place under it, for example
 * `liver-metastases-p1`. Paragraphs under the section's own heading are named after the section.
 * What has an id already (references, trials, history entries) keeps it.
 */
export function addIds(tree: Root, section: string, slugger: GithubSlugger): void {
  let scope = section;
  let count = 0;
  for (const { element, text } of blocksOf(tree)) {
    const depth = /^h(\d)$/.exec(element.tagName)?.[1];
    if (depth) {
      // "Background/Overview" reads better as background-overview than as backgroundoverview.
      const slug = slugger.slug(text.trim().replaceAll('/', ' '));
      element.properties['id'] = slug;
      scope = Number(depth) > 2 || section === 'coverage' ? slug : section;
      count = 0;
    } else if (['p', 'li'].includes(element.tagName) && element.properties['id'] === undefined) {
      count += 1;
      element.properties['id'] = `${scope}-p${count}`;
    }
  }
}

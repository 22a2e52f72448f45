import { saveFile } from '../references/save-file.ts';
import { studiesOf, type Clipping } from './clippings.ts';
import { clippingsMarkdown } from './markdown.ts';
import type { Versions } from './versions.ts';

/** Saves the clippings as a Markdown file. */
export function saveMarkdown(clippings: Clipping[], versions: Versions = new Map()): void {
  saveFile(clippingsMarkdown(clippings, versions), 'clippings.md', 'text/markdown');
}

/** Saves the studies of the clippings as a file for reference managers. */
export function saveRis(clippings: Clipping[]): void {
  saveFile(studiesOf(clippings).join(''), 'clippings.ris', 'application/x-research-info-systems');
}

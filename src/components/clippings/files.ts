import { saveFile } from '../references/save-file.ts';
import { risOf, type Clipping } from './clippings.ts';
import { clippingsMarkdown } from './markdown.ts';
import type { Versions } from './versions.ts';

/** Gives the reader the clippings as a Markdown file. */
export function saveMarkdown(clippings: Clipping[], versions: Versions = new Map()): void {
  saveFile(clippingsMarkdown(clippings, versions), 'clippings.md', 'text/markdown');
}

/** Gives the reader the kept references as a file for reference managers. */
export function saveRis(clippings: Clipping[]): void {
  saveFile(risOf(clippings), 'clippings.ris', 'application/x-research-info-systems');
}

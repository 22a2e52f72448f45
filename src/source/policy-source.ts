import { coverage } from '../model/frontmatter/coverage.ts';
import { profileOf } from '../payers/index.ts';
import { pageFurniture } from './page-furniture.ts';
import { readFiles, type PolicyFolder } from './policy-folder.ts';
import { readSource, type Source } from './read-source.ts';
import { readText } from './read-text.ts';

/** A line that stands between pages only, such as a banner, with how often. */
export interface FurnitureLine {
  line: string;
  count: number;
}

/** The document of record of a policy. */
export interface PolicySource extends Source {
  /** What the text has nowhere, the numbers of pages aside: a sentence that repeats would be lost. */
  onlyFurniture: FurnitureLine[];
}

/**
 * The source document of a policy, read with the page furniture of its payer.
 * @returns undefined if the source is missing, or the data that names the payer is
 */
export function policySource(folder: PolicyFolder): PolicySource | undefined {
  const { payer } = coverage.shape;
  const data = folder.files.get('coverage')?.data as { payer?: unknown } | undefined;
  const named = payer.safeParse(data?.payer);
  if (!named.success || !folder.source) return undefined;
  const { text } = readText(folder.source);
  const { breaks, lines, only } = pageFurniture(text, profileOf(named.data).pageFurniture);
  const onlyFurniture = only.map((line) => ({ line, count: lines.get(line) ?? 0 }));
  return { ...readSource(text, breaks), onlyFurniture };
}

/** Reads `policySource` from a policy's folder without parsing its other files. */
export const readPolicySource = (path: string): PolicySource | undefined =>
  policySource(readFiles(path, (name) => name === 'coverage.mdx' || name === 'source.txt'));

import { coverage } from '../model/frontmatter/coverage.ts';
import { profileOf } from '../payers/index.ts';
import { pageFurniture } from './page-furniture.ts';
import type { PolicyFolder } from './policy-folder.ts';
import { readSource, type Source } from './read-source.ts';
import { readText } from './read-text.ts';

/**
 * The source document of a policy, read with the page furniture of its payer.
 * @returns undefined if the source is missing, or the data that names the payer is
 */
export function policySource(folder: PolicyFolder): Source | undefined {
  const { payer } = coverage.shape;
  const data = folder.files.get('coverage')?.data as { payer?: unknown } | undefined;
  const named = payer.safeParse(data?.payer);
  if (!named.success || !folder.source) return undefined;
  const { text } = readText(folder.source);
  return readSource(text, pageFurniture(text, profileOf(named.data).pageFurniture).breaks);
}

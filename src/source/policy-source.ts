import { coverage } from '../model/frontmatter/coverage.ts';
import { notices } from '../model/frontmatter/notices.ts';
import type { PolicyFolder } from './policy-folder.ts';
import { readSource, type Source } from './read-source.ts';
import { readText } from './read-text.ts';

/**
 * The source document of a policy, read with the page furniture that its own data describes.
 * @returns undefined if the source, or the data to recognize its furniture by, is missing or invalid
 */
export function policySource(folder: PolicyFolder): Source | undefined {
  const head = coverage.safeParse(folder.files.get('coverage')?.data);
  if (!head.success || !folder.source) return undefined;
  const foot = notices.safeParse(folder.files.get('notices')?.data);
  return readSource(readText(folder.source).text, {
    ...head.data,
    copyright: foot.data?.copyright ?? [],
  });
}

import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { contentDir } from '../source/policy-folder.ts';

/**
 * Gives a new folder beside the policies, for its user to fill and to rename to its place, and removes
 * what is left of it: so the folder of a policy is whole, or is not there.
 * @param number name of the folder
 */
export function withDraft(number: string, use: (draft: string) => void): void {
  // Folders whose names begin with a period are no policies.
  const parent = join(contentDir, `.draft-${process.pid}`);
  const draft = join(parent, number);
  mkdirSync(draft, { recursive: true });
  try {
    use(draft);
  } finally {
    rmSync(parent, { recursive: true });
  }
}

import { join } from 'node:path';
import { contentDir, policyFolders } from '../source/policy-folder.ts';

/**
 * The folders of the policies with these numbers, or of all policies. If one does not exist, or there is
 * no policy at all, says so and ends the process with 1.
 */
export function chosenFolders(numbers: string[]): string[] {
  const folders = policyFolders(contentDir);
  if (folders.length === 0) {
    console.error(`There is no policy in ${contentDir}: run npm run import -- FILE first.`);
    process.exit(1);
  }
  const chosen = numbers.length > 0 ? numbers.map((number) => join(contentDir, number)) : folders;
  const missing = chosen.filter((folder) => !folders.includes(folder));
  if (missing.length === 0) return chosen;
  console.error(`There is no policy ${missing.join(', ')}. There are: ${folders.join(', ')}.`);
  return process.exit(1);
}

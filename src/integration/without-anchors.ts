import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { anchorsFile } from '../source/policy-folder.ts';

/** The policies of a content folder that have no list of their anchors, as a remark; nothing if all have one. */
export function withoutAnchors(content: string, numbers: string[]): string | undefined {
  const without = numbers.filter((number) => !existsSync(join(content, number, anchorsFile)));
  if (without.length === 0) return undefined;
  const [some, more] = [without.slice(0, 5), without.length - 5];
  const names = `${some.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  return (
    `No ${anchorsFile} in ${names}: the loss of a cited address would not be noticed. ` +
    `Before publishing, run npm run anchors -- ${some.join(' ')}.`
  );
}

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentDir } from '../content-check/folders.ts';
import { readSource } from '../proof/source.ts';
import { furnitureOf } from '../proof/verify.ts';

/** What identifies a policy's document of record, and how much of it was compared. */
export interface SourceFacts {
  /** SHA-256 of source.txt, byte for byte, in hexadecimal. */
  sha256: string;
  /** Characters of the file. */
  characters: number;
  /** Words that the pages were compared with. A site with one difference is not built. */
  verifiedWords: number;
}

/** Facts of a policy's document of record. */
export function sourceFacts(policy: string): SourceFacts {
  const folder = join(contentDir, policy);
  const file = readFileSync(join(folder, 'source.txt'));
  const { words, characters } = readSource(file.toString('utf8'), furnitureOf(folder));
  return {
    sha256: createHash('sha256').update(file).digest('hex'),
    characters: characters.all,
    verifiedWords: words.length,
  };
}

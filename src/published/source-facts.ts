import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentDir } from '../content-check/folders.ts';
import { readSource, type Source } from '../proof/source.ts';
import { furnitureOf } from '../proof/verify.ts';

/** What identifies a policy's document of record, and how much of it was compared. */
export interface SourceFacts {
  /** SHA-256 of source.txt, byte for byte, in hexadecimal. */
  sha256: string;
  /** Characters of the file, and where each of them went. */
  characters: Source['characters'];
  /** Pages of the document, counted from its page furniture. */
  pages: number;
  /** Words that the pages were compared with. A site with one difference is not built. */
  verifiedWords: number;
}

/** A policy's document of record, byte for byte. */
export const sourceFile = (policy: string): Buffer =>
  readFileSync(join(contentDir, policy, 'source.txt'));

/** Facts of a policy's document of record. */
export function sourceFacts(policy: string): SourceFacts {
  const file = sourceFile(policy);
  const furniture = furnitureOf(join(contentDir, policy));
  const { words, characters } = readSource(file.toString('utf8'), furniture);
  return {
    sha256: createHash('sha256').update(file).digest('hex'),
    characters,
    pages: words.at(-1)?.page ?? 0,
    verifiedWords: words.length,
  };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasPolicy } from '../library/library.ts';
import type { CompiledPolicy } from '../model/policy.ts';
import { policyFiles, type OutputFile } from '../outputs/files.ts';
import { contentDir } from '../source/policy-folder.ts';

/** The files of a policy that need no rendering, its document of record among them. */
export const outputsOf = (policy: CompiledPolicy): OutputFile[] =>
  policyFiles(policy, hasPolicy, readFileSync(join(contentDir, policy.number, 'source.txt')));

import type { CodeRow } from '../model/code-systems.ts';
import type { Coverage } from '../model/frontmatter/coverage.ts';
import type { FilePosition, Problem } from '../model/problem.ts';
import type { PolicyFolder } from '../source/policy-folder.ts';
import type { PolicyData } from './policy-data.ts';

/** What every step of a compilation reads, and where it reports. */
export interface Context {
  folder: PolicyFolder;
  coverage: Coverage;
  data: PolicyData;
  /** The rows of the code tables, table by table. */
  codes: CodeRow[][];
  problems: Problem[];
}

/** Reports a problem at a field of a section's frontmatter. */
export function reportField(
  { folder, problems }: Context,
  section: string,
  field: readonly PropertyKey[],
  message: string,
  fix: string,
): void {
  const file = folder.files.get(section);
  problems.push({
    file: file?.path ?? folder.path,
    ...(file && { position: file.positionOf(field) }),
    message,
    fix,
  });
}

/** Reports a problem at a place in the text of a section. */
export function reportPlace(
  { folder, problems }: Context,
  section: string,
  position: FilePosition,
  message: string,
  fix: string,
): void {
  problems.push({
    file: folder.files.get(section)?.path ?? folder.path,
    position,
    message,
    fix,
  });
}

/** A position in a text file; lines and columns count from 1. */
export interface FilePosition {
  line: number;
  column: number;
}

/** Something that an editor has to correct. Every content check reports problems of this type. */
export interface Problem {
  /** Path of the file, relative to the project. */
  file: string;
  /** Exact position, if the problem has one: a missing file has none. */
  position?: FilePosition;
  /** What is wrong. */
  message: string;
  /** How to correct it, as a sentence. */
  fix: string;
}

/** A problem as a line for a terminal: "content/00220/trials.mdx:12:5  … Fix: …". */
export function formatProblem({ file, position, message, fix }: Problem): string {
  const place = position ? `:${position.line}:${position.column}` : '';
  return `${file}${place}  ${message} Fix: ${fix}`;
}

/** An error for editors: it lists problems; a stack trace would not help. */
export class ContentError extends Error {
  readonly problems: Problem[];

  /** @param consequence what happened because of the problems, as a sentence */
  constructor(problems: Problem[], consequence: string) {
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    super(`${count} in the content. ${consequence}\n\n${problems.map(formatProblem).join('\n')}\n`);
    this.name = 'ContentError';
    this.problems = problems;
    this.stack = '';
  }
}

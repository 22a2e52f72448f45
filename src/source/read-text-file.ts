import { readFileSync } from 'node:fs';
import type { Problem } from '../model/problem.ts';
import { readText } from './read-text.ts';

/** Why a file could not be read, and how to correct it. */
function failureOf(error: unknown): Pick<Problem, 'message' | 'fix'> {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EISDIR') {
    const fix = 'Move the folder elsewhere, and add the file.';
    return { message: 'This is a folder, not a file.', fix };
  }
  // Its folder lists it, so it is there.
  if (code === 'ENOENT') {
    const fix = 'Replace the link with the file.';
    return { message: 'This is a link to a file that does not exist.', fix };
  }
  const reason = /: ([^,]+)/.exec(message)?.[1] ?? message;
  return { message: `The file cannot be read: ${reason}.`, fix: 'Make the file readable.' };
}

/**
 * Reads a file that its folder lists as text.
 * @returns its bytes and its text, both empty where it cannot be read, and what is wrong with it
 */
export function readTextFile(file: string): {
  contents: Buffer;
  text: string;
  problem: Problem | undefined;
} {
  let contents: Buffer;
  try {
    contents = readFileSync(file);
  } catch (error) {
    return { contents: Buffer.of(), text: '', problem: { file, ...failureOf(error) } };
  }
  const { text, encodingError } = readText(contents);
  return { contents, text, problem: encodingError && { file, ...encodingError } };
}

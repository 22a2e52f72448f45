import type { Place } from './document-lines.ts';

/** An import that cannot go on: its sentences say what is wrong and what to do. */
export class ImportError extends Error {
  /** Where in the document; undefined for what concerns the whole file. */
  readonly place: Place | undefined;

  constructor(message: string, place?: Place) {
    super(message);
    this.place = place;
  }
}

/**
 * An import error as a line for a terminal, with its place: a line of a text, a page of a PDF, whose
 * text nobody has seen.
 * @param file path of the document
 */
export function formatImportError({ message, place }: ImportError, file: string): string {
  if (!place) return message;
  const isPdf = file.toLowerCase().endsWith('.pdf');
  return `${file}${isPdf ? `, page ${place.page}` : `:${place.line}`}  ${message}`;
}

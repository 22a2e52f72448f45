import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { formatProblem } from '../model/problem.ts';
import type { PayerProfile } from '../payers/profile.ts';
import { readText } from '../source/read-text.ts';
import { ImportError } from './import-error.ts';
import { pdfText, type PdfText } from './pdf/pdf-text.ts';

/** A document of record, as the text that becomes source.txt. */
export interface DocumentFile {
  bytes: Buffer;
  /** What the text was read from, if it was a PDF. */
  pdf: PdfOrigin | undefined;
}

/** The PDF that a text was read from. */
export interface PdfOrigin extends Omit<PdfText, 'text'> {
  name: string;
  sha256: string;
}

/** How files begin that are no document, what they are, and what to do. */
const otherKinds: [beginning: RegExp, sentence: string][] = [
  [
    /^(?:PK[^ -~\s]|\xD0\xCF)/,
    'is an office document or an archive. Save it as PDF or as plain text (.txt) first.',
  ],
  [
    /^(?:\x89PNG|\xFF\xD8\xFF|GIF8[79]a|II\*\0|MM\0\*|BM.{4}\0{4}|RIFF.{4}WEBP)/s,
    'is a picture. Recognize its text (OCR) first, and save that as PDF or as plain text (.txt).',
  ],
  [
    /^\s*(?:<!doctype html|<html|<\?xml)/i,
    'is a web page (HTML). Open it in a browser, and print it to a PDF.',
  ],
  [/^\{\\rtf/, 'is a rich text document. Save it as PDF or as plain text (.txt) first.'],
]; // prettier-ignore

/**
 * Reads a document of record: a PDF, or text in UTF-8.
 * @param progress is told how many pages of a PDF are read, of how many
 * @throws ImportError if it is something else, or damaged
 */
export async function readDocumentFile(
  path: string,
  profile: PayerProfile,
  progress: (page: number, pages: number) => void,
): Promise<DocumentFile> {
  if (!existsSync(path) || !statSync(path).isFile())
    throw new ImportError(`There is no file ${path}.`);
  const bytes = readFileSync(path);
  if (bytes.length === 0) throw new ImportError(`${path} is empty.`);
  const beginning = bytes
    .subarray(0, 1024)
    .toString('latin1')
    .replace(/^\xEF\xBB\xBF/, '');
  if (beginning.includes('%PDF-')) {
    const { text, ...origin } = await pdfText(path, bytes, profile, progress);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { bytes: Buffer.from(text), pdf: { name: basename(path), sha256, ...origin } };
  }
  const other = otherKinds.find(([pattern]) => pattern.test(beginning));
  if (other) throw new ImportError(`${path} ${other[1]}`);
  if (extname(path).toLowerCase() === '.pdf') {
    throw new ImportError(
      `${path} is no PDF, although its name says so: a PDF begins with %PDF. Get the file again.`,
    );
  }
  const { text, encodingError } = readText(bytes);
  if (text.includes('\0')) throw new ImportError(`${path} is no text file.`);
  if (encodingError) throw new ImportError(formatProblem({ file: path, ...encodingError }));
  return { bytes, pdf: undefined };
}

import type { FilePosition } from '../model/problem.ts';

/** The first place in a file that cannot be read as text. */
export interface EncodingError {
  position: FilePosition;
  message: string;
  /** How to correct it, as a sentence. */
  fix: string;
}

/** A text file, read so that its line ends and a byte order mark make no difference. */
export interface TextFile {
  /** Its text, with "\n" at the end of each line. */
  text: string;
  /** What is not UTF-8, if anything is: the text then has lost characters; or what no page can print. */
  encodingError: EncodingError | undefined;
}

const normalized = (text: string): string =>
  text.replace(/^\uFEFF/, '').replaceAll(/\r\n?|[\v\u0085\u2028\u2029]/g, '\n');

/** Control characters but tabs, line ends and form feeds, and what is no character at all. */
const unprintable = /(?![\t-\r\u0085])[\p{Cc}\uFFFE\uFFFF]/u;

const fix = 'Save the file as UTF-8.';

/** The place behind a text. */
function endOf(text: string): FilePosition {
  const lines = text.split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

function controlError(text: string): EncodingError | undefined {
  const match = unprintable.exec(text);
  if (!match) return undefined;
  const code = text.charCodeAt(match.index).toString(16).toUpperCase().padStart(4, '0');
  return {
    position: endOf(text.slice(0, match.index)),
    message: `The file has the control character U+${code} here, which no page can print.`,
    fix: 'Remove it, or write the character that is meant.',
  };
}

/** Index of the first byte that is not UTF-8: there a decoder reads something else. */
function faultIn(contents: Uint8Array, text: string): number {
  const read = Buffer.from(text);
  if (read.equals(contents)) return -1;
  let index = read.findIndex((byte, at) => byte !== contents[at]);
  // The first byte of the replacement character is also the letter ï of Windows-1252.
  while (((read[index] ?? 0) & 0b1100_0000) === 0b1000_0000) index -= 1;
  return index;
}

/** Reads a text file, which should be UTF-8. */
export function readText(contents: Uint8Array): TextFile {
  const [first = 0, second = 0] = contents;
  if (first + second === 0xff + 0xfe) {
    const text = new TextDecoder(first === 0xff ? 'utf-16le' : 'utf-16be').decode(contents);
    const message = 'The file is UTF-16, not UTF-8.';
    const position = { line: 1, column: 1 };
    return { text: normalized(text), encodingError: { position, message, fix } };
  }
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const text = decoder.decode(contents);
  const fault = faultIn(contents, text);
  const read = normalized(text);
  if (fault < 0) return { text: read, encodingError: controlError(read) };
  const byte = contents.subarray(fault, fault + 1);
  const code = Buffer.from(byte).toString('hex').toUpperCase();
  const character = new TextDecoder('windows-1252').decode(byte);
  return {
    text: read,
    encodingError: {
      position: endOf(normalized(decoder.decode(contents.subarray(0, fault)))),
      message: `The file is not UTF-8: its byte ${code} here is ${character} in Windows-1252.`,
      fix,
    },
  };
}

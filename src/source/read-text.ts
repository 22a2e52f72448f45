import type { FilePosition } from '../model/problem.ts';

/** A text file, read so that its line ends and a byte order mark make no difference. */
export interface TextFile {
  /** Its text, with "\n" at the end of each line. */
  text: string;
  /** The first place that is not UTF-8, if there is one: the text then has lost characters. */
  encodingError: { position: FilePosition; message: string } | undefined;
}

const normalized = (text: string): string => text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');

/** Index of the first byte that is not UTF-8: there a decoder reads something else. */
function faultIn(contents: Uint8Array, text: string): number {
  const read = new TextEncoder().encode(text);
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
    return { text: normalized(text), encodingError: { position: { line: 1, column: 1 }, message } };
  }
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const text = decoder.decode(contents);
  const fault = faultIn(contents, text);
  if (fault < 0) return { text: normalized(text), encodingError: undefined };
  const before = normalized(decoder.decode(contents.subarray(0, fault))).split('\n');
  const byte = contents.subarray(fault, fault + 1);
  const code = Buffer.from(byte).toString('hex').toUpperCase();
  const character = new TextDecoder('windows-1252').decode(byte);
  return {
    text: normalized(text),
    encodingError: {
      position: { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
      message: `The file is not UTF-8: its byte ${code} here is ${character} in Windows-1252.`,
    },
  };
}

import { readFileSync } from 'node:fs';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';

/** A content file: its data, its body, and how to find a line in it. */
export interface ContentFile {
  path: string;
  data: unknown;
  body: string;
  /** Line of a place in the frontmatter, from 1; of its nearest parent if it is not there. */
  lineOf(path: PropertyKey[]): number;
  /** Line of the first occurrence of some words in the file, from 1, or undefined. */
  lineWith(words: string): number | undefined;
  /** The first error of the YAML itself; those after it mostly follow from it. */
  syntaxError: { line: number; message: string } | undefined;
}

const fence = /^---\n([\s\S]*?)\n---\n/;

function lineOfPath(document: Document, lines: LineCounter, path: PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

/** Reads a content file. An unquoted 2024-07-08 is a moment, as for Astro, so both see the same data. */
export function readContentFile(path: string): ContentFile {
  const text = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
  const match = fence.exec(text);
  const lines = new LineCounter();
  const document = parseDocument(match?.[1] ?? '', {
    lineCounter: lines,
    customTags: ['timestamp'],
  });
  const fenceLine = 1;
  const [firstError] = document.errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
  return {
    path,
    data: match && !firstError ? (document.toJS() as unknown) : undefined,
    body: text.slice(match?.[0].length ?? 0),
    lineOf: (place) => lineOfPath(document, lines, place) + fenceLine,
    lineWith: (words) => {
      const at = text.indexOf(words);
      return at < 0 ? undefined : text.slice(0, at).split('\n').length;
    },
    syntaxError: firstError && {
      line: lines.linePos(firstError.pos[0]).line + fenceLine,
      message: firstError.message.replace(/ at line [\s\S]*/, '.'),
    },
  };
}

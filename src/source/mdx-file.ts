import {
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Range,
  type YAMLError,
} from 'yaml';
import type { FilePosition } from '../model/problem.ts';

/** A content file: its data, its text, and how to find the position of a field. */
export interface MdxFile {
  /** Path relative to the project. */
  path: string;
  /** The whole file. */
  text: string;
  /** The frontmatter; undefined if there is none or it is not valid. */
  data: unknown;
  hasFrontmatter: boolean;
  /** Position of the value of a field; of its nearest parent if it is not there. */
  positionOf(field: readonly PropertyKey[]): FilePosition;
  /** Position of the name of a field. */
  positionOfKey(parent: readonly PropertyKey[], key: string): FilePosition;
  /** The first error of the YAML itself; those after it mostly follow from it. */
  syntaxError: { position: FilePosition; message: string } | undefined;
}

const frontmatter = /^---[ \t]*\n(?:([\s\S]*?)\n)??---[ \t]*(?:\n|$)/;

function nodePosition(document: Document, field: readonly PropertyKey[]): number | undefined {
  for (let length = field.length; length > 0; length--) {
    const node = document.getIn(field.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return undefined;
}

function keyPosition(
  document: Document,
  parent: readonly PropertyKey[],
  key: string,
): number | undefined {
  const map = parent.length > 0 ? document.getIn(parent, true) : document.contents;
  const name = isMap(map)
    ? map.items.map((pair) => pair.key).find((one) => isScalar(one) && one.value === key)
    : undefined;
  return isScalar(name) ? name.range?.[0] : undefined;
}

/**
 * YAML that is valid and no data of a policy: references to other places, of which a few lines can make
 * gigabytes, and names that are no words.
 */
function strangeYaml(document: Document): Pick<YAMLError, 'pos' | 'message'> | undefined {
  let found: Pick<YAMLError, 'pos' | 'message'> | undefined;
  const report = (range: Range | null | undefined, message: string) => {
    const [start = 0, end = 0] = range ?? [];
    found = { pos: [start, end], message };
    return visit.BREAK;
  };
  visit(document, {
    Alias: (_, { range, source }) =>
      report(range, `*${source} refers to another place; write the value itself.`),
    Node: (_, { anchor, range }) =>
      anchor === undefined
        ? undefined
        : report(
            range,
            `&${anchor} is a name for other places to refer to; write the values themselves.`,
          ),
    Pair: (_, { key }) =>
      isScalar(key)
        ? undefined
        : report(
            isNode(key) ? key.range : undefined,
            'The name of a field is a list; write a word.',
          ),
  });
  return found;
}

/**
 * Reads a content file.
 * @param path for messages
 * @param text of the file, as `readText` reads it
 */
export function readMdxFile(path: string, text: string): MdxFile {
  const match = frontmatter.exec(text);
  const lines = new LineCounter();
  const document = parseDocument(match?.[1] ?? '', { lineCounter: lines });
  // The line of the fence is not part of the document.
  const positionAt = (offset: number | undefined): FilePosition => {
    if (offset === undefined) return { line: 1, column: 1 };
    const { line, col } = lines.linePos(offset);
    return { line: line + 1, column: col };
  };
  const [error = strangeYaml(document)] = document.errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
  return {
    path,
    text,
    data: match && !error ? (document.toJS() as unknown) : undefined,
    hasFrontmatter: match !== null,
    positionOf: (field) => positionAt(nodePosition(document, field)),
    positionOfKey: (parent, key) => positionAt(keyPosition(document, parent, key)),
    syntaxError: error && {
      position: positionAt(error.pos[0]),
      message: error.message.replace(/ at line [\s\S]*/, '.'),
    },
  };
}

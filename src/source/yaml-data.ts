import {
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Range,
} from 'yaml';
import type { FilePosition } from '../model/problem.ts';

/** What is wrong with YAML itself, and how to correct it, as sentences. */
export interface YamlError {
  position: FilePosition;
  message: string;
  fix: string;
}

/** Data of a file, and how to find the position of a field. */
export interface YamlData {
  /** Undefined if the YAML is not valid. */
  data: unknown;
  /** Position of the value of a field; of its nearest parent if it is not there. */
  positionOf(field: readonly PropertyKey[]): FilePosition;
  /** Position of the name of a field. */
  positionOfKey(parent: readonly PropertyKey[], key: string): FilePosition;
  /** The first error of the YAML; those after it mostly follow from it. */
  syntaxError: YamlError | undefined;
}

type Fault = Pick<YamlError, 'message' | 'fix'> & { offset: number };

const quote = 'Correct the YAML; quote a value that contains a colon, a #, a * or a bracket.';

const place = 'Align it with the first letter of the line that it belongs to.';

/** Errors that editors make by accident, in plain words: what the parser says, what is wrong, the fix. */
const commonErrors: [parser: RegExp, message: string, fix: string][] = [
  [/Tabs are not allowed/, 'The line is indented with a tab.', 'Replace each tab with spaces.'],
  [
    /Map keys must be unique/,
    'The field occurs twice.',
    'Remove one of the two, or correct its name.',
  ],
  [
    /Nested mappings are not allowed/,
    'The value contains another colon.',
    'Put a value with a colon in quotes: title: "One: two". Begin the next field exactly below this one.',
  ],
  [
    /Implicit keys need to be on a single line|map keys need to be followed/,
    'The line is not “name: value”.',
    'Write a colon and a space after the name; indent text that continues the line above.',
  ],
  [
    /without - indicator|must start at the same column/,
    'The line is not indented like its neighbors.',
    place,
  ],
  [
    /Missing closing/,
    'A quotation mark is opened here or above, and not closed.',
    'Close it at the end of the value.',
  ],
  [
    /must be sufficiently indented and end with/,
    'A bracket or brace is opened above, and not closed.',
    'Close it, or put a value that begins with one in quotes.',
  ],
  [
    /Plain value cannot start/,
    'A value cannot begin with this character.',
    'Put the whole value in quotes.',
  ],
  [
    /at node end|Not a YAML token/,
    'This does not belong to the value before it.',
    'Put the whole value in double quotes, and write a " inside it as \\".',
  ],
  [
    /escape sequence/,
    'A \\ in double quotes begins an unknown escape sequence.',
    "Write it as \\\\, or put the value in single quotes: 'a\\b'.",
  ],
  [
    /Unresolved tag/,
    'A value that begins with ! loses its first word.',
    'Put the whole value in quotes.',
  ],
];

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
 * Valid YAML that data must not contain: aliases, which can expand a few lines to gigabytes, and field
 * names that are not words.
 */
function unsupportedYaml(document: Document): Fault | undefined {
  let found: Fault | undefined;
  const report = (range: Range | null | undefined, message: string) => {
    found = { offset: range?.[0] ?? 0, message, fix: quote };
    return visit.BREAK;
  };
  visit(document, {
    Alias: (_, { range, source }) =>
      report(range, `*${source} refers to another place; write the value itself.`),
    Node: (_, { anchor, range }) =>
      anchor === undefined
        ? undefined
        : report(range, `&${anchor} names a value for reuse; write the values themselves.`),
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

/** The first error of the YAML. */
function faultIn(document: Document): Fault | undefined {
  const [error] = [...document.errors, ...document.warnings].toSorted(
    (a, b) => a.pos[0] - b.pos[0],
  );
  if (!error) return unsupportedYaml(document);
  const [, message = error.message.replace(/ at line [\s\S]*/, '.'), fix = quote] =
    commonErrors.find(([parser]) => parser.test(error.message)) ?? [];
  return { offset: error.pos[0], message, fix };
}

/**
 * Reads YAML.
 * @param linesBefore how many lines of the file stand before it
 */
export function readYaml(yaml: string, linesBefore = 0): YamlData {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const positionAt = (offset: number | undefined): FilePosition => {
    if (offset === undefined) return { line: 1, column: 1 };
    const { line, col } = lines.linePos(offset);
    return { line: line + linesBefore, column: col };
  };
  const fault = faultIn(document);
  return {
    data: fault ? undefined : (document.toJS() as unknown),
    positionOf: (field) => positionAt(nodePosition(document, field)),
    positionOfKey: (parent, key) => positionAt(keyPosition(document, parent, key)),
    syntaxError: fault && {
      position: positionAt(fault.offset),
      message: fault.message,
      fix: fault.fix,
    },
  };
}

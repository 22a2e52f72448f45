import type { Element, ElementContent } from 'hast';
import type { FilePosition } from '../../model/problem.ts';
import type { Context } from '../context.ts';

/** What a component of the body is called with. */
export interface ComponentCall {
  attributes: Record<string, string | true>;
  children: ElementContent[];
  context: Context;
  /** Name of the section that it stands in. */
  section: string;
  position: FilePosition;
  report: (message: string, fix: string) => void;
  /** Inline Markdown of a field of the frontmatter as HTML. */
  inline: (text: string, field: readonly PropertyKey[]) => ElementContent[];
}

/** A component that an editor can use in the body of a section: the text that it prints, as HTML. */
export type Component = (call: ComponentCall) => ElementContent[];

/** The position of a node, from that of a field of the frontmatter. */
export const positionFrom = ({ line, column }: FilePosition): NonNullable<Element['position']> => ({
  start: { line, column },
  end: { line, column },
});

/** The entry that a component describes, by its id; reports a missing one. */
export function entryOf<Entry extends { id: string }>(
  { attributes, report }: ComponentCall,
  entries: Entry[] | undefined,
  list: string,
): Entry | undefined {
  const entry = entries?.find(({ id }) => id === attributes['id']);
  if (!entry) {
    report(
      `the frontmatter has no entry with the id "${String(attributes['id'] ?? '')}".`,
      `Add it under "${list}", or correct the id.`,
    );
  }
  return entry;
}

/** What a list has around its numbers in place of a full stop, for its element; reports another. */
export function delimiterOf(
  attributes: ComponentCall['attributes'],
  report: ComponentCall['report'],
): { dataDelimiter?: string } {
  const { delimiter = '.' } = attributes;
  if (delimiter === '.') return {};
  if (typeof delimiter === 'string' && [')', '()', '[]'].includes(delimiter))
    return { dataDelimiter: delimiter };
  report(
    'its delimiter is not supported.',
    'Write delimiter=")" for 1), "()" for (1), or "[]" for [1].',
  );
  return {};
}

import type { FilePosition } from '../model/problem.ts';

/** How a body is read: quotes and dashes stay as printed, and footnotes are not Markdown's. */
export const processorOptions = {
  features: { smartPunctuation: false, gfm: { footnotes: false } },
};

/** An error of the MDX processor: "12:5: Unexpected …". */
export function syntaxError(error: unknown): { position: FilePosition; message: string } {
  const text = error instanceof Error ? error.message : String(error);
  const [, line, column, message] = /^(\d+):(\d+): ([\s\S]*?)(?: \(mdx[^)]*\))?$/.exec(text) ?? [];
  return {
    position: { line: Number(line ?? 1), column: Number(column ?? 1) },
    message: message ?? text,
  };
}

/** How to correct an error of the MDX processor. @param rest the line from its place on */
export function fixOf(message: string, rest: string): string {
  if (rest.startsWith('<!--')) return 'Write a comment as {/* … */}, or remove it.';
  if (/^<(?:https?:|mailto:|[^<>\s]+@)/.test(rest)) {
    return 'Write an address without < and >, or as [text](https://…).';
  }
  if (/^<[A-Za-z]+[^>]*=[“”„‘’]/.test(rest)) return 'Write straight quotes: id="name".';
  if (/^(?:Expected a|Unexpected) closing tag/.test(message)) {
    return 'Write both <name> and </name> in one block; write a < of the text as \\< or &lt;.';
  }
  if (/expression|brace/.test(message)) return 'Write a { of the text as \\{, and a } as \\}.';
  return 'Write a < of the text as \\< or &lt;, and a { as \\{; close every component.';
}

import { createHash } from 'node:crypto';
import type { BuiltPage, InlineCode, PageCsp } from './built-page.ts';
import type { PageProblem } from './proof.ts';

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The hashes that a Content-Security-Policy lists for inline code of a kind. */
function hashesFor({ content }: PageCsp, kind: InlineCode['kind']): Set<string> {
  const directives = content.split(';').map((directive) => directive.trim().split(/\s+/));
  const listOf = (name: string) => directives.find(([first]) => first?.toLowerCase() === name);
  const list = listOf(`${kind}-src-elem`) ?? listOf(`${kind}-src`) ?? listOf('default-src') ?? [];
  return new Set(list.filter((source) => /^'sha\d+-/.test(source)));
}

const beginning = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** The hashes that a policy lacks, and those that it lists for nothing. */
function hashProblems(csp: PageCsp, kind: InlineCode['kind'], texts: string[]) {
  const listed = hashesFor(csp, kind);
  const needed = new Map(texts.map((text) => [hashOf(text), text]));
  const missing = [...needed].filter(([hash]) => !listed.has(hash));
  const unused = [...listed].filter((hash) => !needed.has(hash));
  return [
    ...missing.map(([hash, text]) => ({
      message: `The Content-Security-Policy blocks an inline ${kind}: ${beginning(text.trim())}`,
      fix: `Add ${hash} to ${kind}-src.`,
    })),
    ...unused.map((hash) => ({
      message: `The Content-Security-Policy lists ${hash} for no inline ${kind} of the page.`,
      fix: `Remove it from ${kind}-src.`,
    })),
  ];
}

/**
 * What is wrong with the Content-Security-Policy of a page: it must be there, stand before all that
 * it governs, and list the hashes of the page's own inline scripts and styles, and no others.
 */
export function cspProblems(address: string, { csps, inline }: BuiltPage): PageProblem[] {
  const problems: Omit<PageProblem, 'address'>[] = [];
  if (csps.length === 0) {
    problems.push({
      message: 'The page has no Content-Security-Policy.',
      fix: 'Give it one, as the first element after the character set.',
    });
  }
  for (const csp of csps) {
    if (csp.late) {
      problems.push({
        message: 'The Content-Security-Policy stands after a script, a style or a link.',
        fix: 'Put it before them: it governs nothing that comes earlier.',
      });
    }
    for (const kind of ['script', 'style'] as const) {
      const texts = inline.filter((code) => code.kind === kind).map(({ text }) => text);
      problems.push(...hashProblems(csp, kind, texts));
    }
  }
  return problems.map((problem) => ({ address, ...problem }));
}

import { resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { getProblems } from '../library/library.ts';
import { formatProblem, type Problem } from '../model/problem.ts';

/** The problems as an error for the development server: the first with its position and fix, then all. */
function errorOf(first: Problem, problems: Problem[]) {
  const { file, position, message, fix } = first;
  return {
    name: 'Content problem',
    title:
      problems.length > 1
        ? `${problems.length} problems in the content`
        : 'A problem in the content',
    message,
    hint: fix,
    stack: problems.map(formatProblem).join('\n'),
    id: file,
    loc: { file: resolve(file), line: position?.line ?? 1, column: position?.column ?? 1 },
  };
}

/**
 * In development, shows the problems of the content over every open page. A change to the content
 * reloads the page, so the message disappears once the last problem is corrected.
 */
export function developmentProblems(): AstroIntegration {
  return {
    name: 'development-problems',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.ws.on('connection', () => {
          const problems = getProblems();
          const [first] = problems;
          if (first) server.ws.send({ type: 'error', err: errorOf(first, problems) });
        });
      },
    },
  };
}

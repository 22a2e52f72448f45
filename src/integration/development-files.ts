import type { AstroIntegration } from 'astro';
import { getPolicies } from '../library/library.ts';
import { libraryFiles } from '../outputs/files.ts';
import { outputsOf } from './outputs.ts';

/** The file at a path below the base path, generated on each request: in development the content changes. */
function fileAt(path: string): string | Uint8Array | undefined {
  const policies = getPolicies();
  const policy = policies.find(({ number }) => path.startsWith(`${number}/`));
  const files = policy ? outputsOf(policy) : libraryFiles(policies);
  return files.find((file) => file.path === path)?.content;
}

const types: Record<string, string> = {
  json: 'application/json',
  md: 'text/markdown',
  xml: 'application/atom+xml',
};

/** In development, serves what a build writes without rendering: data, Markdown, exports, feed. */
export function developmentFiles(): AstroIntegration {
  return {
    name: 'development-files',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const { base } = server.config;
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.url ?? '/', 'http://localhost');
          // Vite may already have removed the base path.
          const path = pathname.replace(base, '').replace(/^\//, '');
          const content = /\.\w+$/.test(path) ? fileAt(path) : undefined;
          if (content === undefined) {
            next();
            return;
          }
          const type = types[path.split('.').at(-1) ?? ''] ?? 'text/plain';
          response.setHeader('Content-Type', `${type}; charset=utf-8`);
          response.end(content);
        });
      },
    },
  };
}

/**
 * What a server sends with each file of the site. This is the one table: the `_headers` file of a build,
 * the configurations in `deploy/` and `npm run preview` are made from it. In a path, "*" stands for any
 * characters.
 */

/**
 * What the Content-Security-Policy of every page allows alike. Scripts and styles differ from page to
 * page by the hashes of their inline code, so that only the page itself names them, in its meta element.
 * Of two policies a browser enforces both.
 */
export const commonDirectives = [
  "base-uri 'none'",
  "form-action 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
];

/** For every answer. */
export const securityHeaders = {
  // A meta element cannot express frame-ancestors.
  'Content-Security-Policy': [
    ...commonDirectives,
    "object-src 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  // What somebody reads about is no business of the sites that a policy cites.
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/**
 * For answers over HTTPS only (RFC 6797, section 7.2). Without includeSubDomains: other sites of the
 * same domain may not be ready for it.
 */
export const transportSecurity = {
  name: 'Strict-Transport-Security',
  value: 'max-age=31536000',
};

/** Cache-Control of files whose name changes with their content. */
export const immutable = 'public, max-age=31536000, immutable';
export const immutablePaths = [
  '/_astro/*',
  '/pagefind/fragment/*',
  '/pagefind/index/*',
  '/pagefind/*.pf_meta',
];

/** Cache-Control of everything else: kept, and asked for again with its ETag before each use. */
export const revalidate = 'no-cache';

/** Content-Type by the extension of a file. */
export const contentTypes = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
  ico: 'image/x-icon',
  xml: 'application/xml',
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  wasm: 'application/wasm',
  // Pagefind's files are compressed in a form of their own, which its script reads.
  pagefind: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
};

/** Content-Type of single files that their extension does not tell. */
export const contentTypesOfFiles = { '/feed.xml': 'application/atom+xml; charset=utf-8' };

/** A path of the table as a regular expression. */
export const pathPattern = (path: string): string =>
  `^${path.replaceAll('.', '\\.').replaceAll('*', '.*')}$`;

/**
 * The headers of an answer with a file of the site, but those over HTTPS only.
 * @param path of the file below the base path, for example /00220/index.html
 */
export function headersOf(path: string): Record<string, string> {
  const isImmutable = immutablePaths.some((one) => new RegExp(pathPattern(one)).test(path));
  const type =
    new Map(Object.entries(contentTypesOfFiles)).get(path) ??
    new Map(Object.entries(contentTypes)).get(path.slice(path.lastIndexOf('.') + 1));
  return {
    ...securityHeaders,
    'Cache-Control': isImmutable ? immutable : revalidate,
    ...(type && { 'Content-Type': type }),
  };
}

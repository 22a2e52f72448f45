/**
 * The HTTP headers that a server sends with each file of the site. This is the only table: the
 * `_headers` file of a build, the configurations in `deploy/` and `npm run preview` are generated from
 * it. In a path, "*" matches any characters.
 */

/**
 * The Content-Security-Policy directives that all pages share. Scripts and styles differ from page to
 * page in the hashes of their inline code, so each page states those in its own meta element. A browser
 * enforces both policies.
 */
export const commonDirectives = [
  "base-uri 'none'",
  "form-action 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
];

/** Sent with every response. */
export const securityHeaders = {
  // A meta element cannot express frame-ancestors.
  'Content-Security-Policy': [
    ...commonDirectives,
    "object-src 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  // The sites that a policy cites must not learn what somebody reads.
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/**
 * Sent over HTTPS only (RFC 6797, section 7.2). Without includeSubDomains: other sites of the same
 * domain may not support HTTPS.
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

/** Cache-Control of everything else: cached, and revalidated by its ETag before each use. */
export const revalidate = 'no-cache';

/** Content-Type by file extension. */
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
  // Pagefind's files are compressed in its own format, which its script reads.
  pagefind: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
};

/** Content-Type of individual files whose extension is ambiguous. */
export const contentTypesOfFiles = { '/feed.xml': 'application/atom+xml; charset=utf-8' };

/** A path of the table as a regular expression. */
export const pathPattern = (path: string): string =>
  `^${path.replaceAll('.', '\\.').replaceAll('*', '.*')}$`;

/**
 * The headers sent with a file of the site, except those for HTTPS only.
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

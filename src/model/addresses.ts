/** Name of a section, or the page with the whole policy. */
export type PolicyPage = string;

/** Base path of the site on its host, without a trailing slash: "" or "/policies". */
export const basePath = (process.env['BASE_PATH'] ?? '').replace(/\/$/, '');

/** Address of a page of the site under the base path. `path` starts with "/". */
export const sitePath = (path: string): string => basePath + path;

/** Address of a page of a policy without the base path; the coverage page is at the policy's own address. */
export const policyPath = (policy: string, page: PolicyPage): string =>
  page === 'coverage' ? `/${policy}/` : `/${policy}/${page}/`;

/** Address of a page of a policy: a section, or "full". */
export const pagePath = (policy: string, page: PolicyPage): string =>
  sitePath(policyPath(policy, page));

/** Address of a page of a policy as plain Markdown. */
export const markdownPath = (policy: string, page: PolicyPage): string =>
  sitePath(`/${policy}/${page}.md`);

/** Address of a policy's document of record, as received. */
export const sourcePath = (policy: string): string => sitePath(`/${policy}/source.txt`);

/** Address of a policy as data. */
export const policyDataPath = (policy: string): string => sitePath(`/${policy}/policy.json`);

/** Address of a policy's guide for assistants. */
export const policyLlmsPath = (policy: string): string => sitePath(`/${policy}/llms.txt`);

/** The references of a policy as a file for reference managers. */
export const referencesPath = (policy: string, format: string): string =>
  sitePath(`/${policy}/references.${format}`);

/** Addresses for the whole library. */
export const libraryPaths = {
  home: sitePath('/'),
  about: sitePath('/about/'),
  codes: sitePath('/codes/'),
  clippings: sitePath('/clippings/'),
  checks: sitePath('/checks/'),
  search: sitePath('/search/'),
  policies: sitePath('/policies.json'),
  policySchema: sitePath('/schema/policy.json'),
  policiesSchema: sitePath('/schema/policies.json'),
  feed: sitePath('/feed.xml'),
  llms: sitePath('/llms.txt'),
  licenses: sitePath('/licenses.txt'),
  sitemap: sitePath('/sitemap-index.xml'),
};

/** Anchor of a code on the coding page, for example cpt-47381. */
export const codeAnchor = (system: string, code: string): string =>
  `${system}-${code}`.toLowerCase();

/**
 * An address for use outside the site's own pages. With SITE_URL, the host that the site is built for,
 * it is absolute; otherwise it starts at the host's root, and so is valid on any host.
 */
export function publicUrl(path: string): string {
  const host = process.env['SITE_URL'];
  return host ? new URL(path, host).href : path;
}

/** Address of an article on PubMed. */
export const pubmedUrl = (pmid: string): string => `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`;

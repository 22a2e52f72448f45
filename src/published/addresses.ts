import type { ExportFormat } from '../references/selection.ts';
import { sectionPath, fullPath, sitePath } from '../policy/addresses.ts';
import type { SectionName } from '../policy/sections.ts';

/** A page of a policy: one section, or all of it. */
export type PolicyPage = SectionName | 'full';

/**
 * An address for use outside the site's own pages. With SITE_URL, the address of the host that the
 * site is built for, it is absolute; without, it begins at the host's root, and so holds on any host.
 */
export function publicUrl(path: string): string {
  const host = process.env['SITE_URL'];
  return host ? new URL(path, host).href : path;
}

/** Address of a policy's page. */
export const pagePath = (policy: string, page: PolicyPage): string =>
  page === 'full' ? fullPath(policy) : sectionPath(policy, page);

/** Address of a policy's page as plain Markdown. */
export const markdownPath = (policy: string, page: PolicyPage): string =>
  sitePath(`/${policy}/${page}.md`);

/** Address of a policy's document of record, as received. */
export const sourcePath = (policy: string): string => sitePath(`/${policy}/source.txt`);

/** Address of a policy as data. */
export const policyDataPath = (policy: string): string => sitePath(`/${policy}/policy.json`);

/** Addresses for the whole library. */
export const libraryPaths = {
  policies: sitePath('/policies.json'),
  policySchema: sitePath('/schema/policy.json'),
  policiesSchema: sitePath('/schema/policies.json'),
  feed: sitePath('/feed.xml'),
  llms: sitePath('/llms.txt'),
  sitemap: sitePath('/sitemap-index.xml'),
};

/** The references of a policy in a format of reference managers. */
export const referencesPath = (policy: string, format: ExportFormat): string =>
  sitePath(`/${policy}/references.${format}`);

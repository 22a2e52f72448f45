import type { SectionName } from './sections.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** Address of a page of the site under the base path. `path` starts with "/". */
export const sitePath = (path: string): string => base + path;

/** Address of a section's page; the policy's own address is its coverage page. */
export const sectionPath = (policy: string, section: SectionName): string =>
  sitePath(section === 'coverage' ? `/${policy}/` : `/${policy}/${section}/`);

/** Address of the whole policy on one page. */
export const fullPath = (policy: string): string => sitePath(`/${policy}/full/`);

/** Id of a code's line on the coding page, for example cpt-47381. */
export const codeAnchor = (system: string, code: string): string =>
  `${system}-${code}`.toLowerCase();

/** Address of the page with the codes of all policies. */
export const codesPath = sitePath('/codes/');

import GithubSlugger from 'github-slugger';

/** Text as an id that the schema of anchors allows: lower-case words joined by single hyphens; may be empty. */
export const anchorSlug = (text: string): string =>
  new GithubSlugger()
    .slug(text.normalize('NFKD').replace(/\p{M}/gu, ''))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

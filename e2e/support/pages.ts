import { globSync } from 'node:fs';

/** Addresses of every page of the built site, for example /00220/evidence/. */
export const pages = globSync('**/*.html', { cwd: 'dist' })
  .map((file) => `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`)
  .sort();

import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { caddyConfiguration, nginxConfiguration } from './configurations.ts';

/** `npm run server-config`: writes the configurations of `deploy/` for the folder and address of a site. */
const { values } = parseArgs({
  options: {
    root: { type: 'string', default: '/srv/www' },
    base: { type: 'string', default: process.env['BASE_PATH'] ?? '' },
    port: { type: 'string', default: '80' },
  },
});
const site = {
  root: values.root,
  base: values.base.replace(/\/$/, ''),
  port: Number(values.port),
};
writeFileSync('deploy/nginx.conf', nginxConfiguration(site));
writeFileSync('deploy/Caddyfile', caddyConfiguration(site));
console.log(`deploy/nginx.conf and deploy/Caddyfile serve ${site.root}${site.base}/`);

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { caddyConfiguration, headersFile, nginxConfiguration } from './configurations.ts';
import { headersOf, pathPattern, transportSecurity } from './headers.ts';

/** What a host that reads `_headers` sends: the values of a header are joined over all matching rules. */
function sentBy(file: string, path: string): Record<string, string> {
  const sent: Record<string, string> = {};
  let matches = false;
  for (const line of file.split('\n')) {
    if (!line.startsWith(' ')) {
      matches = line !== '' && new RegExp(pathPattern(line)).test(path);
      continue;
    }
    const [, name = '', value = ''] = /^ {2}([^:]+): (.+)$/.exec(line) ?? [];
    if (matches) sent[name] = [sent[name] ?? [], value].flat().join(', ');
  }
  return sent;
}

for (const base of ['', '/policies']) {
  for (const path of [
    '/00220/policy.json',
    '/00220/full.md',
    '/00220/references.ris',
    '/00220/references.bib',
    '/_astro/site.D6_fL6yx.css',
    '/pagefind/pagefind.unknown_e614abc92453c7c.pf_meta',
    '/pagefind/fragment/unknown_e87f685.pf_fragment',
    '/pagefind/pagefind.js',
    '/feed.xml',
  ]) {
    test(`_headers of a site in “${base}/” agree with the table for ${path}`, () => {
      const { 'Cache-Control': cache, ...others } = headersOf(path);
      assert.deepEqual(sentBy(headersFile(base), base + path), {
        ...others,
        [transportSecurity.name]: transportSecurity.value,
        // These hosts revalidate everything by default.
        ...(cache !== 'no-cache' && { 'Cache-Control': cache }),
      });
    });
  }
}

test('_headers stay within the limits of the hosts: 100 rules, 2,000 characters per line', () => {
  const lines = headersFile('/policies').split('\n');
  assert.ok(lines.filter((line) => line.startsWith('/')).length <= 100);
  assert.ok(lines.every((line) => line.length <= 2000));
});

for (const [file, configuration] of [
  ['deploy/nginx.conf', nginxConfiguration],
  ['deploy/Caddyfile', caddyConfiguration],
] as const) {
  test(`${file} is generated from the table`, () => {
    assert.equal(
      readFileSync(file, 'utf8'),
      configuration({ root: '/srv/www', base: '', port: 80 }),
      'Run npm run server-config.',
    );
  });
}

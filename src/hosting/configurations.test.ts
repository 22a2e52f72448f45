import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { caddyConfiguration, headersFile, nginxConfiguration } from './configurations.ts';
import { headersOf, pathPattern, transportSecurity } from './headers.ts';

/** What a host that reads `_headers` sends: of rules that match, values of one header are joined. */
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
    test(`_headers of a site in “${base}/” say what the table says of ${path}`, () => {
      const { 'Cache-Control': cache, ...others } = headersOf(path);
      assert.deepEqual(sentBy(headersFile(base), base + path), {
        ...others,
        [transportSecurity.name]: transportSecurity.value,
        // These hosts have everything asked for again unless they are told otherwise.
        ...(cache !== 'no-cache' && { 'Cache-Control': cache }),
      });
    });
  }
}

test('_headers keep the limits of the hosts: 100 rules, 2,000 characters a line', () => {
  const lines = headersFile('/policies').split('\n');
  assert.ok(lines.filter((line) => line.startsWith('/')).length <= 100);
  assert.ok(lines.every((line) => line.length <= 2000));
});

for (const [file, configuration] of [
  ['deploy/nginx.conf', nginxConfiguration],
  ['deploy/Caddyfile', caddyConfiguration],
] as const) {
  test(`${file} is what the table says`, () => {
    assert.equal(
      readFileSync(file, 'utf8'),
      configuration({ root: '/srv/www', base: '', port: 80 }),
      'Run npm run server-config.',
    );
  });
}

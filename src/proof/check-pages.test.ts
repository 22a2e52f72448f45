import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkSite, type SiteCheck } from './check-pages.ts';
import { changed, check, exampleSite, policies, policy } from './example-site.test-helpers.ts';

test('a site that is its sources has a proof of each policy and no problem', () => {
  const { proofs, problems } = check(exampleSite());
  assert.deepEqual(problems, []);
  assert.deepEqual(
    proofs.map(({ policy, quotes }) => [policy, quotes]),
    [
      ['00001', 1],
      ['00002', 2],
    ],
  );
});

test('a difference names the file to correct and both sides with their places', () => {
  assert.deepEqual(changed('00002/full/index.html', 'high risk', 'low risk').slice(0, 1), [
    [
      'content/00002/evidence.mdx:7:1  The text differs from the source.',
      '  source content/00002/source.txt:25: … undertaken. Risk was judged as [high] risk in 0% to 83% …',
      '  page /00002/full/: … undertaken. Risk was judged as [low] risk in 0% to 83% …',
      '  Fix: Give content/00002/evidence.mdx the words of the source.',
    ].join('\n'),
  ]);
  const [unplaced] = changed('00002/full/index.html', '>Services<', '>Service<');
  assert.match(unplaced ?? '', /^\/00002\/full\/ {2}The text differs from the source\./);
});

test('a section page that differs from the whole policy is reported as such', () => {
  assert.deepEqual(changed('00001/evidence/index.html', 'high risk', 'low risk'), [
    [
      'content/00001/evidence.mdx:7:1  The page of the section differs from its part of the whole policy.',
      '  whole policy: … undertaken. Risk was judged as [high] risk in 0% to 83% …',
      '  page /00001/evidence/: … undertaken. Risk was judged as [low] risk in 0% to 83% …',
      '  Fix: Both pages must print the text of content/00001/evidence.mdx unchanged.',
    ].join('\n'),
  ]);
});

test('quotations are compared with the policy that they name, on every page', () => {
  const unknown = /quotes words that the source does not have: “some national rule”/;
  const changes: [file: string, words: RegExp, replacement: string, seen: RegExp][] = [
    ['index.html', /no national/, 'some national', unknown],
    ['index.html', /"00002"/, '"00003"', /names policy 00003, which the site does not have/],
    ['index.html', /"00002"/, '""', /names no policy/],
    // The later policy quotes the earlier one, and the other way round.
    ['00001/index.html', /$/, '<q data-quote="00002">some national rule</q>', unknown],
    ['00002/index.html', /$/, '<q data-quote="00001">some national rule</q>', unknown],
  ];
  for (const [file, words, replacement, seen] of changes) {
    const problems = changed(file, words, replacement);
    assert.equal(problems.length, 1, file);
    assert.match(problems[0] ?? '', seen);
    assert.ok(problems[0]?.startsWith(`/${file.replace('index.html', '')}  `));
  }
});

test('links, ids and the Content-Security-Policy of every page are checked', () => {
  const changes: [file: string, words: string | RegExp, replacement: string, seen: RegExp][] = [
    ['index.html', '#ref-1', '#ref-9', /^\/ {2}The link to \/00001\/full\/#ref-9 leads nowhere\./],
    ['codes/index.html', '/site.css', '/no.css', /^\/codes\/ .*\/no\.css leads nowhere\./],
    ['codes/index.html', /$/, '<b id="a"></b><b id="a"></b>', /Two elements have the id “a”/],
    ['codes/index.html', /$/, '<b id></b>', /An element has an empty id/],
    ['00001/full/index.html', /$/, '<script>x</script>', /blocks an inline script: x/],
  ];
  for (const [file, words, replacement, seen] of changes) {
    const problems = changed(file, words, replacement);
    assert.equal(problems.length, 1, String(seen));
    assert.match(problems[0] ?? '', seen);
  }
});

test('what is wrong on many pages is reported once', () => {
  const files = exampleSite();
  for (const file of Object.keys(files))
    if (file.endsWith('.html')) files[file] += '<a href="/no/">';
  assert.deepEqual(check(files).problems.map(({ message }) => message), [
    'The link to /no/ leads nowhere. (9 more of the same.)',
  ]); // prettier-ignore
});

test('links are checked under the base path', () => {
  const messages = check(exampleSite(), policies, '/policies').problems.map(
    ({ message }) => message,
  );
  assert.deepEqual(messages.toSorted(), [
    'The link /00001/full/#ref-1 leads out of the site.',
    'The link /site.css leads out of the site.',
  ]);
});

test('policy text on a page of the library is reported: nothing proves it', () => {
  const [only] = changed('codes/index.html', /$/, '<p data-policy-text>not covered');
  assert.match(only ?? '', /^\/codes\/ {2}Policy text stands on a page of no policy/);
});

test('a site with nothing to verify fails', () => {
  const cases: [what: string, result: SiteCheck, message: RegExp][] = [
    ['no folder', checkSite({ site: '/nowhere/at/all', base: '', policies }), /no pages/],
    ['an empty folder', check({}), /no pages/],
    ['no pages', check({ 'site.css': '' }), /no pages/],
    ['no policies', check({ 'index.html': '' }, []), /no policies/],
    ['no pages of the policies', check({ 'index.html': '' }), /whole policy has no page/],
    ['no source', check(exampleSite(), [{ ...policy('00001'), source: () => undefined }]), /source cannot be read/],
  ]; // prettier-ignore
  for (const [what, { problems }, message] of cases) {
    assert.match(problems.map((problem) => problem.message).join('\n'), message, what);
  }
});

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { cspProblems } from './csp.ts';
import { readPage } from './read-page.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const meta = (content: string) =>
  `<meta charset="utf-8"><meta http-equiv="content-security-policy" content="${content}">`;
const problems = (html: string) => cspProblems('/', readPage(html)).map(({ message }) => message);

test('the hashes of the inline scripts and styles of a page are all that it needs', () => {
  const csp = meta(
    `default-src 'none'; script-src 'self' ${hash('a')};style-src ${hash('b')} ${hash('b')}`,
  );
  const page = `${csp}<script>a</script><script type="application/ld+json">{}</script>
    <script src="/x.js"></script><style>b</style><style>b</style>`;
  assert.deepEqual(problems(page), []);
  assert.deepEqual(
    problems(`${meta(`default-src ${hash('a')}`)}<script>a</script><style>a</style>`),
    [],
  );
});

test('a page without a policy', () => {
  assert.deepEqual(problems('<script>a</script>'), ['The page has no Content-Security-Policy.']);
});

test('a policy that stands after what it governs', () => {
  const [late] = problems(`<script>a</script>${meta(`script-src ${hash('a')}`)}`);
  assert.match(late ?? '', /stands after/);
});

test('an inline script and an inline style that the policy blocks', () => {
  const csp = meta(`default-src 'none'; script-src ${hash('a')} ${hash('b')}; style-src 'self'`);
  assert.deepEqual(problems(`${csp}<script>a</script><script>b</script><style>b</style>`), [
    'The Content-Security-Policy blocks an inline style: b',
  ]);
  assert.deepEqual(problems(`${meta("default-src 'none'")}<script>a </script>`), [
    'The Content-Security-Policy blocks an inline script: a',
  ]);
});

test('a hash that nothing needs', () => {
  const csp = meta(`script-src ${hash('a')} ${hash('b')}`);
  const [unused, ...others] = problems(`${csp}<script>a</script>`);
  assert.deepEqual(others, []);
  assert.ok(unused?.includes(`lists ${hash('b')} for no inline script`));
});

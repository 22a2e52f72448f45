import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentSecurityPolicy } from './content-security-policy.ts';

test('a page allows its own files, its own inline code by hash, and nothing else', () => {
  assert.equal(
    contentSecurityPolicy({ scripts: ['alert(1)'], styles: ['p{}'] }),
    "default-src 'none';base-uri 'none';form-action 'self';img-src 'self';connect-src 'self';" +
      "worker-src 'self';script-src 'self' 'wasm-unsafe-eval' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=';" +
      "style-src 'self' 'sha256-gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y='",
  );
});

test('a page without inline styles allows none', () => {
  const policy = contentSecurityPolicy({ scripts: [], styles: [] });
  assert.match(policy, /style-src 'self'$/);
  assert.doesNotMatch(policy, /unsafe-inline|sha256/);
});

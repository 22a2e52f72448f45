import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { copiesOf, dayInWords, keepCopy, loadManifest, type CopyManifest } from './copies.ts';

const manifestOf = (version: string): CopyManifest => ({
  number: '00001',
  title: 'One',
  version,
  effective: '07/08/2024',
  bytes: 3,
  files: ['/00001/', '/00001/evidence/'],
});

/** As much of the browser's Cache Storage as copies use. */
class Caches {
  readonly stored = new Map<string, Map<string, Response>>();
  keys = () => Promise.resolve([...this.stored.keys()]);
  delete = (name: string) => Promise.resolve(this.stored.delete(name));
  open = (name: string) => {
    const entries = this.stored.get(name) ?? new Map<string, Response>();
    this.stored.set(name, entries);
    return Promise.resolve({
      match: (address: string) => Promise.resolve(entries.get(address)?.clone()),
      put: (address: string, response: Response) =>
        Promise.resolve(void entries.set(address, response)),
    });
  };
}

// A suite of its own: hooks outside one hold for the tests of every file in the process.
void describe('copies on the device', () => {
  const real = { fetch: globalThis.fetch, caches: globalThis.caches };
  let device: Caches;
  /** Answers of the site, by address; others are not found. */
  let site: Record<string, () => Response>;

  beforeEach(() => {
    device = new Caches();
    site = {
      '/00001/': () => new Response('coverage'),
      '/00001/evidence/': () => new Response('evidence'),
      '/00001/offline.json': () => Response.json(manifestOf('a')),
    };
    Object.assign(globalThis, {
      caches: device,
      fetch: (address: string) =>
        Promise.resolve(site[address]?.() ?? new Response('', { status: 404 })),
    });
  });
  afterEach(() => Object.assign(globalThis, real));

  const versions = async () => (await copiesOf('/')).map(({ manifest }) => manifest.version);
  const keep = (version: string) => keepCopy('/', manifestOf(version), () => undefined);

  test('a copy is whole, and replaces the one before', async () => {
    await keep('a');
    assert.deepEqual(await versions(), ['a']);
    site['/00001/offline.json'] = () => Response.json(manifestOf('b'));
    await keep('b');
    assert.deepEqual(await versions(), ['b']);
    assert.equal(device.stored.size, 1);
  });

  test('a copy has the moment at which it was saved, whatever day the site was built on', async () => {
    const before = new Date().toISOString();
    await keep('a');
    const [copy] = await copiesOf('/');
    assert.deepEqual(copy?.manifest, manifestOf('a'));
    assert.ok(copy.saved >= before && copy.saved <= new Date().toISOString());
    assert.equal(dayInWords('2026-11-28T12:00'), 'November 28, 2026');
  });

  test('a site that changes while it is copied leaves no mixture', async () => {
    await keep('a');
    site['/00001/evidence/'] = () => {
      site['/00001/offline.json'] = () => Response.json(manifestOf('c'));
      return new Response('evidence of another version');
    };
    site['/00001/offline.json'] = () => Response.json(manifestOf('b'));
    await assert.rejects(keep('b'), /The site changed meanwhile/);
    assert.deepEqual(await versions(), ['a']);
    assert.equal(device.stored.size, 1);
  });

  test('a cache without its manifest is no copy, and of two the later counts', async () => {
    await keep('a');
    const half = await device.open('policy-copy / 00001 half');
    await half.put('/00001/', new Response('half'));
    assert.deepEqual(await versions(), ['a']);
    await half.put('/00001/offline.json', Response.json(manifestOf('half')));
    assert.deepEqual(await versions(), ['half']);
  });

  test('sites of one host have their own copies', async () => {
    await keep('a');
    assert.deepEqual(await copiesOf('/policies/'), []);
  });

  test('a policy that the site no longer has is told from a site that does not answer', async () => {
    delete site['/00001/offline.json'];
    assert.equal(await loadManifest('/', '00001'), undefined);
    site['/00001/offline.json'] = () => new Response('', { status: 503 });
    await assert.rejects(loadManifest('/', '00001'), /status 503/);
  });

  test('the sign-in page of a network is not taken for a file of the site', async () => {
    const signIn = () => new Response('Sign in', { headers: { 'Content-Type': 'text/html' } });
    const data = '/00001/policy.json';
    site[data] = signIn;
    const manifest = { ...manifestOf('a'), files: ['/00001/', data] };
    await assert.rejects(
      keepCopy('/', manifest, () => undefined),
      /does this network ask for a sign-in/,
    );
    assert.deepEqual(await versions(), []);
    site['/00001/offline.json'] = signIn;
    await assert.rejects(loadManifest('/', '00001'), /does this network ask for a sign-in/);
  });
});

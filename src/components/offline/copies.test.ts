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

/** The part of the browser's Cache Storage that copies use. */
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

// A separate suite: hooks outside one apply to the tests of every file in the process.
void describe('copies on the device', () => {
  const real = { fetch: globalThis.fetch, caches: globalThis.caches };
  let device: Caches;
  /** Responses of the site, by address; all others are 404. */
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

  test('a copy is complete, and replaces the previous one', async () => {
    await keep('a');
    assert.deepEqual(await versions(), ['a']);
    site['/00001/offline.json'] = () => Response.json(manifestOf('b'));
    await keep('b');
    assert.deepEqual(await versions(), ['b']);
    assert.equal(device.stored.size, 1);
  });

  test('a copy has the time at which it was saved, whenever the site was built', async () => {
    const before = new Date().toISOString();
    await keep('a');
    const [copy] = await copiesOf('/');
    assert.deepEqual(copy?.manifest, manifestOf('a'));
    assert.ok(copy.saved >= before && copy.saved <= new Date().toISOString());
    assert.equal(dayInWords('2026-11-28T12:00'), 'November 28, 2026');
  });

  test('a site that changes while it is being copied does not leave a mixture', async () => {
    await keep('a');
    site['/00001/evidence/'] = () => {
      site['/00001/offline.json'] = () => Response.json(manifestOf('c'));
      return new Response('evidence of another version');
    };
    site['/00001/offline.json'] = () => Response.json(manifestOf('b'));
    await assert.rejects(keep('b'), /The site changed in the meantime/);
    assert.deepEqual(await versions(), ['a']);
    assert.equal(device.stored.size, 1);
  });

  test('a cache without its manifest is not a copy, and the later of two counts', async () => {
    await keep('a');
    const half = await device.open('policy-copy / 00001 half');
    await half.put('/00001/', new Response('half'));
    assert.deepEqual(await versions(), ['a']);
    await half.put('/00001/offline.json', Response.json(manifestOf('half')));
    assert.deepEqual(await versions(), ['half']);
  });

  test('sites on one host have separate copies', async () => {
    await keep('a');
    assert.deepEqual(await copiesOf('/policies/'), []);
  });

  test('a policy that the site no longer has is distinguished from a site that does not respond', async () => {
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
      /does this network require a sign-in/,
    );
    assert.deepEqual(await versions(), []);
    site['/00001/offline.json'] = signIn;
    await assert.rejects(loadManifest('/', '00001'), /does this network require a sign-in/);
  });
});

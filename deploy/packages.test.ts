import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { allowedLicenses, licensesPage, packagesByLicense } from './licenses.ts';

interface LockedPackage {
  integrity?: string;
  os?: string[];
  cpu?: string[];
  optionalDependencies?: Record<string, string>;
}
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, LockedPackage>;
};

/** A package as another resolves it: in its own node_modules, or in one further up. */
function resolve(from: string, name: string): LockedPackage | undefined {
  for (let folder = from; ; folder = folder.replace(/\/?node_modules\/(@[^/]+\/)?[^/]+$/, '')) {
    const found = packages[`${folder && `${folder}/`}node_modules/${name}`];
    if (found || folder === '') return found;
  }
}

/** Packages with binaries: they depend on one package per platform, of which npm installs one. */
const native = Object.entries(packages).filter(([path, { optionalDependencies = {} }]) => {
  const names = Object.keys(optionalDependencies);
  return names.filter((name) => resolve(path, name)?.cpu).length > 1;
});

test('the lock file has the binaries for every supported platform', () => {
  assert.ok(native.length > 5);
  for (const [path, { optionalDependencies = {} }] of native) {
    const binaries = Object.keys(optionalDependencies).map((name) => {
      const locked = resolve(path, name);
      assert.ok(
        locked,
        `${path}: ${name} is not in package-lock.json. npm ci fails where it is needed.`,
      );
      return locked;
    });
    for (const platform of [
      'linux-x64',
      'linux-arm64',
      'darwin-x64',
      'darwin-arm64',
      'win32-x64',
    ]) {
      const [os = '', cpu = ''] = platform.split('-');
      assert.ok(
        binaries.some((binary) => binary.os?.includes(os) && binary.cpu?.includes(cpu)),
        `${path} has no binary for ${platform}`,
      );
    }
  }
});

test('every package is locked by the hash of its content', () => {
  for (const [path, { integrity }] of Object.entries(packages)) {
    if (path !== '') assert.match(integrity ?? '', /^sha512-/, path);
  }
});

test('the license of every package is known and allowed', () => {
  for (const [license, names] of packagesByLicense()) {
    assert.ok(
      license in allowedLicenses,
      `${names.join(', ')}: ${license}. Read it, and add it to deploy/licenses.ts or choose another package.`,
    );
  }
});

test('docs/licenses.md is up to date', () => {
  assert.equal(readFileSync('docs/licenses.md', 'utf8'), licensesPage(), 'Run npm run licenses.');
});

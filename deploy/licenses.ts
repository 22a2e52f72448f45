import { readFileSync, writeFileSync } from 'node:fs';

/** A package of package-lock.json, on whatever platform it is used. */
interface LockedPackage {
  license?: string;
  dev?: boolean;
}

/**
 * Allowed licenses, as package-lock.json writes them, and what each requires of us. Add one only after
 * reading it.
 */
export const allowedLicenses: Record<string, string> = {
  '0BSD': 'nothing',
  'Apache-2.0': 'its notice goes with copies',
  'Apache-2.0 AND LGPL-3.0-or-later': 'used by the build as a library of its own; not in the site',
  'Apache-2.0 AND LGPL-3.0-or-later AND MIT':
    'used by the build as a library of its own; not in the site',
  'BSD-2-Clause': 'its notice goes with copies',
  'BSD-3-Clause': 'its notice goes with copies',
  'BlueOak-1.0.0': 'its notice goes with copies',
  'CC0-1.0': 'nothing',
  ISC: 'its notice goes with copies',
  'LGPL-3.0-or-later': 'used by the build as a library of its own; not in the site',
  MIT: 'its notice goes with copies',
  'MPL-2.0': 'used unchanged; changed files would have to be published',
  'Python-2.0': 'its notice goes with copies',
};

/** Licenses of packages without one in the lock file, from their own LICENSE files. */
const readLicenses: Record<string, string> = { memorystream: 'MIT' };

/** Names of all locked packages by license; "unknown" if neither the lock file nor `readLicenses` has it. */
export function packagesByLicense(): Map<string, string[]> {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, LockedPackage>;
  };
  const names = new Map<string, Set<string>>();
  for (const [path, locked] of Object.entries(packages)) {
    if (path === '') continue;
    const name = path.replace(/^.*node_modules\//, '');
    const license = locked.license ?? readLicenses[name] ?? 'unknown';
    names.set(license, (names.get(license) ?? new Set()).add(name));
  }
  return new Map(
    [...names]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([license, list]) => [license, [...list].sort()]),
  );
}

/** docs/licenses.md. */
export const licensesPage = (): string =>
  [
    '# Licenses of the packages\n',
    'Every package of `package-lock.json`, for all platforms, by its license. Written by `npm run licenses`;',
    '`npm run test:deploy` fails for a license that `deploy/licenses.ts` does not allow. The notices of what',
    'is in the site itself are in its `licenses.txt`.\n',
    ...[...packagesByLicense()].map(
      ([license, names]) =>
        `## ${license}\n\nWhat it asks: ${allowedLicenses[license] ?? 'not known'}.\n\n${names.map((name) => `- ${name}`).join('\n')}\n`,
    ),
  ].join('\n');

if (import.meta.main) writeFileSync('docs/licenses.md', licensesPage());

/**
 * Copies of policies on the reader's device, one cache each. Shared by the page that saves a copy and
 * the service worker that reads it. A copy is complete once its manifest is in its cache, because that
 * is stored last.
 */

/** NUMBER/offline.json: the build's description of a policy's copy. */
export interface CopyManifest {
  number: string;
  title: string;
  /** Changes whenever any byte of the copy does. */
  version: string;
  /** The effective date that identifies the version of the policy, in its payer's format: "07/08/2024". */
  effective: string;
  /** Size of its files on the device. */
  bytes: number;
  /** Addresses of its files on the host. */
  files: string[];
}

export interface Copy {
  manifest: CopyManifest;
  /** When it was saved, as an ISO 8601 timestamp. */
  saved: string;
  cache: Cache;
}

/** The manifest in the cache of a complete copy. */
type SavedManifest = CopyManifest & Pick<Copy, 'saved'>;

/** The date of a moment in the reader's time zone: "November 28, 2026". */
export const dayInWords = (moment: string): string =>
  new Date(moment).toLocaleDateString('en-US', { dateStyle: 'long' });

/** Address of the manifest of a policy. `base` is the base path of the site, with a trailing slash. */
const manifestAddress = (base: string, number: string): string => `${base}${number}/offline.json`;

const prefixOf = (base: string, number: string): string => `policy-copy ${base} ${number} `;

/** Names of the caches of one policy, complete or not, oldest first. */
const cachesOf = async (base: string, number: string): Promise<string[]> =>
  (await caches.keys()).filter((name) => name.startsWith(prefixOf(base, number)));

/** The complete copies of a site, one for each policy; the later of two. */
export async function copiesOf(base: string): Promise<Copy[]> {
  const copies = new Map<string, Copy>();
  for (const name of await caches.keys()) {
    const [kind, site, number = ''] = name.split(' ');
    if (kind !== 'policy-copy' || site !== base) continue;
    const cache = await caches.open(name);
    const manifest = await cache.match(manifestAddress(base, number));
    if (manifest) {
      const { saved, ...rest } = (await manifest.json()) as SavedManifest;
      copies.set(number, { cache, manifest: rest, saved });
    }
  }
  return [...copies.values()];
}

/** Removes every copy of a policy. */
export async function removeCopies(base: string, number: string): Promise<void> {
  for (const name of await cachesOf(base, number)) await caches.delete(name);
}

/**
 * The current manifest of a policy on the site; undefined if the site has no such policy. "no-store"
 * also keeps the service worker from answering with a copy.
 */
export async function loadManifest(
  base: string,
  number: string,
): Promise<CopyManifest | undefined> {
  const response = await fetch(manifestAddress(base, number), { cache: 'no-store' });
  if (response.status === 404 || response.status === 410) return undefined;
  if (!response.ok) throw new Error(`The site answered with status ${response.status}.`);
  refuseForeignPage(manifestAddress(base, number), response);
  return (await response.json()) as CopyManifest;
}

/** A network that requires a sign-in responds to any request with its own page. */
function refuseForeignPage(address: string, { headers }: Response): void {
  const isPage = /\/$|\.html$/.test(address);
  if (!isPage && headers.get('Content-Type')?.startsWith('text/html')) {
    throw new Error(
      'The response did not come from the site: does this network require a sign-in?',
    );
  }
}

/** About as many connections to a host as browsers open. */
const atOnce = 6;

/**
 * Saves a policy, and removes its earlier copies once the new one is complete. Throws, leaving nothing
 * of the new copy, if a file cannot be loaded or stored, or if the site changed in the meantime.
 * @param onProgress called with the number of files saved so far
 */
export async function keepCopy(
  base: string,
  manifest: CopyManifest,
  onProgress: (files: number) => void,
): Promise<void> {
  const { number, version, files } = manifest;
  const name = prefixOf(base, number) + version;
  // Leftovers of an interrupted attempt.
  await caches.delete(name);
  try {
    const cache = await caches.open(name);
    const queue = files.values();
    let done = 0;
    const keepNext = async () => {
      for (const file of queue) {
        const response = await fetch(file, { cache: 'no-store' });
        if (!response.ok) throw new Error(`${file}: status ${response.status}.`);
        refuseForeignPage(file, response);
        await cache.put(file, response);
        onProgress(++done);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, keepNext));
    const now = await loadManifest(base, number);
    if (now?.version !== version) throw new Error('The site changed in the meantime.');
    const whole: SavedManifest = { ...manifest, saved: new Date().toISOString() };
    await cache.put(manifestAddress(base, number), Response.json(whole));
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
  for (const other of await cachesOf(base, number)) {
    if (other !== name) await caches.delete(other);
  }
}

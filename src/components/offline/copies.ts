/**
 * Copies of policies on the reader's device, one cache each. The page that keeps a copy and the service
 * worker that reads it share this. A copy is whole once its manifest is in its cache: that is put last.
 */

/** NUMBER/offline.json: what the build says of the copy of a policy. */
export interface CopyManifest {
  number: string;
  title: string;
  /** Changes with every byte of the copy. */
  version: string;
  /** The effective date that names the version of the policy, as its payer prints days: "07/08/2024". */
  effective: string;
  /** Size of its files on the device. */
  bytes: number;
  /** Addresses of its files on the host. */
  files: string[];
}

export interface Copy {
  manifest: CopyManifest;
  /** When it was saved, as a moment of ISO 8601. */
  saved: string;
  cache: Cache;
}

/** What is in the cache of a copy once it is whole. */
type SavedManifest = CopyManifest & Pick<Copy, 'saved'>;

/** The reader's day of a moment in words: "November 28, 2026". */
export const dayInWords = (moment: string): string =>
  new Date(moment).toLocaleDateString('en-US', { dateStyle: 'long' });

/** Address of the manifest of a policy. `base` is the folder of the site, with a slash at its end. */
const manifestAddress = (base: string, number: string): string => `${base}${number}/offline.json`;

const prefixOf = (base: string, number: string): string => `policy-copy ${base} ${number} `;

/** Names of the caches of one policy, whole or not, the oldest first. */
const cachesOf = async (base: string, number: string): Promise<string[]> =>
  (await caches.keys()).filter((name) => name.startsWith(prefixOf(base, number)));

/** The whole copies of a site, one for each policy: of two, the later. */
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
 * The manifest of a policy on the site as it is now; undefined if the site has no such policy.
 * "no-store" also keeps the service worker from answering with a copy.
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

/** A network that asks for a sign-in answers with a page of its own, whatever was asked for. */
function refuseForeignPage(address: string, { headers }: Response): void {
  const isPage = /\/$|\.html$/.test(address);
  if (!isPage && headers.get('Content-Type')?.startsWith('text/html')) {
    throw new Error('Something else answered for the site: does this network ask for a sign-in?');
  }
}

/** Browsers hold about as many connections to a host. */
const atOnce = 6;

/**
 * Keeps a policy, and removes its earlier copies once the new one is whole. Throws, with nothing of the
 * new copy left, if a file cannot be loaded or stored, or if the site changed meanwhile.
 * @param onProgress called with the number of files kept so far
 */
export async function keepCopy(
  base: string,
  manifest: CopyManifest,
  onProgress: (files: number) => void,
): Promise<void> {
  const { number, version, files } = manifest;
  const name = prefixOf(base, number) + version;
  // What an attempt left that was cut short.
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
    if (now?.version !== version) throw new Error('The site changed meanwhile.');
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

import { base } from '../search/base.ts';
import type { Clipping } from './clippings.ts';
import type { Versions } from './versions.ts';

/** The version stated on a policy's first page; undefined if there is no such page. Throws when offline. */
async function versionOf(policy: string): Promise<string | undefined> {
  const page = await fetch(`${base}/${policy}/`);
  if (page.status === 404) return undefined;
  if (!page.ok) throw new Error(`${page.status} ${page.url}`);
  const parsed = new DOMParser().parseFromString(await page.text(), 'text/html');
  return parsed.querySelector<HTMLElement>('passage-tool')?.dataset['sha256'];
}

/** The current versions of the clippings' policies, as far as they can be loaded. */
export async function loadVersions(clippings: Clipping[]): Promise<Versions> {
  const numbers = [...new Set(clippings.map(({ policy }) => policy.number))];
  const found = await Promise.allSettled(numbers.map(versionOf));
  return new Map(
    found.flatMap((result, index) =>
      result.status === 'fulfilled' ? [[numbers[index] ?? '', result.value]] : [],
    ),
  );
}

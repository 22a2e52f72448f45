import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transform } from 'esbuild';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import * as pagefind from 'pagefind';
import { shortReference } from '../policy/printed.ts';
import { facetsOf } from '../references/facets.ts';
import type { SearchedPolicy } from './library.ts';
import type { SearchUnit } from './units.ts';
import { dateWords } from './dates.ts';
import { isFunctionWord, tokens } from './function-words.ts';
import { stem, type Canonical } from './words.ts';

/** Throws what Pagefind only returns. */
function checked<Response extends { errors: string[] }>(response: Response): Response {
  if (response.errors.length > 0) throw new Error(`Pagefind: ${response.errors.join('; ')}`);
  return response;
}

/** Name of a unit: a reference's has its first author and year. */
function titleOf(policy: SearchedPolicy, { anchor, title }: SearchUnit): string {
  const reference = policy.references.references.find(({ number }) => anchor === `ref-${number}`);
  return reference ? `${title}: ${shortReference(reference)}` : title;
}

/** Pagefind ships its loader as written; readers need not download the white space. */
async function minified(script: Uint8Array): Promise<string> {
  const { code } = await transform(new TextDecoder().decode(script), { minify: true });
  return code;
}

/** Filters of a unit: its policy and section, and for a reference what its title and date say. */
function filtersOf(policy: SearchedPolicy, unit: SearchUnit): Record<string, string> {
  const reference = policy.references.references.find(
    ({ number }) => unit.anchor === `ref-${number}`,
  );
  const facets = reference && facetsOf(reference, policy.references.populations);
  return {
    policy: policy.number,
    section: unit.section.label,
    ...(facets && {
      population: facets.population.label,
      design: facets.design.label,
      year: facets.year.label,
    }),
  };
}

/** The words that an article is found by: not its volume, pages and PMID. */
export const withoutLocator = (text: string): string =>
  text.replace(/\. (?:[A-Z][a-z]{2} (?:\d\d )?)?(\d{4})(?:;.*|\. PMID.*)$/, '. $1');

/**
 * A text as it is indexed: its words, those of its dates and those that stand for its synonyms, as
 * stems, without function words, and each at most twice, since more make no passage more relevant.
 */
function indexedWords(text: string, canonicalOf: Canonical): string {
  const words = [...tokens(text), ...dateWords(text)];
  const names = tokens(canonicalOf(text)).filter((word) => !words.includes(word));
  const counts = new Map<string, number>();
  return [...words, ...names]
    .map((word) => (isFunctionWord(word) ? '' : stem(word)))
    .filter((word) => {
      const count = (counts.get(word) ?? 0) + 1;
      counts.set(word, count);
      return word && count <= 2;
    })
    .join(' ');
}

/** What a guideline is about besides its name: the sizes of lesions, where its data has them. */
function subjectOf({ guidelines }: SearchedPolicy, { anchor }: SearchUnit): string {
  const sizes = guidelines.find(({ id }) => id === anchor)?.sizes ?? [];
  return sizes.map(({ size }) => `lesion size ${size}`).join(', ');
}

/** A unit as the page that Pagefind indexes. What is shown of its text is in passages/. */
function indexedPage(policy: SearchedPolicy, unit: SearchUnit, canonicalOf: Canonical): string {
  const isReference = unit.anchor.startsWith('ref-');
  const page = h('html', { lang: 'unknown' }, [
    h('body', [
      h('span', {
        dataPagefindMeta: 'title[data-title]',
        dataTitle: titleOf(policy, unit),
      }),
      ...Object.entries(filtersOf(policy, unit)).map(([name, value]) =>
        h('span', { dataPagefindFilter: `${name}:${value}` }),
      ),
      h('div', { dataPagefindWeight: unit.isAside ? '0.1' : '1' }, [
        h('h2', indexedWords(`${unit.title} ${unit.section.label}`, canonicalOf)),
        h('p', { dataPagefindWeight: '10' }, indexedWords(subjectOf(policy, unit), canonicalOf)),
        h('p', indexedWords(isReference ? withoutLocator(unit.text) : unit.text, canonicalOf)),
      ]),
    ]),
  ]);
  return toHtml(page);
}

/** Address of a unit, without the base path. */
export const addressOf = (number: string, { section, anchor }: SearchUnit): string =>
  `/${number}/${section.name === 'coverage' ? '' : `${section.name}/`}${anchor && `#${anchor}`}`;

/**
 * Writes Pagefind's index of the library and the engine that reads it.
 * @returns paths of the files written, below the folder
 * @throws what Pagefind reports
 */
export async function writePagefind(
  folder: string,
  library: SearchedPolicy[],
  canonicalOf: Canonical,
) {
  try {
    // As many records a file as one policy has: one request shows its results.
    const { index } = checked(await pagefind.createIndex({ maxFragments: library.length }));
    if (!index) throw new Error('Pagefind: no index was made.');
    for (const policy of library) {
      for (const unit of policy.units) {
        const content = indexedPage(policy, unit, canonicalOf);
        checked(await index.addHTMLFile({ url: addressOf(policy.number, unit), content }));
      }
    }
    const { files } = checked(await index.getFiles());
    // Only what the site loads: Pagefind also brings interfaces of its own.
    const needed = files.filter(({ path }) => !/ui\.(js|css)$|highlight|worker/.test(path));
    for (const { path, content } of needed) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), path.endsWith('.js') ? await minified(content) : content);
    }
    return needed.map(({ path }) => path);
  } finally {
    await pagefind.close();
  }
}

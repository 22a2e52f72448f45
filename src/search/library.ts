import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { policyFolders } from '../content-check/folders.ts';
import { readContentFile } from '../content-check/frontmatter.ts';
import { abbreviationsIn } from '../policy/abbreviations.ts';
import { shortReference } from '../policy/printed.ts';
import { sections, type SectionName } from '../policy/sections.ts';
import { statusWords } from '../policy/status.ts';
import { wordsOf } from '../policy/words.ts';
import { readPage } from '../proof/page.ts';
import { schemas } from '../schemas/index.ts';
import { answersOf } from './answers.ts';
import type { PolicyIdentifiers } from './lookup.ts';
import { unitsOf } from './units.ts';

function readBuilt(site: string, folder: string, number: string) {
  const page = (name: SectionName): Root =>
    readPage(
      readFileSync(join(site, number, name === 'coverage' ? '' : name, 'index.html'), 'utf8'),
    );
  const data = <Name extends SectionName>(name: Name) =>
    schemas[name].parse(readContentFile(join(folder, `${name}.mdx`)).data) as ReturnType<
      (typeof schemas)[Name]['parse']
    >;
  const pages = Object.fromEntries(sections.map(({ name }) => [name, page(name)])) as Record<
    SectionName,
    Root
  >;
  return { pages, data };
}

type Built = ReturnType<typeof readBuilt>;

function identifiersOf(number: string, { pages, data }: Built): PolicyIdentifiers {
  const coverage = data('coverage');
  const caveat = selectAll('p[id]', pages.coding).at(-1);
  return {
    number,
    title: coverage.title,
    status: [...new Set(coverage.statements.map(({ status }) => statusWords[status].label))].join(
      ', ',
    ),
    caveat: {
      text: caveat ? wordsOf(caveat) : '',
      href: `/${number}/coding/#${String(caveat?.properties['id'] ?? 'main')}`,
    },
    codes: data('coding').codes.map(({ system, printedSystem, codes, printed }) => ({
      system,
      printedSystem,
      codes,
      ...(printed !== undefined && { printed }),
    })),
    references: data('references').references.map((reference) => [
      reference.type === 'article' ? reference.pmid : '',
      shortReference(reference),
    ]),
    trials: data('trials').groups.flatMap(({ trials }) =>
      trials.map(({ nct, name }): [string, string] => [nct, name]),
    ),
    products: data('regulatory').productCodes,
    related: coverage.related.map(({ number: other, title }) => [other, title]),
  };
}

/** Everything that search needs to know of one policy, from its content and its built pages. */
export function readForSearch(site: string, content: string, number: string) {
  const built = readBuilt(site, join(content, number), number);
  const coverage = built.data('coverage');
  const passages = sections
    .filter(({ name }) => name !== 'references')
    .flatMap(({ name }) => selectAll('[data-policy-text] :is(p, li, td)', built.pages[name]));
  return {
    number,
    coverage,
    references: built.data('references'),
    guidelines: built.data('guidance').guidelines,
    identifiers: identifiersOf(number, built),
    answers: answersOf(coverage, built.pages),
    abbreviations: passages.flatMap((passage) => abbreviationsIn(wordsOf(passage))),
    units: sections.flatMap((section) =>
      unitsOf(built.pages[section.name], section, coverage.related),
    ),
  };
}

/** Every policy of the library, read for search. */
export const readLibrary = (site: string, content: string) =>
  policyFolders(content).map((number) => readForSearch(site, content, number));

/** A policy read for search. */
export type SearchedPolicy = ReturnType<typeof readForSearch>;

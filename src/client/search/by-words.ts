import type { Hit, IdentifierIndex } from '../../search/lookup';
import { sections } from '../../policy/sections';
import { excerpt } from '../../search/excerpt';
import { rank, sectionOf } from '../../search/ranking';
import { lexiconOf, plan, type Lexicon, type Plan } from '../../search/plan';
import type { Passages, WordsIndex } from '../../search/words-index';
import {
  load,
  type Excerpts,
  type Filters,
  type Note,
  type Outcome,
  type SearchOptions,
} from './outcome';

interface PagefindResult {
  score: number;
  data(): Promise<{ raw_url?: string; url: string; meta: { title: string } }>;
}

interface Pagefind {
  /** Loads the filters, so that searches count their values. */
  filters(): Promise<unknown>;
  search(
    terms: string,
    options: { filters: Filters },
  ): Promise<{ results: PagefindResult[]; filters: Outcome['filters'] }>;
}

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

function preload(paths: string[]): void {
  for (const path of paths) {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous' });
    link.href = `${base}/pagefind/${path}`;
    document.head.append(link);
  }
}

let engine: Promise<[Pagefind, Lexicon]> | undefined;

async function start({ preload: files }: IdentifierIndex): Promise<[Pagefind, Lexicon]> {
  preload(files);
  const words = load<WordsIndex>('/search/words.json');
  const module = (await import(/* @vite-ignore */ `${base}/pagefind/pagefind.js`)) as {
    createInstance(options: object): Pagefind;
  };
  // Its worker would double what is loaded; a search takes a few milliseconds.
  return [module.createInstance({ noWorker: true }), lexiconOf(await words)];
}

/** "Policy 00220 › Evidence" for /00220/evidence/#… */
function contextOf(href: string): string {
  const label = sections.find(({ name }) => name === (sectionOf(href) || 'coverage'))?.label ?? '';
  return `Policy ${href.split('/')[1]} › ${label}`;
}

async function passages(pagefind: Pagefind, terms: string[], filters: Filters) {
  const { results, filters: counts } = await pagefind.search(terms.join(' '), { filters });
  const records = await Promise.all(
    results.slice(0, 30).map(async (result) => ({ result, data: await result.data() })),
  );
  const hits = records
    .map(({ result, data }) => {
      const href = data.raw_url ?? data.url;
      const score = rank(result.score, href, terms);
      return { href, title: data.meta.title, context: contextOf(href), score };
    })
    .sort((a, b) => b.score - a.score);
  return { hits, counts };
}

function notesOf({ unknown, notSaid }: Plan, found: number): Note[] {
  const notes: Note[] = notSaid.map((policy) => ({
    text: `Policy ${policy} does not say anything about this.`,
  }));
  if (unknown.length > 0 && found === 0) {
    const words = unknown.map((word) => `“${word}”`).join(', ');
    const kind = unknown.length > 1 ? 'words' : 'word';
    notes.push({ text: `No policy in this library has the ${kind} ${words}.` });
  }
  return notes;
}

/** Excerpts of the passages found, by address. Their texts are loaded policy by policy. */
async function excerptsOf(hits: Hit[], terms: string[], lexicon: Lexicon): Promise<Excerpts> {
  const policies = new Set(hits.map(({ href }) => href.split('/')[1]));
  const files = await Promise.all(
    [...policies].map((policy) => load<Passages>(`/search/passages-${policy}.json`)),
  );
  const passages = new Map(files.flatMap((file) => Object.entries(file)));
  return new Map(
    hits.flatMap(({ href, text: quoted }) => {
      const [under = '', text = ''] = passages.get(href) ?? [];
      if (quoted !== undefined || !text) return [];
      return [[href, { under, segments: excerpt(text, terms, lexicon.canonicalOf) }] as const];
    }),
  );
}

/** Searches by words: the policy's own answers first, then passages, references and trials. */
export async function searchWords(
  query: string,
  filters: Filters,
  { mayMend, isCounted }: SearchOptions,
  index: IdentifierIndex,
): Promise<Outcome> {
  const [pagefind, lexicon] = await (engine ??= start(index));
  if (isCounted) await pagefind.filters();
  const planned = plan(query, lexicon, mayMend);
  const { answers, mended, terms, unknown, notSaid } = planned;
  const isFiltered = Object.keys(filters).length > 0;
  const answerHits: Hit[] = (isFiltered ? [] : answers).map(
    ({ href, title, sentence, policy }) => ({
      href,
      title,
      context: `Policy ${policy} says`,
      text: sentence,
    }),
  );
  const isSearched = terms.length > 0 && unknown.length === 0 && notSaid.length === 0;
  const { hits, counts } = isSearched
    ? await passages(pagefind, terms, filters)
    : { hits: [], counts: {} };
  const shown = new Set(answerHits.map(({ href }) => href));
  const all = [...answerHits, ...hits.filter(({ href }) => !shown.has(href))];
  return {
    query,
    hits: all,
    ...(mended !== undefined && { mended }),
    notes: notesOf(planned, all.length),
    near: all.length === 0 ? planned.near : [],
    filters: counts,
    excerpts: () => excerptsOf(all, terms, lexicon),
  };
}

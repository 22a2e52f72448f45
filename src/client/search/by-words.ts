import type { Hit, IdentifierIndex } from '../../search/lookup';
import { sections } from '../../policy/sections';
import { excerpt } from '../../search/excerpt';
import { rank, sectionOf } from '../../search/ranking';
import { lexiconOf, plan, type Lexicon, type Plan } from '../../search/plan';
import type { Passages, WordsIndex } from '../../search/words-index';
import { pagefind, type Pagefind } from './engine';
import {
  load,
  type Excerpts,
  type Filters,
  type Note,
  type Outcome,
  type SearchOptions,
} from './outcome';

let lexicon: Promise<Lexicon> | undefined;

/** "Policy 00220 › Evidence" for /00220/evidence/#… */
function contextOf(href: string): string {
  const label = sections.find(({ name }) => name === (sectionOf(href) || 'coverage'))?.label ?? '';
  return `Policy ${href.split('/')[1]} › ${label}`;
}

async function passages(engine: Pagefind, terms: string[], filters: Filters) {
  const { results, filters: counts } = await engine.search(terms.join(' '), { filters });
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
  lexiconFile: Promise<WordsIndex>,
): Promise<Outcome> {
  const known = await (lexicon ??= lexiconFile.then(lexiconOf));
  const planned = plan(query, known, mayMend);
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
  if (isSearched && isCounted) await (await pagefind(index)).filters();
  const { hits, counts } = isSearched
    ? await passages(await pagefind(index), terms, filters)
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
    excerpts: () => excerptsOf(all, terms, known),
  };
}

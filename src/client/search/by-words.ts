import type { Answer } from '../../search/answers';
import type { Hit, IdentifierIndex } from '../../search/lookup';
import { sections } from '../../policy/sections';
import { excerpt } from '../../search/excerpt';
import { lexiconOf, type Lexicon } from '../../search/lexicon';
import { rank, sectionOf } from '../../search/ranking';
import { plan, type Plan } from '../../search/plan';
import type { NotSaid } from '../../search/questions';
import { errorsIn, mend } from '../../search/spelling';
import type { Passages, WordsIndex } from '../../search/words-index';
import { pagefind, type Pagefind } from './engine';
import { nothingFound } from './nothing-found';
import {
  load,
  type Excerpts,
  type Filters,
  type Note,
  type Outcome,
  type SearchOptions,
} from './outcome';

let lexicon: Promise<Lexicon> | undefined;
let ordinary: Promise<Set<string>> | undefined;

/** Words that are spelled right; loaded when a query has one that the library does not have. */
const ordinaryWords = (): Promise<Set<string>> =>
  (ordinary ??= load<string>('/search/ordinary-words.json').then(
    (words) => new Set(words.split(' ')),
  ));

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
    .sort((a, b) => b.score - a.score || a.href.localeCompare(b.href));
  return { hits, counts };
}

function notSaidNote({ policy, instead }: NotSaid): Note {
  const text = `Policy ${policy} does not say anything about this.`;
  if (!instead) return { text };
  const { quotes, href } = instead;
  return { text: `${text} It does say:`, quote: { text: quotes.join(' '), href } };
}

/** Excerpts of the passages found, by address. Their texts are loaded policy by policy. */
async function excerptsOf(hits: Hit[], terms: string[], lexicon: Lexicon): Promise<Excerpts> {
  const policies = new Set(hits.map(({ href }) => href.split('/')[1]));
  const files = await Promise.all(
    [...policies].map((policy) => load<Passages>(`/search/passages-${policy}.json`)),
  );
  const passages = new Map(files.flatMap((file) => Object.entries(file)));
  return new Map(
    hits.flatMap(({ href, quotes }) => {
      const [under = '', text = ''] = passages.get(href) ?? [];
      if (quotes || !text) return [];
      return [[href, { under, segments: excerpt(text, terms, lexicon.canonicalOf) }] as const];
    }),
  );
}

const answerHit = ({ href, title, context, quotes }: Answer): Hit => ({
  href,
  title,
  context,
  quotes,
});

/** Carries out a plan: the policy's own answers first, then passages, references and trials. */
async function carryOut(
  { answers, terms, unknown, notSaid }: Plan,
  filters: Filters,
  isCounted: boolean,
  index: IdentifierIndex,
  lexicon: Lexicon,
): Promise<Omit<Outcome, 'query'>> {
  const isFiltered = Object.keys(filters).length > 0;
  const answerHits = isFiltered ? [] : answers.map(answerHit);
  const isSearched = terms.length > 0 && unknown.length === 0 && notSaid.length === 0;
  if (isSearched && isCounted) await (await pagefind(index)).filters();
  const { hits, counts } = isSearched
    ? await passages(await pagefind(index), terms, filters)
    : { hits: [], counts: {} };
  // A place is shown once, as the answer if it is one.
  const all = [...answerHits, ...hits].filter(
    ({ href }, index, every) => every.findIndex((hit) => hit.href === href) === index,
  );
  return {
    hits: all,
    notes: notSaid.map(notSaidNote),
    filters: counts,
    excerpts: () => excerptsOf(all, terms, lexicon),
  };
}

/** Searches by words. Typing errors are mended only where that leads to something. */
export async function searchWords(
  query: string,
  filters: Filters,
  { mayMend, isCounted }: SearchOptions,
  index: IdentifierIndex,
  lexiconFile: Promise<WordsIndex>,
): Promise<Outcome> {
  const known = await (lexicon ??= lexiconFile.then((words) => lexiconOf(words, index.policies)));
  const outcomeOf = (planned: Plan) => carryOut(planned, filters, isCounted, index, known);
  const asTyped = plan(query, known);
  const outcome = { query, ...(await outcomeOf(asTyped)) };
  if (outcome.hits.length > 0 || Object.keys(filters).length > 0) return outcome;
  const { unknown } = asTyped;
  const errors = errorsIn(unknown, known, unknown.length > 0 ? await ordinaryWords() : new Set());
  if (mayMend && errors.size === unknown.length && errors.size > 0) {
    const mended = mend(query, errors);
    const instead = await outcomeOf(plan(mended, known));
    if (instead.hits.length + instead.notes.length > 0) return { query, mended, ...instead };
  }
  const notes = await nothingFound(query, asTyped, errors, known, index);
  return { ...outcome, notes: [...outcome.notes, ...notes] };
}

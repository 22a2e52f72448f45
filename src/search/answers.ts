import type { Element, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { wordsOf } from '../policy/words.ts';
import type { SectionName } from '../policy/sections.ts';
import type { Coverage } from '../schemas/coverage.ts';

/** A policy's own sentences for a question of readers, with their place. */
export interface Answer {
  policy: string;
  /** Name by which readers-words.yaml refers to it. */
  name: string;
  href: string;
  title: string;
  /** Who says it. */
  context: string;
  quotes: string[];
}

type Pages = Record<SectionName, Root>;
interface Found {
  page: SectionName;
  elements: (Element | null | undefined)[];
  title: string;
  /** Id of the place, "" for the top of the page; if left out, that of the last element. */
  anchor?: string;
}

const byWords = (root: Root, selector: string, words: RegExp): Element | undefined =>
  selectAll(selector, root).find((element) => words.test(wordsOf(element)));

/** Where each answer stands in a policy, if it does. */
const places = {
  coverage: ({ coverage }, { shortTitle }) => ({
    page: 'coverage',
    elements: selectAll('[data-statement] > p', coverage),
    title: `Is it covered? ${shortTitle}`,
    anchor: '',
  }),
  meaning: ({ notices }) => ({
    page: 'notices',
    elements: [select('#investigational p', notices)],
    title: 'What “investigational” means',
    anchor: 'investigational',
  }),
  codes: ({ coding }) => ({
    page: 'coding',
    elements: [byWords(coding, 'p[id]', /codes? used to identify/i)],
    title: 'Codes',
  }),
  'next-review': ({ history }) => ({
    page: 'history',
    elements: [byWords(history, 'p[id]', /next scheduled review/i)],
    title: 'Next scheduled review',
  }),
  'last-review': ({ history }) => ({
    page: 'history',
    elements: selectAll('li[id^="entry-"][data-kind="review"]', history).slice(-1),
    title: 'Last review in the history',
  }),
  'last-entry': ({ history }) => ({
    page: 'history',
    elements: selectAll('li[id^="entry-"]', history).slice(-1),
    title: 'Last entry in the history',
  }),
  'effective-date': ({ coverage }) => ({
    page: 'coverage',
    elements: [byWords(coverage, '.masthead p', /^current effective date/i)],
    title: 'Current effective date',
    anchor: '',
  }),
  medicare: ({ guidance }) => ({
    page: 'guidance',
    elements: [select('#medicare-national-coverage + p', guidance)],
    title: 'Medicare national coverage',
    anchor: 'medicare-national-coverage',
  }),
  plans: ({ coverage }) => ({
    page: 'coverage',
    elements: [byWords(coverage, 'p[id]', /^applies to /i)],
    title: 'Which plans it applies to',
  }),
  contract: ({ notices }) => ({
    page: 'notices',
    elements: [byWords(notices, 'p[id]', /contract language.* take precedence/i)],
    title: 'What comes before the policy',
  }),
} satisfies Record<string, (pages: Pages, data: Coverage) => Found>;

type AnswerName = keyof typeof places;

/** The names of the answers, for readers-words.yaml. */
export const answerNames = Object.keys(places) as [AnswerName, ...AnswerName[]];

function addressOf(policy: string, page: SectionName, anchor: string): string {
  const path = page === 'coverage' ? `/${policy}/` : `/${policy}/${page}/`;
  return anchor ? `${path}#${anchor}` : path;
}

/** The answers that the built pages of a policy hold. */
export const answersOf = (data: Coverage, pages: Pages): Answer[] =>
  Object.entries(places).flatMap(([name, place]) => {
    const { page, elements, title, anchor }: Found = place(pages, data);
    const quoted = elements.filter((element) => element !== null && element !== undefined);
    const last = quoted.at(-1);
    if (!last) return [];
    return [
      {
        policy: data.number,
        name,
        href: addressOf(data.number, page, anchor ?? String(last.properties['id'])),
        title,
        // A member needs to know whose answer it is; of the rest the number is enough.
        context: `Policy ${data.number}${name === 'coverage' ? ` of ${data.payer}` : ''} says`,
        quotes: quoted.map((element) => wordsOf(element).replace(/\s+/g, ' ')),
      },
    ];
  });

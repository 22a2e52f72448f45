import type { Element, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { wordsOf } from '../policy/words.ts';
import type { SectionName } from '../policy/sections.ts';

/** A policy's own sentence for a question of readers, with its place. */
export interface Answer {
  policy: string;
  /** Id of the question in readers-words.yaml. */
  question: string;
  href: string;
  title: string;
  sentence: string;
}

type Pages = Record<SectionName, Root>;
type Found = { page: SectionName; element: Element | undefined; title: string; top?: boolean };

const byWords = (root: Root, selector: string, words: RegExp): Element | undefined =>
  selectAll(selector, root).find((element) => words.test(wordsOf(element)));

/** Where each question is answered in a policy, if it is. */
const places: Record<string, (pages: Pages) => Found> = {
  coverage: ({ coverage }) => ({
    page: 'coverage',
    element: selectAll('[data-statement] > p', coverage).at(-1),
    title: 'Is it covered?',
    top: true,
  }),
  meaning: ({ notices }) => ({
    page: 'notices',
    element: select('#investigational p', notices) ?? undefined,
    title: 'What “investigational” means',
  }),
  codes: ({ coding }) => ({
    page: 'coding',
    element: byWords(coding, 'p[id]', /codes? used to identify/i),
    title: 'Codes',
  }),
  'next-review': ({ history }) => ({
    page: 'history',
    element: byWords(history, 'p[id]', /next scheduled review/i),
    title: 'Next scheduled review',
  }),
  'last-review': ({ history }) => ({
    page: 'history',
    element: selectAll('li[id^="entry-"]', history).at(-1),
    title: 'Last entry in the history',
  }),
  'effective-date': ({ coverage }) => ({
    page: 'coverage',
    element: byWords(coverage, '.masthead p', /^current effective date/i),
    title: 'Current effective date',
    top: true,
  }),
  medicare: ({ guidance }) => ({
    page: 'guidance',
    element: select('#medicare-national-coverage + p', guidance) ?? undefined,
    title: 'Medicare national coverage',
  }),
};

/** The address of an answer: its heading where it has one of its own, else the passage. */
function addressOf(policy: string, { page, element, top }: Found): string {
  const path = page === 'coverage' ? `/${policy}/` : `/${policy}/${page}/`;
  if (top) return path;
  if (page === 'notices') return `${path}#investigational`;
  return `${path}#${String(element?.properties['id']).replace(/^(medicare-national-coverage)-p1$/, '$1')}`;
}

/** The answers that the built pages of a policy hold. */
export const answersOf = (policy: string, pages: Pages): Answer[] =>
  Object.entries(places).flatMap(([question, place]) => {
    const found = place(pages);
    if (!found.element) return [];
    const sentence = wordsOf(found.element).replace(/\s+/g, ' ');
    return [{ policy, question, href: addressOf(policy, found), title: found.title, sentence }];
  });

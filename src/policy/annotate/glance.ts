import type { Root } from 'hast';
import { select } from 'hast-util-select';
import type { Population } from '../../schemas/prose.ts';
import { glanceColumns, glanceQuotes } from '../glance.ts';
import type { AnnotationProblem } from './problems.ts';
import { addressWords } from './quoted.ts';

/**
 * Gives the words that the table "evidence at a glance" quotes an address in the text.
 * @returns what is wrong: quoted words that do not stand exactly once in their population's passage
 */
export const addGlanceAnchors = (tree: Root, populations: Population[]): AnnotationProblem[] =>
  populations.flatMap((population) => {
    const passage = select(`#${population.id}`, tree);
    if (!passage) return [];
    const quotes = glanceColumns.flatMap(({ field }) => glanceQuotes(population, field));
    return quotes.flatMap(({ words, anchor }) => {
      const { count } = addressWords({ type: 'root', children: [passage] }, words, anchor);
      const message =
        `the words of ${anchor} stand ${count} times in the passage of their population. ` +
        'Quote words that stand there exactly once.';
      return count === 1 ? [] : [{ words, message }];
    });
  });

import { notStated, type FacetValue } from '../../model/facets.ts';
import type { Choosable } from './choice.ts';
import { readCoins } from './coins.ts';

/**
 * A listed reference as the filter uses it.
 * @param coins the reference as the page gives it to reference managers
 */
export function listedReference(
  number: number,
  coins: string,
  population: FacetValue,
  design: FacetValue,
): Choosable {
  const { words, year } = readCoins(coins);
  const stated = [population, design].filter(({ id }) => id !== notStated.id);
  return {
    number,
    year,
    words: [words, ...stated.map(({ label }) => label)].join(' '),
    facets: { population: population.id, design: design.id, year: year || notStated.id },
  };
}

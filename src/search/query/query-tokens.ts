import { joinDates } from './dates.ts';
import { tokens } from './tokens.ts';

/** What is left of a second word: "isn't", "what's", "we'll"; also the genitive of "Crohn's". */
const contracted = /(?<=\p{L})['’´`](?:s|t|d|m|ll|re|ve)(?!\p{L})/giu;

/** The words of a query: of contractions the first word, and each date as one word. */
export const queryTokens = (query: string): string[] =>
  tokens(joinDates(query.replace(contracted, '')));

import { joinDates } from './dates.ts';
import { tokens } from './tokens.ts';

/** The ends of contractions and possessives: "isn't", "what's", "we'll", "Crohn's". */
const contracted = /(?<=\p{L})['’´`](?:s|t|d|m|ll|re|ve)(?!\p{L})/giu;

/** The words of a query: of contractions the first word, and each date as one word. */
export const queryTokens = (query: string): string[] =>
  tokens(joinDates(query.replace(contracted, '')));

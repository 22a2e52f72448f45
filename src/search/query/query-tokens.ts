import { joinDates } from './dates.ts';
import { tokens } from './tokens.ts';

/** The endings of contractions and possessives: "isn't", "what's", "we'll", "Crohn's". */
const contracted = /(?<=\p{L})['’´`](?:s|t|d|m|ll|re|ve)(?!\p{L})/giu;

/** The words of a query: only the first part of a contraction, and each date as a single word. */
export const queryTokens = (query: string): string[] =>
  tokens(joinDates(query.replace(contracted, '')));

import type { Lexicon } from '../../search/lexicon';
import type { IdentifierIndex } from '../../search/lookup';
import { narrower } from '../../search/narrower';
import { plan, type Plan } from '../../search/plan';
import type { Errors } from '../../search/spelling';
import { pagefind } from './engine';
import type { Note } from './outcome';

/** Whether a search for a query would find anything. */
async function isFound(query: string, lexicon: Lexicon, index: IdentifierIndex): Promise<boolean> {
  const { terms, unknown, answers, notSaid } = plan(query, lexicon);
  if (answers.length > 0) return true;
  if (terms.length === 0 || unknown.length > 0 || notSaid.length > 0) return false;
  const { results } = await (await pagefind(index)).search(terms.join(' '), { filters: {} });
  return results.length > 0;
}

function unknownNote(unknown: string[]): Note {
  const words = unknown.map((word) => `“${word}”`).join(', ');
  const kind = unknown.length > 1 ? 'words' : 'word';
  return { text: `No policy in this library has the ${kind} ${words}.` };
}

/** Why nothing was found, and searches that do find something. */
export async function nothingFound(
  query: string,
  { unknown, notSaid }: Plan,
  errors: Errors,
  lexicon: Lexicon,
  index: IdentifierIndex,
): Promise<Note[]> {
  if (notSaid.length > 0) return [];
  const finds = (query: string) => isFound(query, lexicon, index);
  if (unknown.length > 0) {
    const near = [...errors.values()].flat().slice(0, 3);
    const found = await Promise.all(near.map(finds));
    const searches = near.filter((_, place) => found[place]);
    const looksLike = { text: 'Words that look like it here:', searches };
    return [unknownNote(unknown), ...(searches.length > 0 ? [looksLike] : [])];
  }
  const searches = await narrower(query, finds);
  return searches.length > 0
    ? [{ text: 'Nothing has all of these words. Fewer of them are found:', searches }]
    : [];
}

/** What is loaded where a query is no identifier of the library: one script, which is one request. */
export { searchByWords } from '../../search/query/by-words.ts';
export { notListed } from '../../search/query/not-listed.ts';
export { noteParagraph } from './remarks.ts';

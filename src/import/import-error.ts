/** An import that cannot go on: the sentence says why and what to do. */
export class ImportError extends Error {}

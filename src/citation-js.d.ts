/** The part of citation-js that is used here; the library has no types of its own. */
declare module '@citation-js/core' {
  export const plugins: {
    output: { format(format: 'ris' | 'bibtex', data: unknown[]): string };
    input: { chain(data: string): Record<string, unknown>[] };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';

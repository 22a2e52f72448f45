/** The part of citation-js that is used here; the library ships no types. */
declare module '@citation-js/core' {
  interface Output {
    format(format: 'ris' | 'bibtex', data: unknown[]): string;
    /** The tags of each item with their values. */
    format(
      format: 'ris',
      data: unknown[],
      options: { format: 'object' },
    ): Record<string, string | string[]>[];
  }
  export const plugins: {
    output: Output;
    input: {
      chain(data: string): Record<string, unknown>[];
      /** The tags of each item in a RIS file. */
      data(data: string, type: '@ris/file'): Record<string, string | string[]>[];
    };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';

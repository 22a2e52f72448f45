/** Formats of the reference exports, by the ending of the file. */
export const exportFormats = {
  ris: { name: 'RIS' },
  bib: { name: 'BibTeX' },
  json: { name: 'CSL-JSON' },
  csv: { name: 'CSV' },
} as const;

/** Ending of an export's file. */
export type ExportFormat = keyof typeof exportFormats;

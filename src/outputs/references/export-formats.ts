/** Formats of the reference exports, by file extension. */
export const exportFormats = {
  ris: { name: 'RIS' },
  bib: { name: 'BibTeX' },
  json: { name: 'CSL-JSON' },
  csv: { name: 'CSV' },
} as const;

/** File extension of an export. */
export type ExportFormat = keyof typeof exportFormats;

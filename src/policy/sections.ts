/**
 * The sections of a policy in the order of the document. `name` is the file in the policy's folder
 * and the collection; `label` is what navigation calls it.
 */
export const sections = [
  { name: 'coverage', label: 'Coverage' },
  { name: 'background', label: 'Background' },
  { name: 'regulatory', label: 'FDA status' },
  { name: 'evidence', label: 'Evidence' },
  { name: 'guidance', label: 'Guidelines' },
  { name: 'trials', label: 'Trials' },
  { name: 'references', label: 'References' },
  { name: 'history', label: 'History' },
  { name: 'coding', label: 'Codes' },
  { name: 'notices', label: 'Definitions' },
] as const;

/** A section of a policy. */
export type Section = (typeof sections)[number];
/** Name of a section: its file, its collection and, but for coverage, its address. */
export type SectionName = Section['name'];

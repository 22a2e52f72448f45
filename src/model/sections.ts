/**
 * The registry of section kinds. A kind defines what a section can contain: its schema is in
 * frontmatter/, its page in src/layouts/policy-pages/. `label` is its name in navigation. The order is
 * the default for documents.
 */
export const sectionKinds = [
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

/** Name of a section kind. `prose` is a section that fits no other kind, such as Policy Guidelines. */
export type SectionKind = (typeof sectionKinds)[number]['name'] | 'prose';

/** The kind of the section in a file `<name>.mdx`. */
export const kindOf = (name: string): SectionKind =>
  sectionKinds.find((kind) => kind.name === name)?.name ?? 'prose';

/** What a section can be named; “full” is the whole policy. */
export const sectionName = /^(?!full$)[a-z][a-z0-9-]*$/;

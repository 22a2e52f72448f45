/**
 * Code systems in the order in which pages list them. “Other” is any system whose code format is not
 * known here: its rows are kept as text. Descriptors are never included: those of CPT belong to the
 * AMA.
 */
export const codeSystems = [
  'CPT',
  'HCPCS',
  'NDC',
  'Revenue code',
  'ICD-10-CM',
  'ICD-10-PCS',
  'ICD-9-CM',
  'Other',
] as const;

/** A code system. */
export type CodeSystem = (typeof codeSystems)[number];

/**
 * What a code of each system looks like, as the source of a regular expression. CPT has categories I
 * (47381), II (3006F) and III (0581T), and the laboratory codes PLA and MAAA (0235U, 0001M). An NDC has
 * ten or eleven digits in three segments.
 */
export const codePatterns: Record<CodeSystem, string> = {
  CPT: '\\d{4}[\\dFTUMA]',
  HCPCS: '[A-V]\\d{4}',
  NDC: '\\d{4,5}-\\d{3,4}-\\d{1,2}',
  'Revenue code': '(?:0\\d{2}|100|210|310)\\d',
  'ICD-10-CM': '[A-Z]\\d[\\dA-Z](?:\\.[\\dA-Z]{1,4})?',
  'ICD-10-PCS': '[0-9A-HJ-NP-Z]{7}',
  'ICD-9-CM': '(?:\\d{3}|E\\d{3}|V\\d{2})(?:\\.\\d{1,2})?|\\d{2}\\.\\d{1,2}',
  Other: '(?!)',
};

/** A code that a policy lists, or a range of them. */
export interface ListedCode {
  system: CodeSystem;
  code: string;
  /** The last code of a range. */
  to?: string;
  /** Its anchor on the coding page, unique in the policy. */
  anchor: string;
  /** The row says that the code is added or deleted on a day. */
  change?: 'added' | 'deleted';
  /** The day of the change, ISO 8601. */
  changeDate?: string;
  /** The last day on which the row says the code applies, ISO 8601. */
  until?: string;
  /** Where the text of the row prints it: the offsets of its first character and of the one after its last. */
  start: number;
  end: number;
}

/** A row of a code table. */
export interface CodeRow {
  system: CodeSystem;
  /** The name of the system as printed; if the row prints none, that of the row above. */
  printedSystem: string;
  printed: string;
  /** Empty where the row prints words in place of codes. */
  codes: ListedCode[];
}

/** A code, or a range, as a label: "C34.00-C34.92". */
export const codeLabel = ({ code, to }: Pick<ListedCode, 'code' | 'to'>): string =>
  to === undefined ? code : `${code}-${to}`;

/** Codes are compared without their point: C22.0 is between C22 and C22.9. */
const comparable = (code: string): string => code.replace('.', '').toUpperCase();

/** True for a code in a range; a code that extends the last one is still inside. */
export function isInRange(code: string, from: string, to: string): boolean {
  const [one, first, last] = [code, from, to].map(comparable) as [string, string, string];
  return one >= first && (one <= last || one.startsWith(last));
}

/**
 * An NDC in the 11-digit form of claims: labelers print its segments of 5, 4 and 2 digits with or
 * without leading zeros (50474-782-79). Undefined for anything else.
 */
export function billedNdc(code: string): string | undefined {
  if (/^\d{11}$/.test(code)) return code;
  if (!new RegExp(`^${codePatterns.NDC}$`).test(code)) return undefined;
  const [labeler = '', product = '', pack = ''] = code.split('-');
  return labeler.padStart(5, '0') + product.padStart(4, '0') + pack.padStart(2, '0');
}

/** The words that a row has in place of codes: "All related Diagnoses". */
export const codesInWords = ({ codes, printed }: CodeRow): string | undefined =>
  codes.length === 0 && printed ? printed : undefined;

/** True for words that stand for every related diagnosis: "All related Diagnoses". */
export const isAnyDiagnosis = (system: string, words: string): boolean =>
  system === 'ICD-10-CM' && /\b(?:all|any)\b/i.test(words);

/** True for a diagnosis code, or the beginning of one: C22.0, C22. */
export const isDiagnosis = (code: string): boolean => /^[A-Z]\d[\dA-Z](?:\.|$)/i.test(code);

const months = [
  'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october',
  'november', 'december',
]; // prettier-ignore

/** The head of a column of completion dates. */
export const completionHead = /complet|end date/i;

/** A date in a text: ISO 8601 with the printed precision, and where the text prints it. */
interface ListedDate {
  iso: string;
  start: number;
  end: number;
}

const two = (digits: string): string => digits.padStart(2, '0');

/** "Dec", "Sept." or "December" → "12". */
function monthNumber(name: string): string | undefined {
  const start = name
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^sept$/, 'sep');
  const index = months.findIndex(
    (month) => month === start || (start.length === 3 && month.startsWith(start)),
  );
  return index < 0 ? undefined : two(String(index + 1));
}

const names = '(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\\.?';

const forms: [pattern: RegExp, read: (match: string[]) => (string | undefined)[]][] = [
  [
    new RegExp(`\\b(${names})\\s+(\\d{1,2}),?\\s+(\\d{4})\\b`, 'i'),
    ([, month = '', day = '', year]) => [year, monthNumber(month), two(day)],
  ],
  [
    new RegExp(`\\b(\\d{1,2})\\s+(${names})\\s+(\\d{4})\\b`, 'i'),
    ([, day = '', month = '', year]) => [year, monthNumber(month), two(day)],
  ],
  [
    new RegExp(`\\b(${names}),?\\s+(\\d{4})\\b`, 'i'),
    ([, month = '', year]) => [year, monthNumber(month)],
  ],
  [
    /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/,
    ([, month = '', day = '', year]) => [year, two(month), two(day)],
  ],
  [/\b(\d{1,2})\/(\d{4})\b/, ([, month = '', year]) => [year, two(month)]],
  [/\b((?:19|20)\d{2})-(\d{2})-(\d{2})\b/, ([, year, month, day]) => [year, month, day]],
  [/\b((?:19|20)\d{2})\b/, ([, year]) => [year]],
];

/** True for a year, or for a month or day that exists. */
function exists(iso: string): boolean {
  const full = `${iso}-01-01`.slice(0, 10);
  const time = Date.parse(`${full}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(full);
}

/**
 * The first date in a text, as trial tables print it: "Dec 2025", "Jan 31, 2027", "April 2024
 * (recruiting)", "2026"; undefined if there is none.
 */
export function readListedDate(text: string): ListedDate | undefined {
  for (const [pattern, read] of forms) {
    const match = pattern.exec(text);
    if (!match) continue;
    const parts = read(match);
    const iso = parts.join('-');
    const isDate = parts.every((part) => part !== undefined) && exists(iso);
    return isDate ? { iso, start: match.index, end: match.index + match[0].length } : undefined;
  }
  return undefined;
}

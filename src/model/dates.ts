import { profileOf } from '../payers/index.ts';
import { readListedDate } from './listed-date.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** An ISO date in a format of a payer's profile; parts that the date lacks are left out. */
function inForm(form: string, date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return form
    .replace('MMM', months[Number(month) - 1] ?? '')
    .replace('YYYY', year)
    .replace('MM', month)
    .replace('DD', day)
    .trim()
    .replace(/ +/g, ' ');
}

/** The short name of a date's month: 2024-07-08 → Jul; empty for a year alone. */
export const monthName = (date: string): string => inForm('MMM', date);

/** A day as the payer prints it: 2024-07-08 → 07/08/2024. */
export const printedDay = (payer: string, day: string): string =>
  inForm(profileOf(payer).dates.day, day);

/** A day in the payer's format as ISO 8601: 07/08/2024 → 2024-07-08; undefined if it is not a valid date. */
export function readPrintedDay(payer: string, printed: string): string | undefined {
  const parts = ['YYYY', 'MM', 'DD'];
  const form = profileOf(payer).dates.day;
  const order = parts.toSorted((a, b) => form.indexOf(a) - form.indexOf(b));
  const pattern = parts.reduce(
    (text, part) => text.replace(part, `(\\d{${part.length}})`),
    form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
  );
  const match = new RegExp(`^${pattern}$`).exec(printed);
  if (!match) return undefined;
  const day = parts.map((part) => match[order.indexOf(part) + 1]).join('-');
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? undefined : day;
}

/** A day in the payer's format, in words, or in another common unambiguous format. */
export function readDay(payer: string, printed: string): string | undefined {
  const usual = readPrintedDay(payer, printed);
  if (usual !== undefined) return usual;
  const other = readListedDate(printed);
  const isDay = other?.iso.length === 10 && other.start === 0 && other.end === printed.length;
  return isDay ? other.iso : undefined;
}

/** The month of a review as the payer prints it: 2025-06 → 06/2025. */
export const printedMonth = (payer: string, month: string): string =>
  inForm(profileOf(payer).dates.month, month);

/** A date as reference lists and trial tables print it: 2015-05 → May 2015, 2023-07-05 → Jul 05 2023. */
export const listedDate = (payer: string, date: string): string =>
  inForm(profileOf(payer).dates.listed, date);

/** Offset of a time zone from UTC at a moment: “-05:00”. */
function offsetAt(moment: Date, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  const name = format.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value;
  return name?.replace('GMT', '') || '+00:00';
}

/**
 * The beginning of a day, month or year where the payer is, as RFC 3339 writes it: 2024-07-08 →
 * 2024-07-08T00:00:00-05:00.
 */
export function startOfDay(payer: string, date: string): string {
  const day = `${date}-01-01`.slice(0, 10);
  const { timeZone } = profileOf(payer);
  // The day is first read as UTC, then with the zone's offset near its own midnight.
  const near = offsetAt(new Date(`${day}T00:00:00Z`), timeZone);
  return `${day}T00:00:00${offsetAt(new Date(`${day}T00:00:00${near}`), timeZone)}`;
}

/**
 * The first day after a year, a month or a day: 2025-06 → 2025-07-01. From then on, anything due in
 * that period is late.
 */
export function dayAfter(date: string): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  const next =
    month === undefined
      ? Date.UTC(year + 1, 0, 1)
      : day === undefined
        ? Date.UTC(year, month, 1)
        : Date.UTC(year, month - 1, day + 1);
  return new Date(next).toISOString().slice(0, 10);
}

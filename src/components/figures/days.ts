/** A date on the reader's own calendar, ISO 8601. */
export const isoDayOf = (now: Date): string =>
  new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);

/** The position of a day on an axis of whole years, from 0 (start) to 1 (end). */
export function placeOfDay(day: string, firstYear: number, lastYear: number): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const months = (year - firstYear) * 12 + month - 1 + (date - 1) / 31;
  return months / ((lastYear - firstYear + 1) * 12);
}

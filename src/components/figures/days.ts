/** A day on the reader's own calendar, ISO 8601. */
export function isoDayOf(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Where a day stands on an axis of whole years: 0 is its first moment, 1 its end. */
export function placeOfDay(day: string, firstYear: number, lastYear: number): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const months = (year - firstYear) * 12 + month - 1 + (date - 1) / 31;
  return months / ((lastYear - firstYear + 1) * 12);
}

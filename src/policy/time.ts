/** The first day after a month: 2025-06 → 2025-07-01. A review or trial listed for a month is late from then on. */
export function afterMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 10);
}

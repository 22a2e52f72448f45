/** Anchors of history entries: `entry-2024-06-12`, and for a second entry of that day `…-2`. */
export function historyIds(entries: { date: string }[]): string[] {
  const counts = new Map<string, number>();
  return entries.map(({ date }) => {
    const count = (counts.get(date) ?? 0) + 1;
    counts.set(date, count);
    return count === 1 ? `entry-${date}` : `entry-${date}-${count}`;
  });
}

/**
 * Anchors of history entries: those that they give themselves, or `entry-2024-06-12`. A second entry
 * of a day without an anchor of its own is a problem of the content; it is counted until that is solved.
 */
export function historyIds(entries: { date: string; id?: string | undefined }[]): string[] {
  const counts = new Map<string, number>();
  return entries.map(({ date, id }) => {
    if (id !== undefined) return id;
    const count = (counts.get(date) ?? 0) + 1;
    counts.set(date, count);
    return count === 1 ? `entry-${date}` : `entry-${date}-without-id-${count}`;
  });
}

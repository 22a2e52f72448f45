/** Edges of a box in the window, px. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Space between a panel and what it explains, and between a panel and the edge of the window, px. */
export const gap = 8;

/** A start near `start` that keeps an interval between two edges. */
const within = (start: number, size: number, from: number, to: number): number =>
  Math.max(from, Math.min(start, to - size));

/**
 * A position for a panel next to a box that it must not cover: below, above, or at a side. Undefined if
 * there is none.
 * @param mark the anchor of the panel: their starts are close together
 * @param room the part of the window that the panel may cover
 */
export function placeBeside(
  { width, height }: { width: number; height: number },
  kept: Box,
  mark: Box,
  room: Box,
): { left: number; top: number } | undefined {
  if (width > room.right - room.left || height > room.bottom - room.top) return undefined;
  const left = within(mark.left, width, room.left, room.right);
  const below = kept.bottom + gap;
  if (below + height <= room.bottom) return { left, top: below };
  const above = kept.top - gap - height;
  if (above >= room.top) return { left, top: above };
  const top = within(mark.top, height, room.top, room.bottom);
  const after = kept.right + gap;
  if (after + width <= room.right) return { left: after, top };
  const before = kept.left - gap - width;
  return before >= room.left ? { left: before, top } : undefined;
}

/**
 * How far to scroll, px, so that words are between two edges, or at least their mark if they do not
 * fit.
 * @param room the visible part of the window
 */
export function scrollToShow(words: Box, mark: Box, room: Pick<Box, 'top' | 'bottom'>): number {
  const shown = words.bottom - words.top <= room.bottom - room.top ? words : mark;
  return shown.bottom > room.bottom
    ? shown.bottom - room.bottom
    : Math.min(0, shown.top - room.top);
}

import type { LesionSize } from '../../model/frontmatter/guidance.ts';

/** A lesion size as drawn: a ring between two radii, in cm; `open` if it has no upper limit. */
export interface Ring {
  inner: number;
  outer: number;
  open: boolean;
}

/**
 * Lesion sizes as rings to one scale: "≤ 3 cm" is a disc, "3 to 5 cm" the ring around it, "> 5 cm"
 * everything beyond.
 * @param beyond how much of an open range is drawn, cm
 */
export function ringOf({ size }: Pick<LesionSize, 'size'>, beyond = 2): Ring {
  const [from = 0, to = from + beyond] = (size.match(/\d+/g) ?? []).map(Number);
  if (size.startsWith('≤')) return { inner: 0, outer: from / 2, open: false };
  return { inner: from / 2, outer: to / 2, open: size.startsWith('>') };
}

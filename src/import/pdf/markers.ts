/**
 * Glyphs that stand for a bullet; the last ones are those of symbol fonts, which have no other name, and
 * those to which the file gives no name at all.
 */
const glyphs = String.raw`•●▪◦○■□◆◇❖➢➤►▶‣∙·✓✔⁃–\uF020-\uF0FF\0-\x08`;

/** A bullet, and the space after it, at the beginning of a line. */
export const bulletGlyph = new RegExp(String.raw`^[${glyphs}]\s+(?=\S)|^[-o]\s+(?=\S)`);

/** A number or letter, and the space after it, at the beginning of a line. */
export const listMarker =
  /^(?:[A-Za-z]|\d{1,3}|[ivxlIVXL]{2,6})[.)]\s+(?=\S)|^\((?:[A-Za-z]|\d{1,3}|[ivxIVX]{2,5})\)\s+(?=\S)/;

const markerAlone = new RegExp(
  String.raw`^\s*(?:[${glyphs}o-]|[A-Za-z\d]{1,3}[.)]|[ivxlIVXL]{2,6}[.)]|\([A-Za-z\d]{1,3}\))\s*$`,
);

/** True for a marker of a list, which stands apart from its text. */
export const isMarker = (text: string): boolean => markerAlone.test(text);

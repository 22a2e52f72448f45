/** Signs of the font Symbol, by their codes. Those of its letters are Greek. */
const symbols = new Map(
  Array.from({ length: 26 }, (_, index): [code: number, letter: string] => [
    0x61 + index,
    'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'.charAt(index),
  ]),
);
for (const [code, sign] of [
  [0x44, 'Δ'],
  [0x53, 'Σ'],
  [0x57, 'Ω'],
  [0xa3, '≤'],
  [0xa5, '∞'],
  [0xac, '←'],
  [0xae, '→'],
  [0xb0, '°'],
  [0xb1, '±'],
  [0xb3, '≥'],
  [0xb4, '×'],
  [0xb7, '•'],
  [0xb8, '÷'],
  [0xb9, '≠'],
  [0xbb, '≈'],
] as const)
  symbols.set(code, sign);

/** The private characters by which files name the codes of a symbol font. */
const privateUse = /[\uF020-\uF0FF]/g;

/**
 * The text that a symbol font prints. Word processors draw bullets, and signs such as ≥, in fonts whose
 * codes are no characters: files name these by private characters, or by the letters at the same codes.
 * @param font its name
 */
export function symbolText(font: string, text: string): string {
  if (/wingdings|webdings|dingbats/i.test(font)) return text.replace(/[^\s✓✔]/g, '•');
  if (!/(?:^|\+)symbol/i.test(font)) return text;
  return text.replace(privateUse, (character) => {
    const code = (character.codePointAt(0) ?? 0) - 0xf000;
    return symbols.get(code) ?? (code < 0x7f ? String.fromCodePoint(code) : character);
  });
}

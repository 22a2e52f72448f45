import type { CompiledPolicy, Passage } from '../model/policy.ts';

/** Soft hyphens, zero-width spaces and joiners, and characters that control text direction. */
const invisible = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u;

/** A word that mixes Latin and Cyrillic letters, which look alike. */
const mixed = /[\p{Script=Latin}\p{Script=Cyrillic}]{2,}/gu;

const name = (character: string): string =>
  `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? ''}`;

/** Characters in a passage that readers cannot see and that keep search from finding it. */
export function strangeCharacters({
  passages,
}: CompiledPolicy): { message: string; passage: Passage }[] {
  return passages.flatMap((passage) => {
    const { text } = passage;
    const [character] = invisible.exec(text) ?? [];
    const words = [...new Set(text.match(mixed))].filter(
      (word) => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word),
    );
    return [
      ...(character === undefined
        ? []
        : [{ message: `The text has the invisible character ${name(character)}.`, passage }]),
      ...words.map((word) => ({
        message: `“${word}” mixes Latin letters with Cyrillic ones that look alike.`,
        passage,
      })),
    ];
  });
}

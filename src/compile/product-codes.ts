import type { Passage, ProductCode } from '../model/policy.ts';

const codes = /\bFDA product codes?:?\s+([A-Z]{3}(?:(?:,\s*(?:and\s+)?|\s+and\s+)[A-Z]{3})*)\b/g;

/** The FDA product codes that the text names as such, each with the first passage that does. */
export function productCodesOf(passages: Passage[]): ProductCode[] {
  const found = new Map<string, ProductCode>();
  for (const { section, id, text } of passages) {
    for (const [, list = ''] of text.matchAll(codes)) {
      for (const [code] of list.matchAll(/[A-Z]{3}/g)) {
        if (!found.has(code)) found.set(code, { code, section, passage: id });
      }
    }
  }
  return [...found.values()];
}

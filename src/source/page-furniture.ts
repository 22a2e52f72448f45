import { printedDay } from '../model/dates.ts';
import { profileOf } from '../payers/index.ts';
import type { SourceRule } from './markup.ts';

/** The data of a policy that its document repeats at the head and foot of every page. */
export interface PageFurniture {
  payer: string;
  masthead: string;
  title: string;
  number: string;
  /** ISO 8601. */
  originalEffectiveDate: string;
  /** ISO 8601. */
  currentEffectiveDate: string;
  copyright: string[];
}

const literal = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * The foot of a page and the head of the next, as the payer's profile describes them, in the words of
 * the policy's own data. The head of the first page and the foot of the last are not between two
 * pages: they stay, so every line is kept once.
 */
export function pageBreak(furniture: PageFurniture): SourceRule {
  const { payer } = furniture;
  const words: Record<string, string> = {
    masthead: literal(furniture.masthead),
    title: literal(furniture.title),
    number: literal(furniture.number),
    originalEffectiveDate: literal(printedDay(payer, furniture.originalEffectiveDate)),
    currentEffectiveDate: literal(printedDay(payer, furniture.currentEffectiveDate)),
    copyright: furniture.copyright.map(literal).join('\\n+'),
  };
  const { foot, head } = profileOf(payer).pageBreak;
  const lines = [...foot, ...head].map((line) =>
    line.replace(/\{([a-z]\w+)\}/gi, (_, name: string) => words[name] ?? ''),
  );
  return {
    kind: 'furniture',
    name: 'foot of a page and head of the next',
    pattern: new RegExp(`${lines.join('\\n+')}\\n`),
  };
}

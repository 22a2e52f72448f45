import { Prose } from './prose.ts';
import { Random } from './random.ts';
import { vocabulary, type Vocabulary } from './vocabulary.ts';
import { titleCase } from './words.ts';

/** The subject of a generated policy, from which each section draws its text. */
export interface Subject {
  number: string;
  title: string;
  shortTitle: string;
  random: Random;
  words: Vocabulary;
  prose: Prose;
  /** A size for this policy: 0.6 to 1.4 times `usual`. */
  amount: (usual: number) => number;
}

export const payer = 'Blue Cross and Blue Shield of Louisiana';
export const masthead = 'Louisiana';

/** Standard text of the payer, the same in every policy. */
export const standard = (() => {
  const random = new Random(3);
  const prose = new Prose(random, vocabulary(random));
  return {
    applies: prose.paragraph(60),
    rationale: prose.paragraph(60),
    input: prose.paragraph(50),
    guidelines: prose.paragraph(60),
    ama: [prose.paragraph(70), prose.paragraph(150)],
    codes: prose.paragraph(15).replace(/\.$/, ':'),
    definition: prose.paragraph(45).replace(/\.$/, ':'),
    considerations: [38, 38, 8, 12, 6].map((words) => prose.paragraph(words)),
    notices: [24, 30, 24].map((words) => prose.paragraph(words)),
    copyright: [
      `©2024 ${payer}`,
      `${payer} is an independent licensee; ${prose.paragraph(20)}`,
      prose.paragraph(35),
    ],
  };
})();

/** The number of the policy with this index. */
export const numberOf = (index: number): string => String(1001 + index).padStart(5, '0');

/** The subject of the policy with this index; each has its own vocabulary. */
export function subjectOf(index: number): Subject {
  const random = new Random(1000 + index);
  const words = vocabulary(random);
  const procedure = titleCase(words.procedure.long);
  return {
    number: numberOf(index),
    title: `${procedure} for ${titleCase(words.conditions[0].long)} or ${titleCase(words.conditions[1].long)}`,
    shortTitle: procedure.slice(0, 48),
    random,
    words,
    prose: new Prose(random, words),
    amount: (usual) => Math.round(usual * (0.6 + random.next() * 0.8)),
  };
}

import type { Random } from './random.ts';
import type { Vocabulary } from './vocabulary.ts';
import { capitalized } from './words.ts';

/** Writes sentences of the length that policies have, in the vocabulary of one policy. */
export class Prose {
  readonly #random: Random;
  readonly #words: Vocabulary;

  constructor(random: Random, words: Vocabulary) {
    this.#random = random;
    this.#words = words;
  }

  noun(): string {
    return this.#random.pickEarly(this.#words.nouns);
  }

  adjective(): string {
    return this.#random.pickEarly(this.#words.adjectives);
  }

  #verb(): string {
    return this.#random.pickEarly(this.#words.verbs);
  }

  /** A term of the policy, by its abbreviation or in full. */
  #term(): string {
    const { procedure, comparator, conditions } = this.#words;
    const { long, short } = this.#random.pickEarly([procedure, ...conditions, comparator]);
    return this.#random.chance(0.6) ? short : long;
  }

  #subject(): string {
    const random = this.#random;
    return random.pick([
      () => `the ${this.adjective()} ${this.noun()} of ${this.#term()}`,
      () => `${this.adjective()} and ${this.adjective()} ${this.noun()}`,
      () => `${this.noun()} or ${this.adjective()} ${this.noun()}`,
      () => `the ${this.noun()} of ${this.adjective()} ${this.noun()} in ${this.#term()}`,
    ])();
  }

  #clause(): string {
    const random = this.#random;
    return random.pick([
      () => `${this.#subject()} ${this.#verb()} ${this.#subject()}`,
      () =>
        `${this.#subject()} ${this.#verb()} ${this.noun()} in ${random.int(2, 98)}% of patients`,
      () => `${this.#subject()} was ${this.#verb()} by ${this.#subject()}`,
      () =>
        `${random.int(11, 480)} patients with ${this.#term()} ${this.#verb()} ${this.#subject()}`,
    ])();
  }

  sentence(): string {
    const clause = capitalized(this.#clause());
    const rest = this.#random.pick([
      () => `, although ${this.#clause()}`,
      () => `; however, ${this.#clause()}`,
      () => ` (${this.adjective()} ${this.noun()}), and ${this.#clause()}`,
      () => `, ${this.noun()}, ${this.noun()}, and ${this.adjective()} ${this.noun()}`,
      () => '',
    ])();
    return `${clause}${rest}.`;
  }

  /** Sentences with about this many words. */
  sentences(words: number): string[] {
    const sentences: string[] = [];
    for (let count = 0; count < words; count += sentences.at(-1)?.split(' ').length ?? words) {
      sentences.push(this.sentence());
    }
    return sentences;
  }

  /** A paragraph with about this many words. */
  paragraph(words: number): string {
    return this.sentences(words).join(' ');
  }

  /** Paragraphs with about this many words in total. */
  paragraphs(words: number): string[] {
    const count = Math.max(1, Math.round(words / 90));
    return Array.from({ length: count }, () => this.paragraph(words / count));
  }

  /** A heading. */
  heading(): string {
    return capitalized(`${this.adjective()} ${this.noun()}`);
  }
}

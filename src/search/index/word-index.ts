import type { CompiledPolicy } from '../../model/policy.ts';
import type { QuestionsFile, WordEntry, WordPolicies } from '../query/files.ts';
import { relating } from '../query/questions.ts';
import { spellingKeys } from '../query/spelling.ts';
import { american, isStopWord } from '../query/tokens.ts';
import type { RecordWords } from '../query/record-words.ts';

/** A word that occurs in more titles or topics than this does not distinguish policies. */
const maxPolicies = 200;

interface Counted {
  frequency: number;
  titles: Set<string>;
  topics: Set<string>;
}

/** The words of a library: how often they occur, and which policies are about them. */
export class WordIndex {
  readonly #words = new Map<string, Counted>();
  /** Number of words of each policy's title. */
  readonly #titleSizes = new Map<string, number>();

  #word(word: string): Counted {
    const known = this.#words.get(word);
    if (known) return known;
    const made = { frequency: 0, titles: new Set<string>(), topics: new Set<string>() };
    this.#words.set(word, made);
    return made;
  }

  /**
   * Counts the words of a record. A synonym becomes a word of the library, but does not count as an
   * occurrence.
   */
  count({ title, text, dates, subject, asks, added }: RecordWords): void {
    const printed = [...title, ...text, ...dates].filter((word) => !isStopWord(word));
    for (const word of printed) this.#word(word).frequency += 1;
    // A word printed in its British spelling is also found by the American one.
    const others = [...added, ...subject, ...asks, ...[...new Set(printed)].map(american)];
    for (const word of others.filter((one) => !isStopWord(one))) this.#word(word);
  }

  /** Adds the words of a policy's title, and those of its subjects and synonyms. */
  addTopic({ number }: CompiledPolicy, title: string[], topic: string[]): void {
    this.#titleSizes.set(number, title.length);
    for (const word of title) this.#word(word).titles.add(number);
    for (const word of [...title, ...topic]) this.#word(word).topics.add(number);
  }

  /** All words. */
  words(): string[] {
    return [...this.#words.keys()];
  }

  #policies(numbers: Set<string>): WordPolicies {
    if (numbers.size > maxPolicies) return 'many';
    const sizeOf = (number: string) => this.#titleSizes.get(number) ?? 0;
    return [...numbers].sort((a, b) => sizeOf(a) - sizeOf(b) || a.localeCompare(b));
  }

  /** The words, for search. */
  entries(): Map<string, WordEntry> {
    return new Map(
      [...this.#words].map(([word, { frequency, titles, topics }]): [string, WordEntry] => [
        word,
        topics.size === 0 ? frequency : [frequency, this.#policies(titles), this.#policies(topics)],
      ]),
    );
  }

  /** The words and those of questions by their spelling keys, for correcting spelling. */
  spelling({ questions, fillers }: QuestionsFile): Map<string, number> {
    const asked = questions
      .flatMap(({ words }) => words.flat().flatMap((phrase) => phrase.split(' ')))
      .filter((word) => !isStopWord(word));
    const words = [...new Set([...this.#words.keys(), ...asked, ...fillers, ...relating])];
    return new Map(
      words.flatMap((word) => {
        const frequency = this.#words.get(word)?.frequency ?? 0;
        return spellingKeys(word).map((key): [string, number] => [key, frequency]);
      }),
    );
  }
}

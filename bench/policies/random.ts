/** A deterministic source of choices (mulberry32): one seed gives the same policy on every machine. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 to below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number, both ends included. */
  int(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** An item of a non-empty list. */
  pick<Item>(list: readonly Item[]): Item {
    return this.#at(list, this.int(0, list.length - 1));
  }

  /** An item of a non-empty list, early ones more often, like words in a text. */
  pickEarly<Item>(list: readonly Item[]): Item {
    return this.#at(list, Math.floor(list.length * this.next() ** 2));
  }

  /** A number of distinct values from `make`. */
  different<Item>(count: number, make: () => Item): Item[] {
    const values = new Set<Item>();
    while (values.size < count) values.add(make());
    return [...values];
  }

  #at<Item>(list: readonly Item[], index: number): Item {
    const item = list[index];
    if (item === undefined) throw new Error('There is nothing to choose from.');
    return item;
  }
}

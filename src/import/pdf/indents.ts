/** Where a line begins, and where its text does after a marker. */
interface Place {
  x: number;
  textX: number;
}

/** Where a line begins, and the size of its text. */
interface Sized {
  x: number;
  size: number;
}

/** The depth of lists by the indents of their items. */
export class Indents {
  #open: Place[] = [];

  /** An item at this place: how many lists it is in, besides its own. */
  depthOf({ x, textX }: Place): number {
    const isSame = (one: Place) => Math.abs(one.x - x) < 3 || Math.abs(one.textX - textX) < 3;
    const same = this.#open.findLastIndex(isSame);
    if (same >= 0) this.#open.length = same + 1;
    else {
      while (this.#open.length > 0 && (this.#open.at(-1)?.x ?? 0) > x) this.#open.pop();
      this.#open.push({ x, textX });
    }
    return this.#open.length - 1;
  }

  /** Text at this place: false if it stands within the items of the list. */
  ends({ x, size }: Sized): boolean {
    const outer = this.#open[0];
    if (outer && x > outer.textX - 0.5 * size && x > outer.x + 0.5 * size) return false;
    this.#open = [];
    return true;
  }

  /** True for a line that stands where an open list has its items, below text that one of them has. */
  hasNext({ x, size }: Sized, text: Place): boolean {
    return this.#open.some(
      (item) => Math.abs(item.x - x) < 3 && Math.abs(item.textX - text.x) < 0.7 * size,
    );
  }
}

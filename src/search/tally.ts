/** A number for each word of an archive, by the number of the word; 0 until it is set. */
export class Tally {
  #counts = new Int32Array(1 << 12);

  get(id: number): number {
    return this.#counts[id] ?? 0;
  }

  set(id: number, value: number): void {
    if (id >= this.#counts.length) {
      const grown = new Int32Array(2 ** Math.ceil(Math.log2(id + 1)));
      grown.set(this.#counts);
      this.#counts = grown;
    }
    this.#counts[id] = value;
  }
}

/**
 * What is known of the words of texts, looked up where they stand. To cut each word out, hash it and ask a `Map` took a third of the
 * time in which an archive is indexed; most words of an archive have been seen before, and need none of that.
 */
const FIRST_SLOTS = 4096;

/** V8 makes a part of a text that is longer than this a view of it, which keeps the whole text in memory for as long as the part. */
const LONGEST_COPY = 12;
/** What is longer is no word of a language, and a good part of its text. */
const LONGEST_WORD = 200;

/** A word of a text that does not hold on to the text. */
function cutOut(text: string, start: number, end: number): string {
  if (end - start <= LONGEST_COPY || end - start > LONGEST_WORD) return text.slice(start, end);
  return String.fromCharCode(...Array.from({ length: end - start }, (_, i) => text.charCodeAt(start + i)));
}

export class WordTable<T> {
  readonly #make: (written: string) => T;
  readonly #written: string[] = [];
  readonly #values: T[] = [];
  /** Open addressing: the place in the two lists and one, or 0 for a free slot. At least half of them are free. */
  #slots = new Int32Array(FIRST_SLOTS);

  /** @param make asked once for each word */
  constructor(make: (written: string) => T) {
    this.#make = make;
  }

  /** Forgets all words. */
  clear(): void {
    this.#written.length = 0;
    this.#values.length = 0;
    this.#slots = new Int32Array(FIRST_SLOTS);
  }

  /** What `make` made of the word that stands there in a text. */
  at(text: string, start: number, end: number): T {
    const slot = this.#slot(text, start, end);
    const place = this.#slots[slot] ?? 0;
    if (place > 0) return this.#values[place - 1] as T;
    const written = cutOut(text, start, end);
    const value = this.#make(written);
    this.#slots[slot] = this.#values.push(value);
    this.#written.push(written);
    if (this.#values.length * 2 > this.#slots.length) this.#grow();
    return value;
  }

  /** The slot of a word, or the free one where it belongs. */
  #slot(text: string, start: number, end: number): number {
    // FNV-1a
    let hash = 0x811c9dc5;
    for (let i = start; i < end; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    for (let probe = hash ^ (hash >>> 15); ; probe += 1) {
      const slot = probe & (this.#slots.length - 1);
      const place = this.#slots[slot] ?? 0;
      if (place === 0 || this.#stands(this.#written[place - 1] ?? '', text, start, end)) return slot;
    }
  }

  #stands(written: string, text: string, start: number, end: number): boolean {
    if (written.length !== end - start) return false;
    for (let i = 0; i < written.length; i += 1) if (written.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
    return true;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    this.#written.forEach((written, i) => {
      this.#slots[this.#slot(written, 0, written.length)] = i + 1;
    });
  }
}

/** Numbers as bits: what the index is written in. */

const FIRST_SIZE = 64;
/** Bits that are read or written at once. */
const WINDOW = 24;
/** Before a number of Elias' gamma code. */
const MOST_ZEROS = 23;

export class BitWriter {
  #bytes = new Uint8Array(FIRST_SIZE);
  #length = 0;
  /** Bits that do not make a byte yet, and how many they are (0–7). */
  #held = 0;
  #count = 0;

  /** The low `width` bits of a number, at most 24. */
  bits(value: number, width: number): void {
    if (this.#length + 4 > this.#bytes.length) {
      const grown = new Uint8Array(this.#bytes.length * 2);
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    let held = (this.#held << width) | (value & ((1 << width) - 1));
    let count = this.#count + width;
    while (count >= 8) {
      count -= 8;
      this.#bytes[this.#length++] = held >>> count;
      held &= (1 << count) - 1;
    }
    this.#held = held;
    this.#count = count;
  }

  /** Rice's code: short for numbers about 2^k. */
  rice(value: number, k: number): void {
    let high = value >>> k;
    while (high >= 16) {
      this.bits(0xffff, 16);
      high -= 16;
    }
    // That many ones and a zero.
    this.bits(((1 << high) - 1) << 1, high + 1);
    if (k > 0) this.bits(value, k);
  }

  /** A part of a list of numbers that rise, each by Rice's code as much above the one before as it is more than one more; the first from -1 on. */
  rising(numbers: Int32Array, k: number, from: number, to: number): void {
    let before = -1;
    for (let i = from; i < to; i += 1) {
      const number = numbers[i] ?? 0;
      this.rice(number - before - 1, k);
      before = number;
    }
  }

  /** Elias' gamma code of a whole number from 0 on: short for small ones. */
  gamma(value: number): void {
    const width = 32 - Math.clz32(value + 1);
    if (width > 1) this.bits(0, width - 1);
    this.bits(value + 1, width);
  }

  /** A part of what was written elsewhere, from one bit to another. */
  copy(bytes: Uint8Array, from: number, to: number): void {
    const source = new BitReader(bytes, from);
    for (let left = to - from; left > 0; left -= WINDOW) this.bits(source.bits(Math.min(left, WINDOW)), Math.min(left, WINDOW));
  }

  /** All of it, filled up with zero bits. */
  bytes(): Uint8Array {
    const end = this.#bytes.slice(0, this.#length + (this.#count > 0 ? 1 : 0));
    if (this.#count > 0) end[this.#length] = this.#held << (8 - this.#count);
    return end;
  }
}

/** Reads what {@link BitWriter} wrote. Behind the end there are zeros. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #at = 0;
  #held = 0;
  #count = 0;

  /** @param from the bit that is read first */
  constructor(bytes: Uint8Array, from = 0) {
    this.#bytes = bytes;
    this.#at = from >>> 3;
    if ((from & 7) > 0) this.bits(from & 7);
  }

  /** The bit that is read next. */
  get position(): number {
    return this.#at * 8 - this.#count;
  }

  /** Has at least 24 bits at hand. */
  #fill(): void {
    while (this.#count <= 24) {
      this.#held = (this.#held << 8) | (this.#bytes[this.#at++] ?? 0);
      this.#count += 8;
    }
  }

  /** The next bits, at most 24. */
  bits(width: number): number {
    if (this.#count < width) this.#fill();
    this.#count -= width;
    return (this.#held >>> this.#count) & ((1 << width) - 1);
  }

  /**
   * Reads what {@link BitWriter.rising} wrote, in one go: an index has tens of millions of such numbers.
   * @param count how many
   * @param into where they are put, if anywhere, from `at` on
   * @returns the last; -1 where there is none
   */
  rising(count: number, k: number, into?: Int32Array | number[], at = 0): number {
    const bytes = this.#bytes;
    const mask = (1 << k) - 1;
    let [next, held, length] = [this.#at, this.#held, this.#count];
    let last = -1;
    for (let i = 0; i < count; i += 1) {
      let high = 0;
      for (;;) {
        while (length <= 24) {
          held = (held << 8) | (bytes[next++] ?? 0);
          length += 8;
        }
        const ones = Math.clz32(~(held << (32 - length)));
        if (ones < length) {
          high += ones;
          length -= ones + 1;
          break;
        }
        high += length;
        length = 0;
      }
      while (length < k) {
        held = (held << 8) | (bytes[next++] ?? 0);
        length += 8;
      }
      length -= k;
      last += 1 + (high << k) + ((held >>> length) & mask);
      if (into) into[at + i] = last;
    }
    [this.#at, this.#held, this.#count] = [next, held, length];
    return last;
  }

  /** Passes over groups of numbers: for each how many they are by Elias' code, then as many by Rice's. @returns how many numbers there were */
  skipGroups(count: number, k: number): number {
    let numbers = 0;
    for (let i = 0; i < count; i += 1) {
      const own = this.gamma();
      numbers += own;
      this.rising(own, k);
    }
    return numbers;
  }

  /** Adds to so many numbers of a list what stands here for each, or passes over it. */
  added(count: number, width: number, to?: Uint8Array): void {
    for (let i = 0; i < count; i += 1) {
      const more = this.bits(width);
      if (to) to[i] = (to[i] ?? 0) + more;
    }
  }

  gamma(): number {
    this.#fill();
    // No number of an index has more bits: behind the end of a file there is no endless one.
    const zeros = Math.min(MOST_ZEROS, Math.clz32(this.#held << (32 - this.#count)));
    this.#count -= Math.min(MOST_ZEROS, zeros + 1);
    return ((1 << zeros) | (zeros > 0 ? this.bits(zeros) : 0)) - 1;
  }
}

/** The parameter of Rice's code for numbers with this mean. */
export const riceParameter = (mean: number): number => Math.max(0, Math.min(20, Math.floor(Math.log2(Math.max(1, mean * 0.69)))));

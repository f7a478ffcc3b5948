/** Gives a tree that was parsed from an abridged text the text and the positions of the whole. */
import type { Root } from 'mdast';
import type { Node, Point } from 'unist';

/** Where text was left out, in offsets of the abridged text, rising. */
export class Moves {
  readonly #from: number[] = [];
  readonly #by: number[] = [];

  /** Says that what stands at an offset and behind it is moved by so much more. */
  add(from: number, by: number): void {
    this.#by.push((this.#by.at(-1) ?? 0) + by);
    this.#from.push(from);
  }

  /** How far what stands at an offset is to be moved. */
  at(offset: number): number {
    let [low, high] = [0, this.#from.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#from[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return this.#by[low - 1] ?? 0;
  }
}

const STANDS = /[\u4e00-\u9fff]/g;

/**
 * Changes a tree in place.
 * @param whole the text that a letter stands for
 */
export function mend(tree: Root, whole: (letter: string) => string, moves: Moves): void {
  const placed = ({ line, column, offset = 0 }: Point): Point => {
    const moved = moves.at(offset);
    return { line, column: column + moved - moves.at(offset - column + 1), offset: offset + moved };
  };
  const visit = (node: Node): void => {
    const fields = node as unknown as Record<string, unknown>;
    if (node.position) node.position = { start: placed(node.position.start), end: placed(node.position.end) };
    for (const name of Object.keys(fields)) {
      const value = fields[name];
      if (typeof value === 'string') {
        if (name !== 'type') fields[name] = value.replace(STANDS, whole);
      } else if (name === 'children') for (const child of value as Node[]) visit(child);
    }
  };
  visit(tree);
}

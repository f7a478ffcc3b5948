/** Keys of YAML that are no names: a list or a map of its own stands before the colon, as `{ {a: b}: c }` or `? - a`. */
import { isCollection, Scalar, visit } from 'yaml';
import type { Document } from 'yaml';

/**
 * Makes such keys the text that stands in the file. Nothing of ours has one, and the `yaml` package makes data of nested ones in a time
 * that grows with the fourth power of their depth: two hundred braces take half a second.
 * @param source what the document was read from
 * @returns where such keys stand, in UTF-16 units
 */
export function plainKeys(document: Document, source: string): number[] {
  const found: number[] = [];
  visit(document, {
    Pair(_, pair) {
      if (!isCollection(pair.key)) return;
      const [start, end] = pair.key.range ?? [0, 0];
      found.push(start);
      const text = new Scalar(source.slice(start, end));
      text.range = [start, end, end];
      pair.key = text;
    },
  });
  return found;
}

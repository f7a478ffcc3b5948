/** Which of the counted word sequences are names, and which of those weigh most. */
import type { CandidateKind } from '../arabic/name-candidates.ts';

/** All that is counted of one sequence. */
export interface Tally {
  /** Folded; a place of the gazetteer begins with `*`. */
  readonly words: readonly string[];
  readonly kinds: Map<CandidateKind, number>;
  /** How it is written, with numbers. */
  readonly forms: Map<string, number>;
  count: number;
  readonly files: Set<string>;
  /** Where it stands first. */
  readonly block: string;
  readonly file: string;
  readonly at: number;
}

export interface Scored {
  readonly name: string;
  readonly kind: CandidateKind;
  readonly aliases: readonly string[];
  readonly count: number;
  readonly articles: number;
  readonly score: number;
  readonly block: string;
  readonly file: string;
  readonly at: number;
}

/** A longer name takes the place of a shorter one that hardly stands without it. */
const MOSTLY = 0.6;

const most = <T>(counts: ReadonlyMap<T, number>): T[] => [...counts].toSorted(([, a], [, b]) => b - a).map(([one]) => one);

/** Every part of a name that is shorter than it. */
function* parts(words: readonly string[]): Generator<string> {
  for (let length = words.length - 1; length >= 1; length -= 1) for (let at = 0; at + length <= words.length; at += 1) yield words.slice(at, at + length).join(' ');
}

/**
 * C-value (Frantzi, Ananiadou and Mima, 2000): log2(length + 1) × (occurrences − mean occurrences of the longer names that hold it), here
 * times the logarithm of how many articles it stands in. Of a name and a longer one that is nearly always meant, the longer stays.
 */
export function score(tallies: ReadonlyMap<string, Tally>, { least, articles }: { readonly least: number; readonly articles: number }): Scored[] {
  const kept = new Map([...tallies].filter(([, { count, files }]) => count >= least && files.size >= articles));
  const holders = new Map<string, { count: number; of: number; longest: number }>();
  for (const { words, count } of kept.values()) {
    for (const part of new Set(parts(words))) {
      if (!kept.has(part)) continue;
      const known = holders.get(part) ?? { count: 0, of: 0, longest: 0 };
      holders.set(part, { count: known.count + count, of: known.of + 1, longest: Math.max(known.longest, count) });
    }
  }
  return [...kept]
    .flatMap(([key, { words, kinds, forms, count, files, ...place }]): Scored[] => {
      const held = holders.get(key);
      if (held && held.longest >= count * MOSTLY) return [];
      const value = Math.log2(words.length + 1) * (count - (held ? held.count / held.of : 0)) * Math.log2(files.size + 1);
      const [name = key, ...others] = most(forms);
      const [kind = 'story'] = most(kinds);
      return [{ name, kind, aliases: others.slice(0, 3), count, articles: files.size, score: Math.round(value * 10) / 10, ...place }];
    })
    .toSorted((a, b) => b.score - a.score || b.count - a.count || (a.name < b.name ? -1 : 1));
}

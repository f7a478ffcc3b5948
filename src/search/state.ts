/** What an index remembers for the next one, and what has changed since. */
import { INDEX_VERSION } from './manifest.ts';
import type { Segment } from './manifest.ts';
import type { IndexFolder, Source } from './update.ts';

/** An article as it is remembered. */
export type Known = readonly [key: string, digest: string];

/** A segment as it is remembered. */
export interface SegmentState extends Segment {
  /** Articles that have a form. Whoever brings the segment up to date changes it. */
  readonly counts: Map<string, number>;
}

/** What the next update has to know beyond the files themselves. Kept in the store, never published. */
export interface State {
  readonly usual: number;
  /** By number of the article. */
  readonly articles: readonly Known[];
  /** Oldest first. */
  readonly segments: readonly SegmentState[];
}

/** The state as it is written. */
interface Kept extends Omit<State, 'segments'> {
  readonly version: string;
  /** Forms are half a million in an archive: one text, and a list beside it, are read in a third of the time that pairs take. */
  readonly segments: readonly (Segment & { readonly forms: string; readonly articlesOf: readonly number[] })[];
}

/** The second number is raised when the state is written in another way, and the index is not. */
const VERSION = `${INDEX_VERSION}.1`;

/** The file of the store that is no part of the index. */
export const STATE = 'state.json';

const countsOf = (forms: string, articlesOf: readonly number[]): Map<string, number> => new Map(forms === '' ? [] : forms.split('\n').map((form, i) => [form, articlesOf[i] ?? 0]));

/** @returns `null` where there is none that can be used */
export function readState(store: Pick<IndexFolder, 'read'>): State | null {
  const bytes = store.read(STATE);
  if (!bytes) return null;
  try {
    const { version, segments, ...state } = JSON.parse(new TextDecoder().decode(bytes)) as Kept;
    return version === VERSION ? { ...state, segments: segments.map(({ forms, articlesOf, ...segment }) => ({ ...segment, counts: countsOf(forms, articlesOf) })) } : null;
  } catch {
    return null;
  }
}

export function writeState(store: Pick<IndexFolder, 'write'>, { segments, ...state }: State): Promise<void> | void {
  const written = segments.map(({ counts, ...segment }) => ({ ...segment, forms: [...counts.keys()].join('\n'), articlesOf: [...counts.values()] }));
  return store.write(STATE, new TextEncoder().encode(JSON.stringify({ version: VERSION, ...state, segments: written } satisfies Kept)));
}

/** What has changed since the last time. */
export interface Change {
  /** New numbers of articles by old number; -1 for those that are gone or changed. */
  readonly numbers: Int32Array;
  /** From this old number on articles that stay have other numbers now; past the last one where none has. */
  readonly movedFrom: number;
  /** Numbers of articles to be indexed. */
  readonly fresh: readonly number[];
  /** Old numbers of articles whose words are to be taken out. */
  readonly gone: readonly number[];
}

/**
 * @param before articles of the last index, by number
 * @param now articles of this one
 * @param few so many that only have another number are taken out and put in again: then no other words need be looked at. An article that
 * comes in among the newest moves a few
 */
export function compare(before: readonly Known[], now: readonly Pick<Source, 'key' | 'digest'>[], few: number): Change {
  const number = new Map(now.map(({ key }, i) => [key, i]));
  const numbers = new Int32Array(before.length).fill(-1);
  const gone: number[] = [];
  const moved: number[] = [];
  let movedFrom = before.length;
  before.forEach(([key, digest], old) => {
    const at = number.get(key);
    const stays = at !== undefined && now[at]?.digest === digest;
    if (stays) numbers[old] = at;
    else gone.push(old);
    if (at === undefined || at === old) return;
    movedFrom = Math.min(movedFrom, old);
    if (stays) moved.push(old);
  });
  if (moved.length <= few) {
    for (const old of moved) {
      numbers[old] = -1;
      gone.push(old);
    }
    movedFrom = before.length;
  }
  gone.sort((one, other) => one - other);
  const stays = new Set(numbers);
  return { numbers, movedFrom, gone, fresh: now.flatMap((_, i) => (stays.has(i) ? [] : [i])) };
}

/** What an index remembers for the next one, and what has changed since. */
import { INDEX_VERSION } from './manifest.ts';
import type { IndexStore, Source } from './update.ts';

/** What the next update has to know beyond the files themselves. Kept in the store, never published. */
export interface State {
  readonly version: number;
  readonly shards: number;
  readonly usual: number;
  /** By number of the article. */
  readonly articles: readonly (readonly [key: string, digest: string])[];
  /** Articles that have a form. */
  readonly counts: readonly (readonly [form: string, articles: number])[];
}

/** The file of the store that is no part of the index. */
export const STATE = 'state.json';

export function readState(store: IndexStore): State | null {
  const bytes = store.read(STATE);
  if (!bytes) return null;
  try {
    const state = JSON.parse(new TextDecoder().decode(bytes)) as State;
    return state.version === INDEX_VERSION ? state : null;
  } catch {
    return null;
  }
}

/** What has changed since the last time. */
export interface Change {
  /** New numbers of articles by old number; absent for those that are gone or changed. */
  readonly kept: ReadonlyMap<number, number>;
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
export function compare(before: State['articles'], now: readonly Source[], few: number): Change {
  const number = new Map(now.map(({ key }, i) => [key, i]));
  const kept = new Map<number, number>();
  const gone: number[] = [];
  let movedFrom = before.length;
  before.forEach(([key, digest], old) => {
    const at = number.get(key);
    if (at === undefined || now[at]?.digest !== digest) gone.push(old);
    else kept.set(old, at);
    if (at !== undefined && at !== old) movedFrom = Math.min(movedFrom, old);
  });
  const moved = [...kept].filter(([from, to]) => from !== to);
  if (moved.length <= few) {
    for (const [from] of moved) {
      kept.delete(from);
      gone.push(from);
    }
    movedFrom = before.length;
  }
  gone.sort((one, other) => one - other);
  const stays = new Set(kept.values());
  return { kept, movedFrom, gone, fresh: now.flatMap((_, i) => (stays.has(i) ? [] : [i])) };
}

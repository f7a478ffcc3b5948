/** What the reader follows, in the reader's order: `sections/politics`, `topics/opec`. On this device alone. */
import { setValue, valueOf } from '../device.ts';

export const KEY = 'follow';

/** The names of what is followed; none where the memory is damaged. */
export function followed(): string[] {
  const found = valueOf(KEY);
  return Array.isArray(found) ? [...new Set(found.filter((one): one is string => typeof one === 'string' && /^(?:sections|topics)\/[^/]+$/.test(one)))] : [];
}

export const setFollowed = (all: readonly string[]): boolean => setValue(KEY, all.length > 0 ? all : undefined);

/** Follows what is not followed, after all that is, and no longer what is. */
export function toggle(name: string): void {
  const all = followed();
  setFollowed(all.includes(name) ? all.filter((one) => one !== name) : [...all, name]);
}

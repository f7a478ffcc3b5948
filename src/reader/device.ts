/** What is kept on the reader's device, and nowhere else. */

/** What is known of the reader's reading is under names that begin so, and so are the paper's caches: it is erased at once. */
export const OURS = 'nashra-';

/** What was kept under a key; `undefined` where nothing was, or where storage is refused. */
export function valueOf(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '');
  } catch {
    return undefined;
  }
}

/**
 * Keeps a value, or forgets it where that is `undefined`.
 * @returns whether the device took it: it may refuse, or be full; the value then holds for this page alone
 */
export function setValue(key: string, value: unknown): boolean {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/**
 * What is known of the reader's reading.
 * @param otherwise where nothing is kept, or nothing that can be read
 */
export const kept = <T>(name: string, otherwise: T): T => (valueOf(OURS + name) as T | null | undefined) ?? otherwise;

/** @returns whether the device took it: it may refuse, or have no room left */
export const keep = (name: string, value: unknown): boolean => setValue(OURS + name, value);

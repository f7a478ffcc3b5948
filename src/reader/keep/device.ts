/** Small values that stay on this device, as JSON under a name. */

/** All of the paper's own names begin so, and so do its caches: what a reader erases at once. */
export const OURS = 'nashra-';

/**
 * @param otherwise where nothing is kept, or nothing that can be read
 */
export function kept<T>(name: string, otherwise: T): T {
  try {
    return (JSON.parse(localStorage.getItem(OURS + name) ?? 'null') as T | null) ?? otherwise;
  } catch {
    return otherwise;
  }
}

/** @returns whether the device took it: it may refuse, or have no room left */
export function keep(name: string, value: unknown): boolean {
  try {
    localStorage.setItem(OURS + name, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

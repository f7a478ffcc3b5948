/** What is kept on the reader's device, and nowhere else. */

/** What was kept under a key; `undefined` where nothing was, or where storage is refused. */
export function kept(key: string): unknown {
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
export function keep(key: string, value: unknown): boolean {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

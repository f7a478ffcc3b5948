/** What was searched for on this device, and nowhere else. */

const KEY = 'nashra-searches';
const MOST = 8;

/** Newest first; empty where the device keeps nothing. */
export function recent(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

function keep(list: readonly string[]): void {
  try {
    if (list.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(list));
  } catch {
    // Storage is refused: nothing is kept.
  }
}

export function remember(query: string): void {
  const text = query.trim();
  if (text !== '') keep([text, ...recent().filter((one) => one !== text)].slice(0, MOST));
}

export const forget = (): void => keep([]);

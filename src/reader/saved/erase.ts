/** Erases all that the paper keeps on this device about its reader. */
import { OURS } from '../keep/device.ts';

export async function eraseAll(): Promise<void> {
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith(OURS)) localStorage.removeItem(name);
  } catch {
    // Storage is refused: there is nothing in it.
  }
  for (const name of await caches.keys()) if (name.startsWith(OURS)) await caches.delete(name);
}

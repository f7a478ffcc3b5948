/** Erases all that the paper keeps on this device about its reader; how pages look stays as it was chosen. */
import { OURS } from '../device.ts';
import { base } from '../elements.ts';
import { setFollowed } from '../follow/followed.ts';

export async function eraseAll(): Promise<void> {
  setFollowed([]);
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith(OURS)) localStorage.removeItem(name);
  } catch {
    // Storage is refused: there is nothing in it.
  }
  for (const name of await caches.keys()) if (name.startsWith(OURS)) await caches.delete(name);
  // Without its caches the worker would believe that it has everything: a new one comes with the next page.
  await (await navigator.serviceWorker?.getRegistration(`${base}/`))?.unregister();
}

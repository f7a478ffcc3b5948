/**
 * Takes the place of the worker where the paper is not to be kept on readers' devices any more (`offline: false`): removes what was
 * kept, save what the reader kept on purpose, and goes.
 */
import { isOurs } from './names.ts';
import { scope } from './scope.ts';

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) => {
  const retire = async (): Promise<void> => {
    const base = new URL(scope.registration.scope).pathname;
    const ours = (await caches.keys()).filter((name) => isOurs(name, base));
    await Promise.all(ours.map((name) => caches.delete(name)));
    await scope.registration.unregister();
  };
  event.waitUntil(retire());
});

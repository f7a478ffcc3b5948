/**
 * Starts the paper's worker when the page is at rest, and tells the reader when an edition newer than the page is there.
 * Never on the dev server, whose pages change with every save.
 */
import type { Request } from '../../worker/names.ts';
import { WORKER } from '../../worker/names.ts';
import { base } from '../elements.ts';

/** A tab that is looked at again asks for a newer edition at most so often. */
const PAUSE_MS = 10 * 60_000;
const EVENT = 'statechange';

const say = (worker: ServiceWorker, request: Request, ports: MessagePort[] = []): void => worker.postMessage(request, ports);

/** Which edition a worker brings. */
const editionOf = (worker: ServiceWorker): Promise<string> =>
  new Promise((answer) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => answer(String(data));
    say(worker, { say: 'edition' }, [port2]);
  });

/**
 * Offers an edition that is newer than the page; one that the page shows already takes over in silence. Only the front page is of an
 * edition: an article is not out of date when the next one is there.
 */
async function consider(worker: ServiceWorker): Promise<void> {
  const shown = document.documentElement.dataset['edition'] ?? '';
  const isNewer = Date.parse(await editionOf(worker)) > Date.parse(shown);
  if (isNewer) (await import('./notice.ts')).notice(() => say(worker, { say: 'take-over' }), worker.state === 'activated');
  else if (worker.state === 'installed') say(worker, { say: 'take-over-alone' });
}

async function start(container: ServiceWorkerContainer): Promise<void> {
  const wasThere = container.controller !== null;
  const registration = await container.register(`${base}${WORKER}`, { scope: `${base}/` });
  const watch = (): void => {
    const arriving = registration.installing;
    arriving?.addEventListener(EVENT, () => {
      if (arriving.state === 'installed' && registration.active) void consider(arriving);
    });
  };
  watch();
  registration.addEventListener('updatefound', watch);
  const there = registration.waiting ?? (wasThere ? registration.active : null);
  if (there) void consider(there);

  // What this page loaded went past a worker that was not there yet.
  if (!wasThere) {
    const files = performance.getEntriesByType('resource').map(({ name }) => name);
    const { active } = await container.ready;
    if (active) say(active, { say: 'keep', page: location.href, files });
  }

  let asked = Date.now();
  const ask = (): void => {
    asked = Date.now();
    registration.update().catch(() => undefined);
  };
  addEventListener('online', ask);
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && Date.now() - asked > PAUSE_MS) ask();
  });
}

const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
if (import.meta.env.PROD && serviceWorker && 'worker' in document.documentElement.dataset) {
  const begin = (): void => {
    // Refused storage, a host without the worker's file: the paper reads as before.
    start(serviceWorker).catch(() => undefined);
  };
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin);
}

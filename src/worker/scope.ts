/** The part of a worker's global scope that is used here: TypeScript's own description of it excludes that of pages. */

export interface Extendable extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}

export interface Message extends Extendable {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}

export interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    claim: () => Promise<void>;
    matchAll: (options: { type: 'window'; includeUncontrolled: boolean }) => Promise<readonly unknown[]>;
  };
  readonly location: Location;
  skipWaiting: () => Promise<void>;
  addEventListener: {
    (type: 'install' | 'activate', listen: (event: Extendable) => void): void;
    (type: 'message', listen: (event: Message) => void): void;
  };
}

export const scope = globalThis as unknown as WorkerScope;

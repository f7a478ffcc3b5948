/**
 * What a page is made of besides its props: the pictures that its text names, wherever they were looked for, what the desk was told
 * while it was made, and the files that have to be there for it. A page whose trace still holds need not be made again.
 *
 * Pages and the integration that prints them are loaded apart by Astro, in one process: they meet under a global symbol. Several are
 * made at once, so each trace goes with the calls that make its page.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Message } from '../schema/message.ts';

export interface Trace {
  /** Pictures looked for: the name in the text, the article that names it, and what was found. */
  readonly pictures: { readonly src: string; readonly article: string; readonly found: string }[];
  readonly messages: Message[];
  /** Files of the paper from its root, as addresses, that are made apart: `/charts/….png`. */
  readonly needs: string[];
}

const KEY = Symbol.for('nashra.trace');

type Holder = typeof globalThis & { [KEY]?: AsyncLocalStorage<Trace> };

const storage = (): AsyncLocalStorage<Trace> => ((globalThis as Holder)[KEY] ??= new AsyncLocalStorage());

export const emptyTrace = (): Trace => ({ pictures: [], messages: [], needs: [] });

/** Makes something and traces what it is made of. */
export async function traced<Made>(make: () => Promise<Made>): Promise<{ readonly made: Made; readonly trace: Trace }> {
  const trace = emptyTrace();
  return { made: await storage().run(trace, make), trace };
}

/** Adds to the trace of what is being made; nothing where none is traced. */
export function trace({ pictures, messages, needs }: Trace): void {
  const now = storage().getStore();
  if (!now) return;
  now.pictures.push(...pictures);
  now.messages.push(...messages);
  now.needs.push(...needs);
}

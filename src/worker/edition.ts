/** What the build tells the worker: put in its place when the worker is made (src/integrations/worker/). */
import type { PrecacheEntry } from 'workbox-precaching';

export interface EditionFacts {
  /** The paper's base path, with slashes at both ends. */
  readonly base: string;
  /** When the paper was last changed, as its pages state it (`data-edition`). */
  readonly edition: string;
  /** What is fetched when the worker is installed. */
  readonly precache: readonly PrecacheEntry[];
}

declare const __EDITION__: EditionFacts;

export const facts: EditionFacts = __EDITION__;

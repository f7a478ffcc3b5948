/** What the worker, the pages that speak with it and the build have in common. */

/** The worker's file, at the paper's root: its scope is the whole paper. */
export const WORKER = '/sw.js';

/** Where the page of what can be read without a connection is. */
export const OFFLINE = '/offline/';

/** Articles that the reader saved, with all that they need. Their tool fills and empties it; the worker only reads it. */
export const SAVED = 'nashra-saved';

/** Raise it when what the caches hold changes its form: those of the other form are removed. */
const FORM = 1;

/** What the worker keeps on its own. */
export type Kind = 'edition' | 'pages' | 'files' | 'search';

const MB = 2 ** 20;

/** How much of each, at most; what was not used for longest goes first. The edition is bounded when it is built. */
export const LIMITS = {
  pages: { entries: 60, bytes: 8 * MB },
  files: { entries: 240, bytes: 15 * MB },
  search: { entries: 300, bytes: 4 * MB },
} as const satisfies Partial<Record<Kind, Limit>>;

export interface Limit {
  readonly entries: number;
  readonly bytes: number;
}

/** The edition as it is built: at most so many bytes, twice that while a newer one waits. */
export const EDITION_BYTES = 1.5 * MB;

/** All that the worker stores by itself, in megabytes. */
export const MOST_MB = (LIMITS.pages.bytes + LIMITS.files.bytes + LIMITS.search.bytes + 2 * EDITION_BYTES) / MB;

const PREFIX = 'nashra';

/** `edition-1 /base/`: the paper's base is part of the name, as other papers may stand on the same host. */
export const shortName = (kind: Kind, base: string): string => `${kind}-${FORM} ${base}`;

/** The name of a cache of the paper under `base` (with slashes at both ends). */
export const cacheName = (kind: Kind, base: string): string => `${PREFIX}-${shortName(kind, base)}`;

/** Whether a cache was made by the worker of the paper under `base`, in whatever form. */
export const isOurs = (name: string, base: string): boolean => name.startsWith(`${PREFIX}-`) && name.slice(name.indexOf(' ') + 1) === base;

/** What pages say to the worker. */
export type Request =
  /** Which edition it brings; answered through the port that comes along. */
  | { readonly say: 'edition' }
  /** Take over now: the reader asked for it. */
  | { readonly say: 'take-over' }
  /** Take over if no other page of the paper is open. */
  | { readonly say: 'take-over-alone' }
  /** Keep what the page had loaded before the worker was there. */
  | { readonly say: 'keep'; readonly page: string; readonly files: readonly string[] };

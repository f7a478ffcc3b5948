/**
 * Bodies of the newest articles as the last build rendered them. One article more makes feeds, a book and lists anew that show a hundred others
 * which nobody has touched: those are read here, not parsed and rendered again. Each body has a file of its own, under a name that holds the digest
 * of all that it is made of. Only bodies that are made of nothing else are kept: what looked for pictures or told the desk something is rendered.
 *
 * Pages and the integration that says where the files lie are loaded apart by Astro, in one process: they meet under a global symbol.
 */
import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where bodies are kept. */
export interface BodyFolder {
  /** Absolute path; it need not be there. */
  readonly folder: string;
  /** What bodies are made with: what another build made with something else is of no use. */
  readonly tools: string;
  /** Whether bodies of the last build are used, and not only replaced. */
  readonly used: boolean;
}

/** A body, as pages show it and as other papers do. */
export interface KeptBody {
  readonly html: string;
  readonly portable: string;
}

/** How many are kept: the feeds of a paper's sections and of its lively topics reach about as far back. */
export const MOST_KEPT = 1000;

const KEY = Symbol.for('nashra.kept-bodies');

type Holder = typeof globalThis & { [KEY]?: BodyFolder | undefined };

/** Says where bodies are kept; nothing: nowhere. */
export function openKeptBodies(place: BodyFolder | undefined): void {
  (globalThis as Holder)[KEY] = place;
}

const opened = (): BodyFolder | undefined => (globalThis as Holder)[KEY];

/** Names of the files that are worth keeping. */
let wanted: ReadonlySet<string> = new Set();

const nameOf = (key: string, { tools }: BodyFolder): string => `${hash('sha1', `${tools} ${key}`, 'base64url')}.json`;

/**
 * Says which bodies are worth keeping, and throws away all others.
 * @param keys those of the newest articles; the key of a body tells it from every other that is made with the same tools
 */
export function tidyKeptBodies(keys: readonly string[]): void {
  const place = opened();
  if (!place) return;
  wanted = new Set(keys.map((key) => nameOf(key, place)));
  mkdirSync(place.folder, { recursive: true });
  for (const file of readdirSync(place.folder)) if (!wanted.has(file)) rmSync(join(place.folder, file));
}

/** A body as the last build left it; `undefined` where there is none that can be read. */
export function keptBody(key: string): KeptBody | undefined {
  const place = opened();
  if (!place?.used) return undefined;
  const name = nameOf(key, place);
  if (!wanted.has(name)) return undefined;
  try {
    return JSON.parse(readFileSync(join(place.folder, name), 'utf8')) as KeptBody;
  } catch {
    return undefined;
  }
}

/** Keeps a body for the next build, if it is worth keeping. */
export function keepBody(key: string, { html, portable }: KeptBody): void {
  const place = opened();
  if (!place) return;
  const name = nameOf(key, place);
  if (wanted.has(name)) writeFileSync(join(place.folder, name), JSON.stringify({ html, portable }));
}

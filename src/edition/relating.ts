/**
 * Pages put the edition together, and an integration may have the relations of its stories reckoned on another thread meanwhile. Astro loads them apart, in
 * one process: they meet under a global symbol.
 */
import type { Relate } from './near.ts';

const KEY = Symbol.for('nashra.relating');

type Holder = typeof globalThis & { [KEY]?: Relate };

/** Says who finds what has most in common. */
export function setRelating(relate: Relate): void {
  (globalThis as Holder)[KEY] = relate;
}

/** Who finds it; nobody: whoever puts an edition together does. */
export const relating = (): Relate | undefined => (globalThis as Holder)[KEY];

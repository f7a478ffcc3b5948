/** What is known of the reader's reading, on this device. */
import * as store from '../store.ts';

/** All of it is under names that begin so, and so are the paper's caches: it is erased at once. */
export const OURS = 'nashra-';

/** @param otherwise where nothing is kept, or nothing that can be read */
export const kept = <T>(name: string, otherwise: T): T => (store.kept(OURS + name) as T | null | undefined) ?? otherwise;

/** @returns whether the device took it: it may refuse, or have no room left */
export const keep = (name: string, value: unknown): boolean => store.keep(OURS + name, value);

/** Which articles were opened on this device, and how far they were read. */
import { keep, kept } from '../device.ts';

/** The place where a reader stopped: the number of a block of the text, 0 for its first; −1 once the end was seen. */
export type Place = number;

export const FINISHED = -1;
/** The oldest are forgotten. */
const MOST = 1000;
const NAME = 'read';

/** By path, the one opened last at the end. */
export const opened = (): Record<string, Place> => kept<Record<string, Place>>(NAME, {});

export function putPlace(path: string, place: Place): void {
  const { [path]: _, ...others } = opened();
  keep(NAME, Object.fromEntries([...Object.entries(others), [path, place]].slice(-MOST)));
}

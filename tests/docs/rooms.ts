/** The picture and the table of the rooms, made from what ESLint enforces. */
import { ROOMS } from '../../eslint.config.js';

const rooms = ROOMS as Readonly<Record<string, readonly string[]>>;

/** What a room can be reached from, near and far. */
const below = (room: string): Set<string> => new Set((rooms[room] ?? []).flatMap((one) => [one, ...below(one)]));

/** Of what a room imports, what it does not come by through another room: the picture would be all lines otherwise. */
const direct = (room: string): string[] => (rooms[room] ?? []).filter((one) => !(rooms[room] ?? []).some((other) => other !== one && below(other).has(one)));

/** Mermaid, which GitHub draws. */
export function picture(): string {
  const lines = Object.keys(rooms).flatMap((room) => {
    const from = direct(room);
    return from.length > 0 ? from.map((one) => `  ${one} --> ${room}`) : [`  ${room}`];
  });
  return ['```mermaid', 'flowchart LR', ...lines, '```'].join('\n');
}

/** `room` → what the table must say it may import. */
export const allowed = (): Map<string, string> => new Map(Object.entries(rooms).map(([room, from]) => [room, from.join(', ') || '–']));

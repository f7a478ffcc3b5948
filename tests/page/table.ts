/** How the figures of a page are printed. */
import type { Budget } from './budgets.ts';
import { KINDS } from './visit.ts';
import type { Visit } from './visit.ts';

/** The one in the middle, by a number. */
export const median = <T>(all: readonly T[], by: (one: T) => number): T => {
  const middle = all.toSorted((a, b) => by(a) - by(b))[Math.floor(all.length / 2)];
  if (middle === undefined) throw new Error('nothing to take the middle of');
  return middle;
};

const HEADS = ['page', 'requests', 'bytes', ...KINDS, 'before text', 'first paint 4G', 'largest 4G', 'largest 3G', 'longest task', 'shift'];
export const ROWS = `| ${HEADS.join(' | ')} |\n|${HEADS.map(() => '---').join('|')}|`;

const whole = (number: number): string => Math.round(number).toLocaleString('en');
const beside = (number: number, most: number | undefined): string => `${whole(number)} (${most === undefined ? '–' : whole(most)})`;

/** A line of the table. @param found what is counted; `fast` over slow 4G, `slow` over Slow 3G, where times were taken */
export function row(type: string, found: Visit, budget: Budget | undefined, fast: Visit | undefined, slow: Visit | undefined): string {
  const ofKind = KINDS.map((kind) => whole(found.requests.reduce((sum, one) => sum + (one.kind === kind ? one.bytes : 0), 0)));
  const time = (number: number | undefined): string => (number === undefined ? '–' : whole(number));
  const cells = [
    type,
    beside(found.requests.length, budget?.requests),
    beside(found.bytes, budget?.bytes),
    ...ofKind,
    beside(found.before, budget?.before),
    time(fast?.firstPaint),
    time(fast?.largestPaint),
    time(slow?.largestPaint),
    time(fast?.longest),
    String(Number(found.shift.toFixed(3))),
  ];
  return `| ${cells.join(' | ')} |`;
}

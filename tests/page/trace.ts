/** What Chromium's trace tells of a visit. */

export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of the clock that network events are stamped with, in seconds, too. */
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly frame?: string; readonly name?: string; readonly data?: Record<string, unknown> };
}

export const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'loading', 'toplevel', 'blink.user_timing'];

export interface Told {
  /** When the navigation began, in seconds of the clock of network events. */
  readonly began: number;
  /** Milliseconds from then on. */
  readonly firstPaint: number;
  /** When text was first there to be read. */
  readonly readable: number;
  readonly largestPaint: number;
  /** What the largest paint was of. */
  readonly largest: string;
  /** The longest task of the page's main thread from the navigation on, and when it began. */
  readonly longest: number;
  readonly longestAt: number;
}

const is = (name: string) => (event: TraceEvent) => event.name === name;

/** @param url the page's address, as the browser was sent to it */
export function read(events: readonly TraceEvent[], url: string): Told {
  const start = events.find(({ name, args }) => name === 'navigationStart' && args?.data?.['documentLoaderURL'] === url);
  if (!start) throw new Error(`the trace does not tell of ${url}`);
  const ofPage = events.filter(({ pid, ts }) => pid === start.pid && ts >= start.ts);
  const after = (ts: number): number => (ts - start.ts) / 1000;
  const candidates = ofPage.filter(is('largestContentfulPaint::Candidate'));
  const first = ofPage.find(is('firstContentfulPaint'));
  const text = candidates.find(({ args }) => args?.data?.['type'] === 'text');
  const largest = candidates.at(-1);
  if (!first || !largest) throw new Error(`nothing was painted of ${url}`);
  const main = ofPage.find(is('firstContentfulPaint'))?.tid;
  const tasks = ofPage.filter(({ name, ph, tid }) => name === 'RunTask' && ph === 'X' && tid === main);
  const longest = tasks.reduce((most, task) => ((task.dur ?? 0) > (most?.dur ?? 0) ? task : most), tasks[0]);
  return {
    began: start.ts / 1e6,
    firstPaint: after(first.ts),
    readable: after(Math.max(first.ts, text?.ts ?? 0)),
    largestPaint: after(largest.ts),
    largest: String(largest.args?.data?.['type'] ?? ''),
    longest: (longest?.dur ?? 0) / 1000,
    longestAt: after(longest?.ts ?? start.ts),
  };
}

/** Tells how far a long build is: a bar in a terminal, now and then a line in a log. */
import { Presets, SingleBar } from 'cli-progress';

/** A log gets a line at most so often; a build that ends before says nothing. */
const PAUSE_MS = 5000;

export interface Progress {
  /** One more is done. */
  readonly tick: () => void;
  readonly stop: () => void;
}

const seconds = (ms: number): string => (ms < 90_000 ? `${Math.round(ms / 1000)} s` : `${Math.round(ms / 60_000)} min`);

/** `1,200 of 12,356 pages, 34 s left` */
export function progressLine(done: number, total: number, elapsedMs: number, noun: string): string {
  const count = (n: number) => n.toLocaleString('en');
  return `${count(done)} of ${count(total)} ${noun}, ${seconds((elapsedMs / done) * (total - done))} left`;
}

/**
 * @param noun what is counted, in the plural
 * @param say prints a line
 */
export function progress(total: number, noun: string, say: (line: string) => void): Progress {
  if (process.stderr.isTTY && total > 0) {
    const bar = new SingleBar({ format: `{bar} {value} of {total} ${noun}, {eta_formatted} left`, hideCursor: true }, Presets.rect);
    bar.start(total, 0);
    return { tick: () => bar.increment(), stop: () => bar.stop() };
  }
  const begun = performance.now();
  let told = begun;
  let done = 0;
  const tick = (): void => {
    done += 1;
    const now = performance.now();
    if (now - told < PAUSE_MS || done === total) return;
    told = now;
    say(progressLine(done, total, now - begun, noun));
  };
  return { tick, stop: () => undefined };
}

/**
 * The lines that pages are measured over. The browser delays whole requests, not packets: a new connection costs it nothing. Lighthouse
 * and Chromium's DevTools make up for that with multiplied latencies and lessened throughput, and so does this: the numbers are theirs.
 */

/** What `Network.emulateNetworkConditions` takes: milliseconds, bytes a second. */
export interface Line {
  readonly name: string;
  readonly latency: number;
  readonly downloadThroughput: number;
  readonly uploadThroughput: number;
}

const bytes = (kilobits: number): number => (kilobits * 1000) / 8;

/** `throttling.mobileSlow4G` of Lighthouse, as applied by its method `devtools`: 150 ms × 3.75, 1.6 Mbit/s × 0.9, up 750 kbit/s × 0.9. */
export const SLOW_4G: Line = { name: 'slow 4G', latency: 562.5, downloadThroughput: bytes(1638.4 * 0.9), uploadThroughput: bytes(750 * 0.9) };

/** DevTools' Slow 3G (its “3G” since Chromium 127): 400 ms × 5, 500 kbit/s × 0.8 both ways. */
export const SLOW_3G: Line = { name: 'Slow 3G', latency: 2000, downloadThroughput: bytes(400), uploadThroughput: bytes(400) };

/** How many times slower than this machine the phone's processor is: Lighthouse's number. */
export const CPU = 4;

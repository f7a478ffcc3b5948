/** The browser of the tests: `CHROMIUM_PATH`, else an installed Chromium or Chrome, else the one that npm brought. */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Keeps the browser from looking for anything outside this machine. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

async function fromNpm(): Promise<Executable> {
  // The package unpacks the libraries that a bare system lacks only where it believes itself in a Lambda.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs24.x';
  const { default: packed } = await import('@sparticuz/chromium');
  return { executablePath: await packed.executablePath(), args: packed.args.filter((arg) => arg !== '--single-process') };
}

export interface Executable {
  readonly executablePath: string;
  readonly args: string[];
}

/** Where the browser is, and how it is started. Without any browser the tests fail: they are never skipped. */
export async function executable(): Promise<Executable> {
  const given = process.env['CHROMIUM_PATH'] ?? INSTALLED.find((path) => existsSync(path));
  const { executablePath, args } = given ? { executablePath: given, args: [] } : await fromNpm();
  return { executablePath, args: [...new Set([...args, ...QUIET])] };
}

/** Pages are drawn where they are laid out, and not on a thread beside it: that takes half the time for each page, and nothing can be scrolled or clicked. */
const STILL = ['--disable-threaded-compositing'];

/**
 * Starts the browser.
 * @param still whether pages are only looked at
 */
export async function launch({ still = false } = {}): Promise<Browser> {
  const { executablePath, args } = await executable();
  return chromium.launch({ executablePath, args: [...args, ...(still ? STILL : [])] });
}

/** The sum of what has moved since the page began. @param wait milliseconds in which it may still move */
export const layoutShift = (page: Page, wait: number): Promise<number> =>
  page.evaluate(
    (ms) =>
      new Promise<number>((done) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done(sum), ms);
      }),
    wait,
  );

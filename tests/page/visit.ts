/** One first visit to a page: a cold cache, a phone's screen and processor, a slow line. */
import type { Browser, CDPSession, Page } from 'playwright-core';
import { layoutShift } from '../browser/browser.ts';
import { CPU, SLOW_3G } from './lines.ts';
import type { Line } from './lines.ts';
import { CATEGORIES, read } from './trace.ts';
import type { Told, TraceEvent } from './trace.ts';

/**
 * The service worker begins when a page is there, and its line is not slowed down with the page's: what a script asks for late would come out of the
 * worker's hands on one machine and over the line on another.
 */
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true, serviceWorkers: 'block' } as const;
/** Milliseconds without a request on its way, or a task, after which a page is at rest. */
const REST = 600;
/** A page that does not come to rest in this time never will. */
const PATIENCE_MS = 120_000;

export const KINDS = ['html', 'style', 'script', 'face', 'picture', 'other'] as const;
export type Kind = (typeof KINDS)[number];

export interface Request {
  readonly url: string;
  readonly kind: Kind;
  /** On the wire, with the response's head. */
  readonly bytes: number;
}

export interface Visit extends Omit<Told, 'began'> {
  readonly requests: readonly Request[];
  readonly bytes: number;
  /** Bytes that had come when text could first be read, and all of the page itself: the browser tells its size at its end only. */
  readonly before: number;
  readonly shift: number;
}

const KIND_OF: Readonly<Record<string, Kind>> = { Document: 'html', Stylesheet: 'style', Script: 'script', Font: 'face', Image: 'picture' };

interface Arrival {
  readonly at: number;
  readonly bytes: number;
  readonly kind: Kind;
}

interface Heard {
  readonly requests: () => Request[];
  readonly arrivals: readonly Arrival[];
  /** Milliseconds since the last request began or ended; none while one is on its way. */
  readonly quiet: () => number;
}

/** Writes down every request of a page and when its bytes came. */
function listen(session: CDPSession): Heard {
  const underWay = new Set<string>();
  let last = performance.now();
  const pass = (): void => {
    last = performance.now();
  };
  const end = (id: string): void => {
    if (underWay.delete(id)) pass();
  };
  const requests = new Map<string, { url: string; kind: Kind; bytes: number }>();
  const arrivals: Arrival[] = [];
  const arrive = (id: string, bytes: number, at: number): void => {
    const request = requests.get(id);
    if (!request) return;
    request.bytes += bytes;
    arrivals.push({ at, bytes, kind: request.kind });
  };
  session.on('Network.requestWillBeSent', ({ requestId, request: { url }, type }) => {
    if (url.startsWith('data:') || url.startsWith('blob:')) return;
    requests.set(requestId, { url, kind: KIND_OF[type ?? ''] ?? 'other', bytes: 0 });
    underWay.add(requestId);
    pass();
  });
  session.on('Network.responseReceived', ({ requestId, response, timestamp }) => arrive(requestId, response.encodedDataLength, timestamp));
  session.on('Network.dataReceived', ({ requestId, encodedDataLength, timestamp }) => arrive(requestId, encodedDataLength, timestamp));
  // The sum is the browser's own.
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength, timestamp }) => {
    arrive(requestId, encodedDataLength - (requests.get(requestId)?.bytes ?? 0), timestamp);
    end(requestId);
  });
  session.on('Network.loadingFailed', ({ requestId }) => end(requestId));
  return { requests: () => [...requests.values()], arrivals, quiet: () => (underWay.size > 0 ? 0 : performance.now() - last) };
}

/** Waits until nothing is on its way any more: Playwright's «networkidle» does not wait for what a script of the page asks for late. */
async function atRest(page: Page, { quiet, requests }: Heard): Promise<void> {
  const start = performance.now();
  while (quiet() < REST) {
    if (performance.now() - start > PATIENCE_MS) throw new Error(`${page.url()} does not come to rest: ${requests().map(({ url }) => url).join(', ')}`);
    await page.waitForTimeout(REST / 4);
  }
}

/** @param slower how many times slower the processor is made */
export async function visit(browser: Browser, address: string, line: Line, slower = CPU): Promise<Visit> {
  const url = new URL(address).href;
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const heard = listen(session);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, ...line });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await browser.startTracing(page, { categories: CATEGORIES });
  await page.goto(url, { waitUntil: 'load', timeout: PATIENCE_MS });
  await atRest(page, heard);
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const { began, ...told } = read(trace.traceEvents, url);
  const shift = await layoutShift(page, 100);
  await context.close();
  const requests = heard.requests();
  const readableAt = began + told.readable / 1000;
  return {
    ...told,
    requests,
    bytes: requests.reduce((sum, { bytes }) => sum + bytes, 0),
    before: heard.arrivals.reduce((sum, { at, bytes, kind }) => sum + (at <= readableAt || kind === 'html' ? bytes : 0), 0),
    shift,
  };
}

/**
 * What is counted of a page, as far as it is the same on every machine: over the slowest line and at the machine's own speed, so that
 * text is there long before the faces come, however busy the machine is.
 */
export const counted = (browser: Browser, url: string): Promise<Visit> => visit(browser, url, SLOW_3G, 1);

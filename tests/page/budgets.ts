/** The budgets: `budgets.json`, one entry a type of page. `npm run bench:page -- --write` sets them at what is reached plus a tenth. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Visit } from './visit.ts';

/** What is counted, and is the same on every machine. Bytes are on the wire, with the heads of responses. */
export interface Budget {
  readonly requests: number;
  readonly bytes: number;
  /** Bytes that have come when text can first be read. */
  readonly before: number;
}

export type Budgets = Readonly<Record<string, Budget>>;

const FILE = join(import.meta.dirname, 'budgets.json');
const KB = 1000;

/** What no budget may exceed, whatever is reached: what the paper promises. */
export const LIMITS: Budgets = {
  'article-map': { requests: 8, bytes: 110 * KB, before: 45 * KB },
  front: { requests: 12, bytes: 160 * KB, before: 45 * KB },
};

/**
 * Nothing moves on the pages that `LIMITS` names. On the others a page drawn while it still comes over a slow line may end within a name
 * of a list that runs on, which goes to the next line with the rest of it.
 */
const SHIFT = { promised: 0, others: 0.01 };
/** Promised of an article with a map, on a machine that is fast and has nothing else to do; milliseconds. */
const TIMES = { fast: 1000, slow: 2500, task: 50 };

export const budgets = (): Budgets => JSON.parse(readFileSync(FILE, 'utf8')) as Budgets;

/** What is reached and a tenth, as far as the paper's promise allows; requests are whole. */
export function budgetFor(type: string, { requests, bytes, before }: Visit): Budget {
  const most = LIMITS[type];
  const tenth = (number: number): number => Math.ceil(number * 1.1);
  return {
    requests: Math.min(tenth(requests.length), most?.requests ?? Infinity),
    bytes: Math.min(tenth(bytes), most?.bytes ?? Infinity),
    before: Math.min(tenth(before), most?.before ?? Infinity),
  };
}

export const writeBudgets = (all: Budgets): void => writeFileSync(FILE, `${JSON.stringify(all, null, 2)}\n`);

/** What a visit is over, in words; empty where it keeps to its budget. */
export function over(type: string, visit: Visit, budget: Budget | undefined): string[] {
  if (!budget) return [`${type} has no budget: npm run bench:page -- --write`];
  const found = { requests: visit.requests.length, bytes: visit.bytes, before: visit.before };
  const much = Object.entries(found).flatMap(([what, number]) => (number > budget[what as keyof Budget] ? [`${type}: ${what} ${number}, at most ${budget[what as keyof Budget]}`] : []));
  // To three places, as browsers report it.
  return Number(visit.shift.toFixed(3)) > (type in LIMITS ? SHIFT.promised : SHIFT.others) ? [...much, `${type}: layout shift ${visit.shift.toFixed(4)}`] : much;
}

/** What comes later than promised, in words. @param fast over slow 4G, `slow` over Slow 3G */
export function late(type: string, fast: Visit, slow: Visit): string[] {
  if (type !== 'article-map') return [];
  const found = { 'largest paint over slow 4G': [fast.largestPaint, TIMES.fast], 'largest paint over Slow 3G': [slow.largestPaint, TIMES.slow], 'longest task': [fast.longest, TIMES.task] };
  return Object.entries(found).flatMap(([what, [number = 0, most = 0]]) => (number > most ? [`${type}: ${what} ${Math.round(number)} ms, at most ${most}`] : []));
}

/**
 * `npm run bench:page [-- --runs 5] [-- --cpu 4] [-- --counts] [-- --write] [-- TYPE…]`: builds the sample paper (`--site DIR`: takes one
 * that is built), opens a page of every type as a phone does for the first time, and prints what came over the wire and when text was
 * there, beside the budgets. `--counts` leaves out the times, `--write` sets the budgets. The exit code is 1 where one is exceeded.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from '../browser/browser.ts';
import { pagesOf } from '../site/pages.ts';
import { build } from '../site/setup.ts';
import { budgetFor, budgets, late, over, writeBudgets } from './budgets.ts';
import type { Budget } from './budgets.ts';
import { host } from './host.ts';
import { CPU, SLOW_3G, SLOW_4G } from './lines.ts';
import type { Line } from './lines.ts';
import { median, row, ROWS } from './table.ts';
import { measured } from './types.ts';
import { counted, visit } from './visit.ts';
import type { Visit } from './visit.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '3' }, cpu: { type: 'string', default: String(CPU) }, site: { type: 'string' }, counts: { type: 'boolean', default: false }, write: { type: 'boolean', default: false } },
});
const runs = Number(values.runs);
const slower = Number(values.cpu);
const work = mkdtempSync(join(tmpdir(), 'nashra-page-'));
const root = resolve(import.meta.dirname, '../..');
const dir = values.site ? resolve(values.site) : (await build(join(root, 'content'), join(work, 'site'))).dir;
const types = measured(pagesOf(dir).map(({ url }) => url)).filter(([type]) => positionals.length === 0 || positionals.includes(type));
const [server, browser] = await Promise.all([host(dir), launch()]);

/** The visit in the middle of several, by its largest paint. */
async function timed(url: string, line: Line): Promise<Visit> {
  const all: Visit[] = [];
  for (let run = 0; run < runs; run += 1) all.push(await visit(browser, url, line, slower));
  return median(all, ({ largestPaint }) => largestPaint);
}

const limits = budgets();
const reached: Record<string, Budget> = { ...limits };
const wrong: string[] = [];
console.log(`${browser.version()}, processor ${slower} times slower, ${runs} visits each, the middle one; bytes and milliseconds; budgets in brackets\n`);
console.log(ROWS);
for (const [type, url] of types) {
  const found = await counted(browser, server.url + url);
  const fast = values.counts ? undefined : await timed(server.url + url, SLOW_4G);
  const slow = values.counts ? undefined : await timed(server.url + url, SLOW_3G);
  reached[type] = budgetFor(type, found);
  wrong.push(...over(type, found, limits[type]), ...(fast && slow ? late(type, fast, slow) : []));
  console.log(row(type, found, limits[type], fast, slow));
}
if (values.write) writeBudgets(reached);
else if (wrong.length > 0) console.error(`\n${wrong.join('\n')}`);
await Promise.all([browser.close(), server.close()]);
rmSync(work, { recursive: true, force: true });
process.exitCode = wrong.length > 0 && !values.write ? 1 : 0;

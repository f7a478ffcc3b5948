/**
 * `npm run faults -- 100 7`: kills that many builds at random moments (from the seed), or lets their disk fill up, and counts what stood
 * afterwards. After each the published paper must be one of the two that builds from nothing make; after every fifth a build must come to
 * its end and make the one that was due. The exit code is 1 where that was not so.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { digests } from '../site/digests.ts';
import { buildUntil, editSmall, forget, writeSmall } from '../site/killing.ts';

const [kills, seed] = [Number(process.argv[2] ?? 100), Number(process.argv[3] ?? 1)];
/** One build in so many has a full disk instead, and is let to its end. */
const FULL_EVERY = 4;
const WHOLE_EVERY = 5;

/** Mulberry32. */
function random(state: number): () => number {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const cache = resolve(import.meta.dirname, '../../node_modules/.cache');
mkdirSync(cache, { recursive: true });
const work = mkdtempSync(join(cache, 'faults-'));
const [content, dir] = [join(work, 'content'), join(work, 'dist')];
const papers = [join(work, 'a'), join(work, 'b')] as const;

await writeSmall(papers[0]);
cpSync(papers[0], papers[1], { recursive: true });
await editSmall(papers[1]);
const whole: Record<string, string>[] = [];
for (const [i, paper] of papers.entries()) {
  await buildUntil(paper, join(work, `whole-${i}`));
  whole.push(digests(join(work, `whole-${i}`)));
  forget(paper);
}
const isPaper = (i: number): boolean => isDeepStrictEqual(digests(dir), whole[i]);
const lay = (i: number): void => {
  rmSync(content, { recursive: true, force: true });
  cpSync(papers[i] ?? '', content, { recursive: true });
};

lay(0);
const begun = performance.now();
await buildUntil(content, dir);
const usual = performance.now() - begun;
const next = random(seed);
const count = { killed: 0, 'disk full': 0, 'ended before': 0, old: 0, new: 0, 'neither: wrong': 0, 'builds after': 0, 'builds after: wrong': 0 };
let published = 0;
for (let round = 1; round <= kills; round += 1) {
  const due = 1 - published;
  lay(due);
  const full = round % FULL_EVERY === 0;
  const { code, signal } = await buildUntil(content, dir, full ? { fault: { at: 1 + Math.floor(next() * 120), under: '/next-', code: 'ENOSPC' } } : { afterMs: next() * usual * 1.05 });
  if (signal) count.killed += 1;
  else count[full && code === 1 ? 'disk full' : 'ended before'] += 1;
  if (isPaper(published)) count.old += 1;
  else if (isPaper(due)) {
    count.new += 1;
    published = due;
  } else count['neither: wrong'] += 1;
  if (round % WHOLE_EVERY === 0) {
    lay(1 - published);
    published = 1 - published;
    const { code: ended } = await buildUntil(content, dir);
    count[ended === 0 && isPaper(published) ? 'builds after' : 'builds after: wrong'] += 1;
  }
  console.log(`${round} of ${kills}: ${JSON.stringify(count)}`);
}
forget(content);
rmSync(work, { recursive: true, force: true });
process.exitCode = count['neither: wrong'] + count['builds after: wrong'] > 0 ? 1 : 0;

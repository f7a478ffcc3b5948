import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { near } from '../../src/edition/near.ts';
import type { Near } from '../../src/edition/near.ts';
import { startsOf } from '../../src/edition/traits.ts';
import type { Traits } from '../../src/edition/traits.ts';
import { relate } from '../../src/integrations/relations.ts';

const MANY = 6_000;
const TOPICS = 400;
const MOST = 6;

/** Stories of two topics each, by a fixed rule. */
function traits(count: number): Traits {
  const numbers = Int32Array.from({ length: 2 * count }, (_, i) => Math.imul(i + 1, 0x9e3779b1) >>> 0).map((n) => Math.abs(n) % TOPICS);
  const topics = { starts: startsOf(Array.from({ length: count }, () => 2)), numbers };
  return { topicCount: TOPICS, topics, weights: new Float64Array(2 * count).fill(1), matters: topics, stems: Array.from({ length: count }, () => ''), times: Float64Array.from({ length: count }, (_, i) => -i * 3_600_000), sections: new Int32Array(count), newest: Int32Array.from({ length: count }, (_, i) => i) };
}
const answers = (ask: Near, count: number): number[][] =>
  Array.from({ length: count }, (_, place) => {
    const found = new Set<number>();
    ask(place, (one) => found.add(one).size < MOST);
    return [...found];
  });

const work = mkdtempSync(join(tmpdir(), 'relations-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));
function threadThat(does: string): URL {
  const file = join(work, `${Math.random()}.mjs`);
  writeFileSync(file, `import { workerData } from 'node:worker_threads';\n${does}`);
  return pathToFileURL(file);
}
const many = traits(MANY);
const wanted = answers(near(many), MANY);
const later = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

test('another thread answers as this one does', async () => {
  const ask = relate(many, MOST);
  await later(1_000);
  expect(answers(ask, MANY)).toEqual(wanted);
  expect(wanted.filter((one) => one.length === MOST).length).toBeGreaterThan(MANY / 2);
});

test('what it is asked for before it has begun is reckoned here', () => {
  expect(answers(relate(many, MOST), MANY)).toEqual(wanted);
});

test.each([
  ['fails', 'throw new Error("no");'],
  ['says that it failed', 'Atomics.store(workerData.state, 0, 3);'],
  ['begins and fails later', 'Atomics.store(workerData.state, 0, 1); setTimeout(() => { Atomics.store(workerData.state, 0, 3); Atomics.notify(workerData.state, 0); }, 1_500);'],
])('so is what is asked of one that %s', async (_, does) => {
  const ask = relate(many, MOST, threadThat(does));
  await later(500);
  expect(answers(ask, MANY)).toEqual(wanted);
});

test('its word is taken where it has answered', async () => {
  // Every story is near to the seventh.
  const done = join(work, 'done');
  const ask = relate(many, MOST, threadThat(`import { writeFileSync } from 'node:fs'; workerData.answers.fill(7); Atomics.store(workerData.state, 0, 2); writeFileSync(${JSON.stringify(done)}, '');`));
  while (!existsSync(done)) await later(20);
  const found: number[] = [];
  for (const place of [0, 1, 5_999]) ask(place, (one) => found.push(one) < 0);
  expect(found).toEqual([7, 7, 7]);
});

test('few stories are reckoned here', () => {
  const few = traits(50);
  const ask = relate(few, MOST, threadThat('throw new Error("no");'));
  expect(answers(ask, 50)).toEqual(answers(near(few), 50));
});

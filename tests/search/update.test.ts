import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memoryStore } from '../../src/search/memory.ts';
import type { Manifest } from '../../src/search/manifest.ts';
import { STATE } from '../../src/search/state.ts';
import type { Options } from '../../src/search/update.ts';
import { corpus } from './corpus.ts';
import { sourceOf, update } from './papers.ts';

const { words, pick, paragraphs } = corpus(7);
const article = () => ({ headline: words(8), section: pick(['news', 'sport']), topics: [pick(['iran', 'oil'])], text: paragraphs(150) });
const articles = Array.from({ length: 30 }, article);
const keyOf = (i: number) => `article-${String(i).padStart(3, '0')}`;
const sources = articles.map((one, i) => sourceOf(one, keyOf(i)));
/** The same with one word of the text put right, and with one more. */
const put = (text: readonly string[], change: (first: string) => string) => text.map((block, i) => (i === 0 ? change(block) : block));
const corrected = articles.map((one, i) => sourceOf({ ...one, text: put(one.text, (block) => block.replace(/(?<= )\S+/, 'مصحَّحة')) }, keyOf(i)));
const longer = articles.map((one, i) => sourceOf({ ...one, text: put(one.text, (block) => `زيادة ${block}`) }, keyOf(i)));
/** Others of the same keys: articles that were edited. */
const edited = sources.map(({ key }) => sourceOf(article(), key));
const versions = { old: sources, new: edited, corrected, longer };

/** What of a store is published. */
const published = ({ files }: ReturnType<typeof memoryStore>) => new Map([...files].filter(([name]) => name !== STATE).map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')]));

const shardsIn = ({ segments }: Manifest): number => segments.reduce((sum, { shards }) => sum + shards, 0);

async function clean(list: typeof sources, options?: Options) {
  const store = memoryStore();
  await update(store, list, options);
  return published(store);
}

describe('an index that is brought up to date', () => {
  // However many articles have another number: all shards are looked at, or only theirs; with an archive, or without.
  test.each([[0, 4096], [3, 4096], [30, 4096], [0, 8], [3, 8], [30, 8], [1, 1]])('is byte for byte the one that is made at once, whatever was edited, added, removed or put between: %i that moved are few, %i are archived at once', async (fewMoved, archivedAtOnce) => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(fc.constantFrom('absent' as const, 'old' as const, 'old' as const, 'new' as const, 'corrected' as const, 'longer' as const), { minLength: 30, maxLength: 30 }), { minLength: 1, maxLength: 4 }), async (states) => {
        const store = memoryStore();
        for (const state of [...states]) {
          const list = state.flatMap((one, i) => (one === 'absent' ? [] : (versions[one][i] ?? [])));
          await update(store, list, { fewMoved, archivedAtOnce });
          expect(published(store)).toEqual(await clean(list, { archivedAtOnce }));
        }
      }),
      { numRuns: 10, endOnFailure: true },
    );
  }, 60_000);

  test('is the same, however few articles are held in memory together', async () => {
    const store = memoryStore();
    await update(store, sources, { atOnce: 7 });
    expect(published(store)).toEqual(await clean(sources));
    const list = edited.map((one, i) => (i % 3 === 0 ? one : (sources[i] ?? one))).slice(2);
    await update(store, list, { atOnce: 4 });
    expect(published(store)).toEqual(await clean(list));
  });

  test('is the same where words stand in so many articles that their lists are cut in two', async () => {
    const short = (key: string) => sourceOf({ headline: `${words(2)} اليوم`, topics: [], text: [`${words(6)} ${pick(['نفط', 'قمر', 'سوق', 'علم'])} ${pick(['وزير', 'قرار'])}`] }, key);
    const many = Array.from({ length: 1300 }, (_, i) => short(`article-${String(i).padStart(4, '0')}`));
    const store = memoryStore();
    await update(store, many);
    expect([...store.files.keys()].some((name) => name.endsWith('-rest.bin'))).toBe(true);
    const changed = many.map((one, i) => (i === 400 ? short(one.key) : one));
    const put = short('article-1298-b');
    for (const list of [changed, [...changed.slice(0, 1299), put, ...changed.slice(1299)], changed.filter((_, i) => i !== 900)]) {
      await update(store, list);
      expect(published(store)).toEqual(await clean(list));
    }
  });

  test('says of which articles it asks for the records before it does', async () => {
    const store = memoryStore();
    await update(store, sources);
    let ahead: readonly number[] = [];
    const [parts, asked]: [number[][], number[]] = [[], []];
    const list = edited.map((one, i) => (i % 3 === 0 ? one : (sources[i] ?? one))).map((one, i) => ({
      ...one,
      record: () => {
        asked.push(i);
        expect(ahead).toContain(i);
        return one.record();
      },
    }));
    const before = async (articles: readonly number[]) => {
      ahead = articles;
      parts.push([...articles]);
    };
    await update(store, list, { atOnce: 4, before });
    expect(parts.flat()).toEqual(asked);
    expect(asked).toEqual([0, 3, 6, 9, 12, 15, 18, 21, 24, 27]);
    expect(parts.map(({ length }) => length)).toEqual([4, 4, 2]);
  });

  test('reads one article and writes the shards of its words alone when one was edited', async () => {
    const store = memoryStore();
    await update(store, sources);
    const again = sources.map((one, i) => (i === 20 ? sourceOf({ headline: words(8), text: [words(5)] }, one.key) : one));
    const { indexed } = await update(store, again);
    expect(indexed).toBe(1);
    const { indexed: none, shards } = await update(store, again);
    expect([none, shards]).toEqual([0, 0]);
  });

  test('reads the newest articles again where one comes in among them, and touches their shards alone', async () => {
    const store = memoryStore();
    const short = (i: number, text: string) => sourceOf({ headline: 'خبر', text: [text] }, keyOf(100 + i));
    const last = ['وصل القطار', 'طار الطائر', 'نزل المطر'].map((text, i) => short(2 * i, text));
    await update(store, [...sources, ...last]);
    const list = [...sources, ...last.slice(0, 1), short(1, 'هبت الريح'), ...last.slice(1)];
    const { indexed, shards, manifest } = await update(store, list);
    expect(indexed).toBe(3);
    expect(shards).toBeLessThan(shardsIn(manifest) / 2);
    expect(published(store)).toEqual(await clean(list));
  });

  test('writes the shards of the words that were put right, and no other', async () => {
    const one = sourceOf({ headline: 'خبر', text: ['في البلد من الناس من يقرأ الأخبار كل يوم'] }, 'one');
    const list = [...sources.slice(0, 12), one, ...sources.slice(12)];
    const store = memoryStore();
    const { manifest } = await update(store, list);
    expect(shardsIn(manifest)).toBeGreaterThan(8);
    const put = sourceOf({ headline: 'خبر', text: ['في البلد من الناس من يكتب الأخبار كل يوم'] }, 'one');
    const corrected = list.map((other) => (other === one ? put : other));
    const { indexed, shards } = await update(store, corrected);
    expect(indexed).toBe(1);
    // A form stands in one shard, or in two where its stem has two readings.
    expect(shards).toBeLessThanOrEqual(4);
    expect(published(store)).toEqual(await clean(corrected));
  });

  test('a state of another version, or none, is a new index', async () => {
    const store = memoryStore();
    await update(store, sources);
    store.write('state.json', new TextEncoder().encode('{"version":0}'));
    expect((await update(store, sources)).indexed).toBe(sources.length);
    store.write('state.json', new TextEncoder().encode('not JSON'));
    expect((await update(store, sources)).indexed).toBe(sources.length);
  });

  test('that ended half-way is made anew, and leaves nothing behind', async () => {
    for (const after of [0, 1, 7, 40]) {
      const store = memoryStore();
      await update(store, sources);
      let left = after;
      const write: typeof store.write = (name, bytes) => {
        if (left === 0) throw new Error('the disk is full');
        left -= 1;
        return store.write(name, bytes);
      };
      await expect(update({ ...store, write }, edited.slice(3))).rejects.toThrow('full');
      await update(store, edited.slice(0, 20));
      expect(published(store)).toEqual(await clean(edited.slice(0, 20)));
    }
  });

  test('is made anew where most articles have changed, and brought up to date where fewer have', async () => {
    for (const [changed, isNew] of [[16, true], [14, false]] as const) {
      const store = memoryStore();
      await update(store, sources);
      let cleared = false;
      const clear = () => {
        cleared = true;
        store.clear();
      };
      const list = sources.map((one, i) => (i < changed ? (edited[i] ?? one) : one));
      expect((await update({ ...store, clear }, list)).indexed).toBe(isNew ? sources.length : changed);
      expect(cleared).toBe(isNew);
      expect(published(store)).toEqual(await clean(list));
    }
  });

  test('writes nothing where nothing has changed', async () => {
    const store = memoryStore();
    const { manifest } = await update(store, sources);
    const write = () => {
      throw new Error('was written');
    };
    expect(await update({ ...store, write }, sources)).toEqual({ manifest, indexed: 0, shards: 0 });
  });

  test('an empty paper has an empty index', async () => {
    const store = memoryStore();
    const { manifest } = await update(store, []);
    expect(manifest.articles).toBe(0);
  });
});

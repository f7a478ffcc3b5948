/**
 * `npm run bench:search:scale -- [ARTICLES …]`: what search costs at a size: making the index, bringing it up to date, and the bytes
 * and the time of queries of two to three words drawn from the articles. Ten results with their passages are part of a query; the
 * page and its script (15 KB) are not. The articles themselves are in memory as well: they count in «MB at most». Without a number: 1,000 and 10,000.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isStopWord } from '../../src/arabic/stop-words.ts';
import { terms } from '../../src/arabic/terms.ts';
import { diskStore, loadFrom } from '../../src/search/disk.ts';
import { openIndex } from '../../src/search/files.ts';
import { answering, passage } from '../../src/search/passage.ts';
import { parseQuery } from '../../src/search/query.ts';
import { search } from '../../src/search/search.ts';
import { updateIndex } from '../../src/search/update.ts';
import type { Source } from '../../src/search/update.ts';
import { corpus } from './corpus.ts';

const WORDS = 460;
const QUERIES = 100;
const SHEET = 10;

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const around = { sections: [], sources: [], topics: [], digest };

function article(make: ReturnType<typeof corpus>, i: number): Source {
  const headline = make.words(9);
  const text = make.paragraphs(WORDS);
  const record = { permalink: `/2014/11/10/story-${i}/`, headline, section: 'news', day: '2014-11-10', topics: [], sources: [], names: [], lead: '', text };
  return { key: String(i), digest: digest(headline), words: WORDS, day: record.day, section: record.section, record: () => Promise.resolve(record) };
}

const at = (list: readonly number[], share: number): number => list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))] ?? 0;
const kb = (bytes: number): number => Math.round(bytes / 102.4) / 10;

async function measure(articles: number): Promise<Record<string, number>> {
  const make = corpus(5);
  const sources = Array.from({ length: articles }, (_, i) => article(make, i));
  const folder = mkdtempSync(join(tmpdir(), 'scale-'));
  try {
    const begin = performance.now();
    await updateIndex(diskStore(folder), sources, around);
    const built = performance.now();
    const { maxRSS } = process.resourceUsage();
    sources[Math.floor(articles / 2)] = { ...article(make, Math.floor(articles / 2)) };
    const { shards } = await updateIndex(diskStore(folder), sources, around);
    const updated = performance.now();

    const first: number[] = [];
    const next: number[] = [];
    const time: number[] = [];
    const load = loadFrom(folder);
    for (let i = 0; i < QUERIES; i += 1) {
      let bytes = 0;
      const files = await openIndex(async (name) => {
        const file = await load(name);
        bytes += file?.length ?? 0;
        return file;
      });
      for (const list of [first, next]) {
        bytes = list === first ? bytes : 0;
        const { text } = (await make.pick(sources).record());
        const telling = terms(text[0] ?? '').filter(({ word }) => !isStopWord(word.folded));
        const query = Array.from({ length: 2 + (i % 2) }, () => make.pick(telling).word.form).join(' ');
        const start = performance.now();
        const { docs, partly, found } = await search(files, parseQuery(query), {}, SHEET);
        const records = await Promise.all([...docs, ...partly].slice(0, SHEET).map(files.record));
        for (const record of records) if (record) passage(record.text, answering(found));
        time.push(performance.now() - start);
        list.push(bytes);
      }
    }
    return {
      articles,
      seconds: Math.round((built - begin) / 100) / 10,
      'MB at most': Math.round(maxRSS / 1024),
      'update s': Math.round((updated - built) / 100) / 10,
      'shards written': shards,
      'first KB': kb(at(first, 0.5)),
      'first p95': kb(at(first, 0.95)),
      'next KB': kb(at(next, 0.5)),
      'next p95': kb(at(next, 0.95)),
      'ms p95': Math.round(at(time, 0.95)),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const sizes = process.argv.slice(2).map(Number).filter((size) => size > 0);
const rows = [];
for (const size of sizes.length > 0 ? sizes : [1000, 10_000]) rows.push(await measure(size));
console.table(rows);

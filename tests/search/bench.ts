/**
 * `npm run bench:search -- FOLDER`: how well search finds. The folder holds `docs.jsonl` (id, title, body), `queries.tsv` (id, text) and
 * `qrels.tsv` (query, 0, document, 1). The documents are indexed into files and the queries asked of those files, through the code
 * that readers use. A query is answered where one of its documents is found, and queries without any are left out. The last line is one
 * JSON object: queries, recall1, recall10, mrr. With `MISSES=1` the queries are printed that are not answered by the first ten.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { countWords } from '../../src/arabic/words.ts';
import { diskStore, loadFrom } from '../../src/search/disk.ts';
import { openIndex } from '../../src/search/files.ts';
import { parseQuery } from '../../src/search/query.ts';
import { search } from '../../src/search/search.ts';
import { updateIndex } from '../../src/search/update.ts';
import type { Source } from '../../src/search/update.ts';

interface Doc {
  readonly id: string;
  readonly title?: string;
  readonly body: string;
}

const BEST = 10;

/** Says on stderr how far things are, every so often. */
const EVERY = 5000;
const progress = (what: string, done: number, all: number): void => {
  if (done % EVERY === 0 && done > 0) console.error(`${what}: ${done} of ${all}`);
};

/** The lines of a file as they lie there: those of a large collection would fill the memory as strings. */
function rawLines(file: string): Buffer[] {
  const bytes = readFileSync(file);
  const found: Buffer[] = [];
  for (let from = 0; from < bytes.length; ) {
    const newline = bytes.indexOf(0x0a, from);
    const end = newline < 0 ? bytes.length : newline;
    const line = bytes.subarray(from, end);
    if (line.some((byte) => byte > 0x20)) found.push(line);
    from = end + 1;
  }
  return found;
}
const lines = (file: string): string[][] => rawLines(file).map((line) => line.toString('utf8').trimEnd().split('\t'));
const docIn = (line: Buffer): Doc => JSON.parse(line.toString('utf8')) as Doc;

const [given] = process.argv.slice(2);
if (given === undefined) {
  console.error('npm run bench:search -- FOLDER (docs.jsonl, queries.tsv, qrels.tsv)');
  process.exit(2);
}
const folder = resolve(given);
const right = new Map<string, Set<string>>();
for (const [query = '', , doc = '', relevant = '1'] of lines(join(folder, 'qrels.tsv'))) {
  if (Number(relevant) > 0) right.set(query, (right.get(query) ?? new Set()).add(doc));
}
const queries = lines(join(folder, 'queries.tsv')).filter(([id = '']) => right.has(id));
const docs = rawLines(join(folder, 'docs.jsonl'));

const ids: string[] = [];
const sources = docs.map((line, i): Source => {
  const { id, body } = docIn(line);
  ids.push(id);
  return {
    key: id,
    digest: String(i),
    words: countWords(body),
    day: '2014-01-01',
    section: '',
    record: () => {
      progress('indexed', i, docs.length);
      const { title = '', body: text } = docIn(line);
      return Promise.resolve({ permalink: id, headline: title.replaceAll('_', ' '), section: '', day: '2014-01-01', topics: [], sources: [], names: [], lead: '', text: text.split('\n') });
    },
  };
});

const work = mkdtempSync(join(tmpdir(), 'search-'));
try {
  const start = performance.now();
  const { manifest } = await updateIndex(diskStore(work), sources, { sections: [], sources: [], topics: [], digest: (text) => createHash('sha256').update(text).digest('hex') });
  const built = performance.now();
  const files = await openIndex(loadFrom(work));
  let [recall1, recall10, mrr] = [0, 0, 0];
  for (const [i, [id = '', text = '']] of queries.entries()) {
    progress('asked', i, queries.length);
    const { docs: full, partly } = await search(files, parseQuery(text), {}, BEST);
    const rank = [...full, ...partly].slice(0, BEST).findIndex((doc) => right.get(id)?.has(ids[doc] ?? ''));
    if (rank < 0) {
      if (process.env['MISSES']) console.log(`missed: ${text}`);
      continue;
    }
    recall10 += 1;
    if (rank === 0) recall1 += 1;
    mrr += 1 / (rank + 1);
  }
  const asked = performance.now();
  console.log(`${docs.length} documents indexed in ${((built - start) / 1000).toFixed(1)} s (${manifest.segments.map(({ shards }) => shards).join(' and ')} shards), ${queries.length} queries asked in ${((asked - built) / 1000).toFixed(1)} s`);
  const share = (count: number): number => Number((count / Math.max(1, queries.length)).toFixed(4));
  console.log(JSON.stringify({ queries: queries.length, recall1: share(recall1), recall10: share(recall10), mrr: share(mrr) }));
} finally {
  rmSync(work, { recursive: true, force: true });
}

/**
 * `npm run bench:search -- FOLDER`: how well search finds. The folder holds `docs.jsonl` (id, title, body), `queries.tsv` (id, text) and
 * `qrels.tsv` (query, 0, document, 1). The documents are indexed into files and the queries asked of those files, through the code
 * that readers use. The last line is one JSON object: queries, recall1, recall10, mrr.
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

const lines = (file: string): string[] => readFileSync(file, 'utf8').split('\n').filter((line) => line.trim() !== '');

const [given] = process.argv.slice(2);
if (given === undefined) {
  console.error('npm run bench:search -- FOLDER (docs.jsonl, queries.tsv, qrels.tsv)');
  process.exit(2);
}
const folder = resolve(given);
const docs = lines(join(folder, 'docs.jsonl')).map((line) => JSON.parse(line) as Doc);
const queries = lines(join(folder, 'queries.tsv')).map((line) => line.split('\t') as [id: string, text: string]);
const right = new Map<string, Set<string>>();
for (const line of lines(join(folder, 'qrels.tsv'))) {
  const [query = '', , doc = '', relevant = '1'] = line.split('\t');
  if (Number(relevant) > 0) right.set(query, (right.get(query) ?? new Set()).add(doc));
}

const sources = docs.map(({ id, title = '', body }, i): Source => ({
  key: id,
  digest: String(i),
  words: countWords(body),
  day: '2014-01-01',
  section: '',
  record: () => Promise.resolve({ permalink: id, headline: title.replaceAll('_', ' '), section: '', day: '2014-01-01', topics: [], sources: [], names: [], lead: '', text: body.split('\n') }),
}));

const work = mkdtempSync(join(tmpdir(), 'search-'));
try {
  const start = performance.now();
  const { manifest } = await updateIndex(diskStore(work), sources, { sections: [], sources: [], topics: [], digest: (text) => createHash('sha256').update(text).digest('hex') });
  const built = performance.now();
  const files = await openIndex(loadFrom(work));
  let [recall1, recall10, mrr] = [0, 0, 0];
  for (const [id, text] of queries) {
    const { docs: full, partly } = await search(files, parseQuery(text), {}, BEST);
    const rank = [...full, ...partly].slice(0, BEST).findIndex((doc) => right.get(id)?.has(docs[doc]?.id ?? ''));
    if (rank < 0) {
      if (process.env['MISSES']) console.log(`missed: ${text}`);
      continue;
    }
    recall10 += 1;
    if (rank === 0) recall1 += 1;
    mrr += 1 / (rank + 1);
  }
  const asked = performance.now();
  console.log(`${docs.length} documents indexed in ${((built - start) / 1000).toFixed(1)} s (${manifest.shards} shards), ${queries.length} queries asked in ${((asked - built) / 1000).toFixed(1)} s`);
  const share = (count: number): number => Number((count / Math.max(1, queries.length)).toFixed(4));
  console.log(JSON.stringify({ queries: queries.length, recall1: share(recall1), recall10: share(recall10), mrr: share(mrr) }));
} finally {
  rmSync(work, { recursive: true, force: true });
}

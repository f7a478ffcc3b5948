/**
 * `npm run compress -- [FOLDER]`: lays a `.br` and a `.gz` beside every text of a built paper (`dist/`), for servers of one's own; hosts
 * such as Netlify compress by themselves. Only what changed is compressed: a compressed file has the time of what it was made of, and a
 * build takes away those whose text it changes.
 *
 *   --quality 5   of brotli, 0 to 11; 10 unless given: as small as 11 in half the time
 *   --lang en     messages in English
 *
 * The exit code is 2 where the call was wrong.
 */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { readFile, rename, utimes, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { verifyStrings as say } from '../arabic/verify-strings.ts';

const TEXT = /\.(?:html|css|js|json|xml|opml|svg|webmanifest|ico|txt|wav)$/;
/** One packet on the wire: there is nothing to win below. */
const LEAST = 1024;
/** Threads of the runtime that compress. */
const AT_ONCE = 4;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const FORMS = {
  '.br': (bytes: Buffer, quality: number) => brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } }),
  '.gz': (bytes: Buffer) => zip(bytes, { level: 9 }),
} as const;

export interface Compressed {
  made: number;
  kept: number;
  from: number;
  to: number;
}

/** @param dir absolute path of the built paper */
export async function compress(dir: string, quality: number): Promise<Compressed> {
  const all = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  // A compressed file whose text is gone would be sent on.
  for (const file of all) if (/\.(?:br|gz)$/.test(file) && !existsSync(file.slice(0, -3))) rmSync(file);
  const sum = { made: 0, kept: 0, from: 0, to: 0 };
  const one = async (file: string): Promise<void> => {
    const { size, mtime, atime } = statSync(file);
    if (size < LEAST) return;
    const stale = Object.entries(FORMS).filter(([end]) => statSync(file + end, { throwIfNoEntry: false })?.mtime.getTime() !== mtime.getTime());
    if (stale.length === 0) return void (sum.kept += 1);
    const bytes = await readFile(file);
    sum.made += 1;
    sum.from += size;
    for (const [end, pack] of stale) {
      const packed = await pack(bytes, quality);
      if (end === '.br') sum.to += packed.length;
      // Whole or not at all: a server may be sending it.
      await writeFile(`${file}${end}.tmp`, packed);
      await utimes(`${file}${end}.tmp`, atime, mtime);
      await rename(`${file}${end}.tmp`, file + end);
    }
  };
  const queue = all.filter((file) => TEXT.test(file)).values();
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (const file of queue) await one(file);
  }));
  return sum;
}

const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { quality: { type: 'string', default: '10' }, lang: { type: 'string', default: 'ar' } } });
  const lang = values.lang === 'en' ? 'en' : 'ar';
  const dir = resolve(import.meta.dirname, '../..', positionals[0] ?? 'dist');
  if (positionals.length > 1 || !/^(?:\d|1[01])$/.test(values.quality)) return console.error(say.usage.compress[lang]), 2;
  if (!existsSync(join(dir, 'index.html'))) return console.error(say.noPaper(dir)[lang]), 2;
  const begun = performance.now();
  const { made, kept, from, to } = await compress(dir, Number(values.quality));
  console.log(say.compressed(made, kept, mb(from), mb(to), ((performance.now() - begun) / 1000).toFixed(1))[lang]);
  return 0;
}

if (process.argv[1] !== undefined && import.meta.filename === resolve(process.argv[1])) {
  process.exitCode = await main().catch((error: unknown) => {
    console.error(`${say.usage.compress.ar}\n${say.usage.compress.en}\n${error instanceof Error ? error.message : String(error)}`);
    return 2;
  });
}

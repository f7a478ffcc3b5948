/**
 * `npm run import -- FILE|FOLDER|ADDRESS…`: brings in what the desk has, as articles.
 *
 *   --section ID   the section of stories that state none
 *   --dry-run      says what would be done and writes nothing
 *   --restore      brings back stories that were deleted here
 *   --json         the account as JSON, with up to 1,000 notes of each kind
 *   --lang en      in English
 *
 * The exit code is 0 where every file came in, 1 where one was refused, 2 where the call was wrong, 130 where it was interrupted:
 * the same command then goes on where it stopped.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Presets, SingleBar } from 'cli-progress';
import { speltJson } from '../arabic/hidden.ts';
import { importAll } from '../import/import.ts';
import type { ImportRun } from '../import/import.ts';
import { ImportError } from '../import/item.ts';
import { contentDir } from '../intake/paths.ts';
import type { Lang } from './check-report.ts';
import { importReport } from './import-report.ts';

const root = resolve(import.meta.dirname, '../..');

const USAGE = {
  ar: 'الاستعمال: npm run import -- ملف|مجلد|عنوان… [--section معرّف] [--dry-run] [--restore] [--json] [--lang en]',
  en: 'usage: npm run import -- FILE|FOLDER|ADDRESS… [--section ID] [--dry-run] [--restore] [--json] [--lang ar]',
} as const;

const asJson = ({ noteCounts, unknownSections, encodings, left, ...run }: ImportRun): string =>
  JSON.stringify({ ...run, noteCounts: Object.fromEntries(noteCounts), unknownSections: Object.fromEntries(unknownSections), encodings: Object.fromEntries(encodings), left: Object.fromEntries(left) }, null, 2);

async function main(): Promise<number> {
  const flag = { type: 'boolean', default: false } as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { section: { type: 'string' }, 'dry-run': flag, restore: flag, json: flag, help: flag, lang: { type: 'string', default: 'ar' } },
  });
  const lang: Lang = values.lang === 'en' ? 'en' : 'ar';
  if (values.help || positionals.length === 0) {
    console.log(USAGE[lang]);
    return values.help ? 0 : 2;
  }
  const stop = new AbortController();
  const onSignal = (): void => stop.abort();
  process.once('SIGINT', onSignal);
  process.once('SIGTERM', onSignal);
  // The bar is drawn only where there is a terminal to draw it on.
  const bar = new SingleBar({ format: '{bar} {percentage}% | {value}/{total} | {stories} | {eta_formatted}', hideCursor: true, clearOnComplete: true, etaBuffer: 200 }, Presets.shades_classic);
  let started = false;
  try {
    const run = await importAll(positionals, contentDir(root), {
      ...(values.section && { section: values.section }),
      dry: values['dry-run'],
      restore: values.restore,
      cwd: process.env['INIT_CWD'] ?? process.cwd(),
      signal: stop.signal,
      onProgress: ({ done, total, stories }) => {
        if (values.json || !process.stderr.isTTY) return;
        if (!started) bar.start(total, 0, { stories });
        started = true;
        bar.update(done, { stories });
      },
    });
    if (started) bar.stop();
    console.log(values.json ? speltJson(asJson(run)) : [...importReport(run, lang, values['dry-run'])].join('\n'));
    return run.interrupted ? 130 : run.refused.length > 0 ? 1 : 0;
  } catch (error) {
    if (started) bar.stop();
    if (!(error instanceof ImportError)) throw error;
    console.error(error.told[lang]);
    return 2;
  }
}

if (process.argv[1] !== undefined && existsSync(process.argv[1]) && import.meta.filename === resolve(process.argv[1])) {
  process.exitCode = await main().catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(`${USAGE.ar}\n${USAGE.en}\n${reason}`);
    return 2;
  });
}

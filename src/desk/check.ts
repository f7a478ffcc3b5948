/**
 * `npm run check -- [PATH…]`: reads articles as a sub-editor would. Without a path, all of the paper.
 *
 *   --fix       makes the corrections that need no judgement, then reports what is left
 *   --json      one JSON object a message
 *   --lang en   messages in English
 *   --strict    warnings count for the exit code too
 *   --rules     lists the rules
 *
 * The exit code is 0 where nothing is wrong, 1 where an error was found, 2 where the call itself was wrong.
 */
import { existsSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkFile } from '../check/check.ts';
import type { Checked, CheckMessage } from '../check/check.ts';
import { entryOf } from '../check/entry.ts';
import type { Entry } from '../check/entry.ts';
import { applyFixes } from '../check/fix.ts';
import { checkPaper } from '../check/paper.ts';
import { readArticle } from '../intake/article.ts';
import type { IntakeContext } from '../intake/article.ts';
import { readCatalogue } from '../intake/catalogue.ts';
import { fileDates } from '../intake/file-dates.ts';
import { readPages } from '../intake/pages.ts';
import { articleFiles, contentDir, contentPath } from '../intake/paths.ts';
import { readSite } from '../intake/site.ts';
import { allRules, asJson, report, summary } from './check-report.ts';
import type { Lang } from './check-report.ts';

const root = resolve(import.meta.dirname, '../..');

export interface CheckOptions {
  readonly fix?: boolean;
  /** Where relative paths are tried from. */
  readonly cwd?: string;
}

export interface CheckRun {
  readonly messages: readonly CheckMessage[];
  readonly files: number;
  /** Corrections made in files, with `fix`. */
  readonly fixed: number;
}

/** The article files under the paths given; all of the paper without any. Unknown paths are thrown as an Error with the path. */
async function filesOf(paths: readonly string[], content: string, cwd: string): Promise<{ own: string[]; outside: string[] }> {
  const all = await articleFiles(content);
  if (paths.length === 0) return { own: all, outside: [] };
  const own = new Set<string>();
  const outside = new Set<string>();
  for (const path of paths) {
    const absolute = [resolve(cwd, path), resolve(content, path)].find((one) => existsSync(one));
    if (absolute === undefined) throw new Error(path);
    const under = all.filter((file) => file === absolute || file.startsWith(join(absolute, '/')));
    for (const file of under) own.add(file);
    if (under.length > 0) continue;
    const isFolder = (await stat(absolute)).isDirectory();
    for (const file of isFolder ? await articleFiles(absolute) : [absolute]) outside.add(file);
  }
  return { own: [...own], outside: [...outside] };
}

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/** Corrects a file in its place; a byte order mark and the kind of line ends stay. Only UTF-8 is written. */
async function correct(file: string, bytes: Uint8Array, checked: Checked): Promise<number> {
  const fixes = checked.messages.flatMap(({ fix }) => (fix ? [fix] : []));
  if (fixes.length === 0 || !isUtf8(bytes)) return 0;
  const raw = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const mark = raw.startsWith('\ufeff') ? '\ufeff' : '';
  const plain = raw.slice(mark.length);
  const breaks = plain.replace(/\r\n/g, '\n') === checked.source && !/(?<!\r)\n/.test(plain) ? '\r\n' : '\n';
  if (plain.replaceAll(breaks, '\n') !== checked.source) return 0;
  const { text, made } = applyFixes(checked.source, fixes);
  await writeFile(file, mark + text.replaceAll('\n', breaks));
  return made;
}

/**
 * Checks article files.
 * @param paths files and folders, from `cwd` or from the content folder; all articles where there are none
 * @param content absolute path of the content folder
 * @throws Error with the path where a path does not exist
 */
export async function check(paths: readonly string[], content: string, { fix = false, cwd = process.cwd() }: CheckOptions = {}): Promise<CheckRun> {
  const [{ site }, catalogue, { own, outside }] = await Promise.all([readSite(content), readCatalogue(content), filesOf(paths, content, cwd)]);
  const home: IntakeContext = { content, site, catalogue, dates: fileDates(content) };
  let fixed = 0;
  const judge = async (file: string, context: IntakeContext): Promise<Omit<Checked, 'source'>> => {
    const bytes = await readFile(file);
    const checked = await checkFile(file, bytes, context);
    const made = fix ? await correct(file, bytes, checked) : 0;
    fixed += made;
    // The text goes, so that an archive takes no more memory than its messages.
    const { entry, messages } = made > 0 ? await checkFile(file, await readFile(file), context) : checked;
    return { entry, messages };
  };
  const all: Omit<Checked, 'source'>[] = [];
  for (const file of own) all.push(await judge(file, home));
  // Links and copies are held against the whole paper, whatever part of it was asked for.
  const asked = new Set(own);
  const rest: Entry[] = [];
  if (own.length > 0) for (const file of await articleFiles(content)) if (!asked.has(file)) rest.push(entryOf(contentPath(content, file), await readArticle(file, await readFile(file), home)));
  const names = new Set(all.map(({ entry }) => entry.file));
  const paper = checkPaper([...rest, ...all.map(({ entry }) => entry)], { catalogue, pages: await readPages(content), levels: site.check }).filter(({ file }) => names.has(file ?? ''));
  const elsewhere: CheckMessage[] = [];
  for (const file of outside) {
    const folder = resolve(file, '..');
    const { messages } = await judge(file, { ...home, content: folder, dates: fileDates(folder) });
    elsewhere.push(...messages.map((one) => ({ ...one, file: relative(cwd, file) })));
  }
  return { messages: [...all.flatMap(({ messages }) => messages), ...paper, ...elsewhere].toSorted(byPlace), files: own.length + outside.length, fixed };
}

const byPlace = (a: CheckMessage, b: CheckMessage): number =>
  ((a.file ?? '') < (b.file ?? '') ? -1 : (a.file ?? '') > (b.file ?? '') ? 1 : 0) || a.line - b.line || a.column - b.column;

const USAGE = {
  ar: 'الاستعمال: npm run check -- [مسار…] [--fix] [--json] [--strict] [--rules] [--lang en]',
  en: 'usage: npm run check -- [PATH…] [--fix] [--json] [--strict] [--rules] [--lang ar]',
} as const;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      fix: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      strict: { type: 'boolean', default: false },
      rules: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      lang: { type: 'string', default: 'ar' },
    },
  });
  const lang: Lang = values.lang === 'en' ? 'en' : 'ar';
  if (values.help) return console.log(USAGE[lang]), 0;
  if (values.rules) return console.log(allRules(lang)), 0;
  const cwd = process.env['INIT_CWD'] ?? process.cwd();
  const run = await check(positionals, contentDir(root), { fix: values.fix, cwd });
  for (const line of values.json ? run.messages.map(asJson) : [...report(run.messages, lang), summary(run, lang)]) console.log(line);
  const failing = run.messages.some(({ severity }) => severity === 'error' || (values.strict && severity === 'warning'));
  return failing ? 1 : 0;
}

if (process.argv[1] !== undefined && existsSync(process.argv[1]) && import.meta.filename === resolve(process.argv[1])) {
  process.exitCode = await main().catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(`${USAGE.ar}\n${USAGE.en}\n${reason}`);
    return 2;
  });
}

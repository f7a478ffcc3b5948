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
import { readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkFile } from '../check/check.ts';
import type { Checked, CheckMessage } from '../check/check.ts';
import { entryOf } from '../check/entry.ts';
import { readArticle } from '../intake/article.ts';
import type { IntakeContext } from '../intake/article.ts';
import { readCatalogue } from '../intake/catalogue.ts';
import { fileDates } from '../intake/file-dates.ts';
import { articleFiles, contentDir, contentPath } from '../intake/paths.ts';
import { readSite } from '../intake/site.ts';
import { correct, filesOf } from './check-files.ts';
import { ofPaper } from './check-paper.ts';
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
  /** Files of messages that count from the folder of the call, not from the content folder. */
  readonly outside: ReadonlySet<string>;
}

/**
 * Checks the paper or part of it.
 * @param paths files and folders, from `cwd` or from the content folder; all of the paper where there are none
 * @param content absolute path of the content folder
 * @throws Error with the path where a path does not exist
 */
export async function check(paths: readonly string[], content: string, { fix = false, cwd = process.cwd() }: CheckOptions = {}): Promise<CheckRun> {
  const [{ site, messages: settings }, catalogue, { own, outside, within }] = await Promise.all([readSite(content), readCatalogue(content), filesOf(paths, content, cwd)]);
  const home: IntakeContext = { content, site, catalogue, dates: fileDates(content) };
  let fixed = 0;
  const judge = async (file: string, context: IntakeContext): Promise<Omit<Checked, 'source'>> => {
    const bytes = await readFile(file);
    const checked = await checkFile(file, bytes, context);
    const made = fix ? await correct(file, bytes, checked) : 0;
    fixed += made;
    // The text goes, so that an archive takes no more memory than its messages.
    const { article, entry, messages } = made > 0 ? await checkFile(file, await readFile(file), context) : checked;
    return { article, entry, messages };
  };
  const asked = new Set(own);
  const all: Omit<Checked, 'source'>[] = [];
  // Links, copies and addresses are held against the whole paper, whatever part of it was asked for.
  if (own.length > 0 || within.length > 0 || paths.length === 0) {
    for (const file of await articleFiles(content)) all.push(asked.has(file) ? await judge(file, home) : await known(file, home));
  }
  const named = [...own, ...within].map((path) => contentPath(content, path));
  const isAsked = (file: string): boolean => paths.length === 0 || named.some((one) => one === '' || file === one || file.startsWith(`${one}/`));
  const paper = all.length > 0 || within.length > 0 || paths.length === 0 ? await ofPaper(settings, all.map(({ entry }) => entry), all.flatMap(({ article }) => article ?? []), home) : [];
  const elsewhere: CheckMessage[] = [];
  for (const file of outside) {
    const folder = resolve(file, '..');
    const { messages } = await judge(file, { ...home, content: folder, dates: fileDates(folder) });
    elsewhere.push(...messages.map((one) => ({ ...one, file: relative(cwd, file) })));
  }
  const inPaper = [...all.flatMap(({ messages }) => messages), ...paper.filter(({ file }) => isAsked(file ?? ''))];
  return { messages: [...inPaper, ...elsewhere].toSorted(byPlace), files: own.length + outside.length, fixed, outside: new Set(elsewhere.map(({ file }) => file ?? '')) };
}

/** An article that others are held against: nothing is said of it. */
async function known(file: string, context: IntakeContext): Promise<Omit<Checked, 'source'>> {
  const read = await readArticle(file, await readFile(file), context);
  return { article: read.article, entry: entryOf(contentPath(context.content, file), read), messages: [] };
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
  const content = contentDir(root);
  const run = await check(positionals, content, { fix: values.fix, cwd });
  // Terminals open what counts from the folder that one is in.
  const place = (file: string): string => (run.outside.has(file) ? file : relative(cwd, join(content, file)));
  for (const line of values.json ? run.messages.map(asJson) : [...report(run.messages, lang, place), summary(run, lang)]) console.log(line);
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

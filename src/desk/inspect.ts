/**
 * `npm run --silent inspect -- FILE…`: how the paper reads a file, as one JSON object a line. Nothing is written.
 * A file that can't be read gives an object that says so: the exit code tells only whether the call itself was right.
 * Paths are tried from the current folder; section, topic and source names come from the content folder (`CONTENT_DIR`).
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { speltJson } from '../arabic/hidden.ts';
import { readArticle } from '../intake/article.ts';
import { render } from '../intake/body.ts';
import { readCatalogue } from '../intake/catalogue.ts';
import { fileDates } from '../intake/file-dates.ts';
import { contentDir, contentPath } from '../intake/paths.ts';
import { withSchedule } from '../intake/schedule.ts';
import { readSite } from '../intake/site.ts';
import { plainParagraphs } from '../markup/text.ts';
import type { Message } from '../schema/message.ts';

const root = resolve(import.meta.dirname, '../..');

/** What is printed for one file; keys are the field names of the article. */
export interface Inspection {
  readonly path: string;
  readonly format: 'text' | 'markdown';
  readonly encoding: string | null;
  readonly messages: readonly Message[];
  readonly [field: string]: unknown;
}

const EMPTY = {
  headline: null,
  headlineOrigin: null,
  dateline: { places: [], agencies: [], authors: [], date: null },
  published: null,
  publishedOrigin: null,
  section: null,
  topics: [],
  words: 0,
  paragraphs: [],
};

const unread = (error: unknown): Message => {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    line: 1,
    column: 1,
    rule: 'unreadable',
    severity: 'error',
    message: { ar: `لا يُقرأ الملف: ${reason}. راجع المسار وصلاحية القراءة.`, en: `the file can’t be read: ${reason}. Check the path and its permissions.` },
  };
};

/**
 * Inspects files one after the other. A file that can't be read gives an object with its messages.
 * @param files paths as the editor gave them, from `cwd`
 * @param content absolute path of the content folder
 */
export async function* inspect(files: readonly string[], content: string, cwd = process.cwd()): AsyncGenerator<Inspection> {
  const [{ site }, catalogue] = await Promise.all([readSite(content), readCatalogue(content)]);
  const home = { content, site, catalogue, dates: fileDates(content) };
  for (const path of files) {
    const file = resolve(cwd, path);
    const format = /\.md$/i.test(path) ? ('markdown' as const) : ('text' as const);
    try {
      const bytes = await readFile(file);
      // A file from elsewhere is read as if its own folder were the content folder.
      const outside = relative(content, file).startsWith('..');
      const own = resolve(file, '..');
      const context = outside ? { ...home, content: own, dates: fileDates(own) } : home;
      const { article, tree, encoding, messages } = await readArticle(file, bytes, context);
      if (!article || !tree) {
        yield { path, format, encoding, ...EMPTY, messages };
        continue;
      }
      const body = await render(tree, contentPath(context.content, file), context.content, '/');
      const [{ messages: _messages, format: _format, encoding: _encoding, ...fields } = article] = withSchedule([article]);
      yield { path, format, encoding, ...fields, paragraphs: plainParagraphs(tree), messages: [...messages, ...body.messages] };
    } catch (error) {
      yield { path, format, encoding: null, ...EMPTY, messages: [unread(error)] };
    }
  }
}

/** A message as scripts read it: one sentence under `message`, its English under `messageEn`. */
const flat = ({ line, column, rule, severity, message }: Message) => ({
  line,
  column,
  rule,
  severity,
  message: message.ar,
  messageEn: message.en,
});

if (process.argv[1] !== undefined && existsSync(process.argv[1]) && import.meta.filename === resolve(process.argv[1])) {
  const files = process.argv.slice(2);
  if (files.length === 0) {
    console.error('usage: npm run --silent inspect -- FILE…\nPrints one JSON object a file: how the paper reads it.');
    process.exitCode = 2;
  }
  for await (const one of inspect(files, contentDir(root), process.env['INIT_CWD'] ?? process.cwd())) {
    console.log(speltJson(JSON.stringify({ ...one, messages: one.messages.map(flat) })));
  }
}

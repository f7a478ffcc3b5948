/**
 * `npm run new`: writes a correct article file and says where. Without a headline it asks, in a terminal.
 *
 *   npm run new -- --headline "…" --section politics --topics "أسعار النفط، أوبك" --date 2014-11-10 --format text
 *
 * Flags: --headline, --section, --topics, --kicker, --standfirst, --authors, --date (now), --slug, --format markdown|text, --draft,
 * --lang en. Nothing is ever overwritten. The exit code is 2 where the call was wrong.
 */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { localDate, localTime } from '../arabic/dates.ts';
import { slugify } from '../arabic/slug.ts';
import { readArticle } from '../intake/article.ts';
import { readCatalogue } from '../intake/catalogue.ts';
import type { Catalogue } from '../intake/catalogue.ts';
import { fileDates } from '../intake/file-dates.ts';
import { toMoment } from '../intake/moment.ts';
import { articlesDir, contentDir } from '../intake/paths.ts';
import { readSite } from '../intake/site.ts';
import { nearest } from '../intake/validate.ts';
import { findersOf } from '../intake/references.ts';
import type { Bilingual, Message } from '../schema/message.ts';
import type { Lang } from './check-report.ts';
import { askFor, listed } from './new-questions.ts';
import type { Dialogue } from './new-questions.ts';

const root = resolve(import.meta.dirname, '../..');

/** What an editor states of an article that is not written yet. */
export interface NewArticle {
  readonly headline: string;
  readonly section?: string;
  readonly topics?: readonly string[];
  readonly kicker?: string;
  readonly standfirst?: string;
  readonly authors?: readonly string[];
  /** As editors write dates; the present moment where it is absent. */
  readonly date?: string;
  readonly slug?: string;
  readonly format?: 'markdown' | 'text';
  readonly draft?: boolean;
}

/** A mistake in what was asked for, in both languages. */
export class NewArticleError extends Error {
  readonly told: Bilingual;
  constructor(told: Bilingual) {
    super(told.en);
    this.told = told;
  }
}

const PLACEHOLDER = 'اكتب نص الخبر هنا.';
/** The keys of a header block, in the order of a head; the values of `rank` and the like are not asked for. */
const HEADER = { headline: 'العنوان', kicker: 'التمهيد', standfirst: 'العنوان الفرعي', published: 'التاريخ', section: 'القسم', authors: 'الكاتب', topics: 'الوسوم', keywords: 'الكلمات المفتاحية', status: 'الحالة' } as const;

function textOf(head: Readonly<Record<string, string | readonly string[]>>, format: NewArticle['format']): string {
  if (format !== 'text') return `---\n${stringify(head, { lineWidth: 0 })}---\n\n${PLACEHOLDER}\n`;
  const lines = Object.entries(HEADER).flatMap(([key, name]) => {
    const value = head[key];
    return value === undefined ? [] : [`${name}: ${typeof value === 'string' ? value : value.join('، ')}`];
  });
  return `${lines.join('\n')}\n\n${PLACEHOLDER}\n`;
}

/**
 * Writes the file of a new article.
 * @param content absolute path of the content folder
 * @param now the present moment, ISO
 * @returns its absolute path, and what the paper has to say of it: unknown sections and topics
 * @throws NewArticleError where the headline is empty, the date or the section is none, or the file is there already
 */
export async function newArticle(given: NewArticle, content: string, now: string): Promise<{ file: string; messages: readonly Message[] }> {
  const [{ site }, catalogue] = await Promise.all([readSite(content), readCatalogue(content)]);
  const headline = given.headline.replace(/\s+/g, ' ').trim();
  if (headline === '') throw new NewArticleError({ ar: 'لا عنوان. اكتب --headline "…".', en: 'No headline. Write --headline "…".' });
  const moment = given.date === undefined ? { instant: now } : toMoment(given.date, site.zone);
  if (!moment) {
    throw new NewArticleError({ ar: `«${given.date ?? ''}» ليس تاريخًا. اكتبه هكذا: 2014-11-10 أو 2014-11-10 14:30.`, en: `"${given.date ?? ''}" is not a date. Write it as 2014-11-10 or 2014-11-10 14:30.` });
  }
  const { year, month, day } = localDate(moment.instant, site.zone);
  const two = (n: number): string => String(n).padStart(2, '0');
  const folder = [String(year).padStart(4, '0'), two(month), two(day)];
  const published = given.date ?? `${folder.join('-')} ${localTime(moment.instant, site.zone)}`;
  const { kicker, standfirst, authors, format = 'markdown', draft = false } = given;
  const find = findersOf(catalogue);
  const section = given.section ? sectionOf(given.section, catalogue) : undefined;
  // Words that are no topics of the paper are keywords: no mistake, and topics as soon as the paper has them.
  const topics = (given.topics ?? []).filter((one) => find.topics(one) !== undefined);
  const keywords = (given.topics ?? []).filter((one) => find.topics(one) === undefined);
  const head = {
    headline,
    ...(kicker && { kicker }),
    ...(standfirst && { standfirst }),
    published,
    ...(section && { section }),
    ...(authors?.length && { authors }),
    ...(topics.length > 0 && { topics }),
    ...(keywords.length > 0 && { keywords }),
    ...(draft && { status: 'draft' }),
  };
  const file = join(articlesDir(content), ...folder, `${slugify(given.slug ?? headline)}.${format === 'text' ? 'txt' : 'md'}`);
  const text = textOf(head, format);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text, { flag: 'wx' }).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    const path = relative(content, file);
    throw new NewArticleError({ ar: `الملف موجود: ${path}. اكتب --slug باسم آخر.`, en: `The file is there already: ${path}. Give another --slug.` });
  });
  const { messages } = await readArticle(file, Buffer.from(text), { content, site, catalogue, dates: fileDates(content) });
  return { file, messages: [...messages, ...(keywords.length > 0 ? [asKeywords(keywords, relative(content, file))] : [])] };
}

/** What an editor called the section, if the paper has it or has none at all. */
function sectionOf(written: string, catalogue: Catalogue): string {
  if (catalogue.sections.size === 0 || findersOf(catalogue).section(written) !== undefined) return written;
  const names = [...catalogue.sections.values()].map(({ name }) => name);
  const near = nearest(written, [...names, ...catalogue.sections.keys()]);
  throw new NewArticleError({
    ar: `لا قسم باسم «${written}».${near ? ` لعلك تريد «${near}»؟` : ''} الأقسام: ${names.join('، ')}.`,
    en: `No section is called "${written}".${near ? ` Did you mean "${near}"?` : ''} There are: ${names.join(', ')}.`,
  });
}

const asKeywords = (words: readonly string[], file: string): Message => ({
  file,
  line: 1,
  column: 1,
  rule: 'unknown-topic',
  severity: 'info',
  message: {
    ar: `ليست من موضوعات الصحيفة، فكُتبت في keywords: ${words.join('، ')}. تصير موضوعات متى أُضيف لكل منها ملف في topics/.`,
    en: `Not among the paper's topics, so they went into keywords: ${words.join(', ')}. They become topics once each has a file in topics/.`,
  },
});

const USAGE = {
  ar: 'الاستعمال: npm run new -- [--headline "…"] [--section …] [--topics "…، …"] [--kicker "…"] [--standfirst "…"] [--authors "…، …"] [--date "2014-11-10 14:30"] [--slug …] [--format markdown|text] [--draft] [--lang en]',
  en: 'usage: npm run new -- [--headline "…"] [--section …] [--topics "…, …"] [--kicker "…"] [--standfirst "…"] [--authors "…, …"] [--date "2014-11-10 14:30"] [--slug …] [--format markdown|text] [--draft] [--lang ar]',
} as const;

/** A terminal as a dialogue. At the end of its input there are no more answers. */
function terminal(): Dialogue & { close(): void } {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const ended = new Promise<null>((done) => lines.once('close', () => done(null)));
  return { ask: (question) => Promise.race([lines.question(question), ended]), tell: (line) => console.log(line), close: () => lines.close() };
}

const TEXTS = ['headline', 'section', 'kicker', 'standfirst', 'date', 'slug'] as const;

async function main(): Promise<number> {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({
    options: { headline: text, section: text, topics: text, kicker: text, standfirst: text, authors: text, date: text, slug: text, format: { type: 'string', default: 'markdown' }, lang: { type: 'string', default: 'ar' }, draft: flag, help: flag },
  });
  const lang: Lang = values.lang === 'en' ? 'en' : 'ar';
  if (values.help) return console.log(USAGE[lang]), 0;
  if (values.format !== 'markdown' && values.format !== 'text') throw new Error(`--format ${values.format}`);
  const content = contentDir(root);
  let given: Partial<NewArticle> = {
    ...Object.fromEntries(TEXTS.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]]))),
    ...(values.topics !== undefined && { topics: listed(values.topics) }),
    ...(values.authors !== undefined && { authors: listed(values.authors) }),
    format: values.format,
    draft: values.draft,
  };
  // Flags say it all; questions are for who gives no headline.
  if (process.stdin.isTTY && given.headline === undefined) {
    const [{ site }, catalogue] = await Promise.all([readSite(content), readCatalogue(content)]);
    const dialogue = terminal();
    given = await askFor(given, catalogue, site.zone, lang, dialogue);
    dialogue.close();
  }
  try {
    const { file, messages } = await newArticle({ ...given, headline: given.headline ?? '' }, content, new Date().toISOString());
    console.log(relative(process.env['INIT_CWD'] ?? process.cwd(), file));
    for (const { message } of messages) console.error(message[lang]);
    return 0;
  } catch (error) {
    if (!(error instanceof NewArticleError)) throw error;
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

/**
 * `npm run new`: writes a correct article file and says where. What is not stated by a flag is asked for in a terminal.
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
import { fileDates } from '../intake/file-dates.ts';
import { toMoment } from '../intake/moment.ts';
import { articlesDir, contentDir } from '../intake/paths.ts';
import { readSite } from '../intake/site.ts';
import type { Bilingual, Message } from '../schema/message.ts';

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
const HEADER = { headline: 'العنوان', kicker: 'التمهيد', standfirst: 'العنوان الفرعي', published: 'التاريخ', section: 'القسم', authors: 'الكاتب', topics: 'الوسوم', status: 'الحالة' } as const;

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
 * @throws NewArticleError where the headline is empty, the date is none, or the file is there already
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
  const { kicker, standfirst, section, authors, topics, format = 'markdown', draft = false } = given;
  const head = {
    headline,
    ...(kicker && { kicker }),
    ...(standfirst && { standfirst }),
    published,
    ...(section && { section }),
    ...(authors?.length && { authors }),
    ...(topics?.length && { topics }),
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
  return { file, messages };
}

const list = (text: string | undefined): string[] | undefined => text?.split(/[،,؛;]/).map((one) => one.trim()).filter((one) => one !== '');

async function main(): Promise<number> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: { headline: text, section: text, topics: text, kicker: text, standfirst: text, authors: text, date: text, slug: text, format: text, lang: text, draft: { type: 'boolean', default: false } },
  });
  const lang = values.lang === 'en' ? 'en' : 'ar';
  const content = contentDir(root);
  let { headline, section } = values;
  if (process.stdin.isTTY && (headline === undefined || section === undefined)) {
    const { sections } = await readCatalogue(content);
    const ask = createInterface({ input: process.stdin, output: process.stdout });
    headline ??= await ask.question(lang === 'ar' ? 'العنوان: ' : 'Headline: ');
    section ??= await ask.question(`${lang === 'ar' ? 'القسم' : 'Section'} (${[...sections.values()].map(({ name }) => name).join('، ')}): `);
    ask.close();
  }
  const { kicker, standfirst, date, slug } = values;
  const [topics, authors] = [list(values.topics), list(values.authors)];
  try {
    const { file, messages } = await newArticle(
      {
        headline: headline ?? '',
        format: values.format === 'text' ? 'text' : 'markdown',
        draft: values.draft,
        ...(section && { section }),
        ...(topics && { topics }),
        ...(authors && { authors }),
        ...(kicker && { kicker }),
        ...(standfirst && { standfirst }),
        ...(date && { date }),
        ...(slug && { slug }),
      },
      content,
      new Date().toISOString(),
    );
    console.log(relative(process.env['INIT_CWD'] ?? process.cwd(), file));
    for (const { message } of messages) console.error(message[lang]);
    return 0;
  } catch (error) {
    if (!(error instanceof NewArticleError)) throw error;
    console.error(error.told[lang]);
    return 2;
  }
}

if (process.argv[1] !== undefined && existsSync(process.argv[1]) && import.meta.filename === resolve(process.argv[1])) process.exitCode = await main();

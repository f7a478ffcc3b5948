/** A story as the file that an editor would have written: plain copy stays plain, the rest is Markdown with front matter. */
import { join } from 'node:path';
import { stringify } from 'yaml';
import { dayKey, localDate, localTime } from '../arabic/dates.ts';
import { slugify } from '../arabic/slug.ts';
import { readArticle } from '../intake/article.ts';
import type { IntakeContext } from '../intake/article.ts';
import type { Catalogue } from '../intake/catalogue.ts';
import { findersOf } from '../intake/references.ts';
import { toMoment } from '../intake/moment.ts';
import { articlesDir, contentPath } from '../intake/paths.ts';
import type { Site } from '../schema/site.ts';
import { parseHeader } from '../wire/header.ts';
import { writeMarkdown } from './html/to-markdown.ts';
import { cutParagraphs } from '../wire/paragraphs.ts';
import { toTree } from '../wire/tree.ts';
import { note } from './item.ts';
import type { Item, ItemHead, Note } from './item.ts';

export interface ComposeContext {
  /** Absolute path of the content folder. */
  readonly content: string;
  readonly site: Site;
  readonly catalogue: Catalogue;
  /** For stories whose source names none that the paper has. */
  readonly section?: string;
}

/** Where a story comes from: its path below the folder that was asked for, and when the file was last written. */
export interface Source {
  readonly path: string;
  readonly modified: string;
}

export interface Composed {
  /** Folder from the content folder (`articles/2014/11/10`), name without extension, extension with its dot. */
  readonly folder: string;
  readonly slug: string;
  readonly extension: '.txt' | '.md';
  readonly text: string;
  /** Names of sections that the source states and the paper does not have. */
  readonly unknownSections: readonly string[];
  readonly notes: readonly Note[];
}

type Fields = Readonly<Record<string, unknown>>;

/** The longest value that a line of a header block may have. */
const LONGEST_VALUE = 380;
const HEADER: Readonly<Record<string, string>> = { headline: 'العنوان', kicker: 'التمهيد', standfirst: 'العنوان الفرعي', published: 'التاريخ', updated: 'تاريخ التحديث', section: 'القسم', topics: 'الوسوم', keywords: 'الكلمات المفتاحية', authors: 'الكاتب', sources: 'المصدر', places: 'المكان', slug: 'الرابط', status: 'الحالة' };

/** A date as editors write it, in the paper's zone; with its offset only where clocks showed that time twice. */
function asWritten(written: string | undefined, zone: string): string | undefined {
  const moment = written === undefined ? null : toMoment(written, zone);
  if (!moment) return undefined;
  const day = dayKey(localDate(moment.instant, zone)).replaceAll('/', '-');
  if (moment.precision === 'day') return day;
  const local = `${day} ${localTime(moment.instant, zone)}`;
  const again = toMoment(local, zone);
  return again && Date.parse(again.instant) === Date.parse(moment.instant) ? local : moment.instant;
}

const found = (written: readonly string[], find: (one: string) => string | undefined): string[] => [...new Set(written.flatMap((one) => find(one) ?? []))];

/** What a source states, in the paper's words: its sections and topics by their ids, the rest of its words as keywords. */
function resolve(head: ItemHead, { catalogue, site }: ComposeContext): { fields: Fields; unknownSections: string[] } {
  const { section: findSection, topics: findTopic } = findersOf(catalogue);
  const stated = [...(head.sections ?? [])];
  const section = stated.map(findSection).find((one) => one !== undefined);
  const words = [...new Set([...stated.filter((one) => findSection(one) === undefined), ...(head.keywords ?? [])])];
  const topics = found(words, findTopic);
  const keywords = words.filter((one) => findTopic(one) === undefined);
  const published = asWritten(head.published, site.zone);
  const updated = asWritten(head.updated, site.zone);
  const fields = {
    headline: head.headline, kicker: head.kicker, standfirst: head.standfirst, slug: head.slug, published,
    updated: updated === published ? undefined : updated,
    section, topics, keywords, authors: head.authors, sources: head.sources, places: head.places,
    status: head.draft ? 'draft' : undefined,
  };
  return {
    fields: { ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value.length > 0)), ...head.own },
    unknownSections: section === undefined ? stated.filter((one) => findTopic(one) === undefined) : [],
  };
}

const oneLine = (value: unknown): string => [value].flat().join('، ').replace(/\s+/g, ' ');
const fitsHeader = (fields: Fields): boolean => Object.values(fields).every((value) => oneLine(value).length <= LONGEST_VALUE && (!Array.isArray(value) || value.every((one) => !/[،,؛;]/.test(String(one)))));

/** Plain copy with a header block over it; one that it has already is added to. */
function asText(fields: Fields, copy: string): string {
  const lines = Object.entries(fields).map(([key, value]) => `${HEADER[key] ?? key}: ${oneLine(value)}`);
  if (lines.length === 0) return copy.endsWith('\n') ? copy : `${copy}\n`;
  const parted = parseHeader(copy).bodyOffset > 0 ? '' : '\n';
  return `${lines.join('\n')}\n${parted}${copy}${copy.endsWith('\n') ? '' : '\n'}`;
}

const asMarkdown = (fields: Fields, body: string): string => `${Object.keys(fields).length > 0 ? `---\n${stringify(fields, { lineWidth: 0 })}---\n\n` : ''}${body}\n`;

/** The file of an item with the fields given: its text and its extension. */
function write(item: Item, fields: Fields): { text: string; extension: '.txt' | '.md' } {
  if (item.body.format === 'markdown') return { text: asMarkdown(fields, item.body.text), extension: '.md' };
  if (fitsHeader(fields)) return { text: asText(fields, item.body.text), extension: '.txt' };
  return { text: asMarkdown(fields, writeMarkdown(toTree(cutParagraphs(item.body.text, 0))).text), extension: '.md' };
}

/**
 * Composes the file of a story and decides where it belongs: by the day on which it was published, in the paper's zone.
 * @returns a text that the paper's own intake reads, whatever is in the item
 */
export async function compose(item: Item, source: Source, context: ComposeContext): Promise<Composed> {
  const { fields, unknownSections } = resolve(item.head, context);
  const first = write(item, fields);
  // The intake judges as it will at every build, but it need not draw maps for that.
  const intake: IntakeContext = { ...context, site: { ...context.site, maps: 'none' }, dates: () => Promise.resolve({ instant: source.modified, origin: 'timestamp' }) };
  const virtual = join(articlesDir(context.content), `${source.path.replace(/\.[^./]+$/, '')}${first.extension}`);
  const { article } = await readArticle(virtual, Buffer.from(first.text), intake);
  const section = fields['section'] === undefined ? (article?.section ?? context.section) : undefined;
  const stated = section !== undefined && !statesSection(first.text, first.extension, article?.section, fields) ? { ...fields, section } : fields;
  const { text, extension } = stated === fields ? first : write(item, stated);
  const day = article ? /^\/(\d{4}\/\d{2}\/\d{2})\//.exec(article.permalink)?.[1] : undefined;
  const home = contentPath(context.content, articlesDir(context.content));
  const notes = [...item.notes];
  if (article?.publishedOrigin === 'timestamp') {
    notes.push(note('no-date', `لا تاريخ للخبر، فوُضع تحت يوم حفظ ملفه: ${source.modified.slice(0, 10)}.`, `no date, so it went under the day on which its file was saved: ${source.modified.slice(0, 10)}.`));
  }
  if (article?.headlineOrigin === 'derived') notes.push(note('derived-headline', `لا عنوان للخبر، فاشتُق له: «${article.headline}».`, `no headline, so one was derived: «${article.headline}».`));
  return {
    folder: `${home === '' ? '' : `${home}/`}${day ?? source.modified.slice(0, 10).replaceAll('-', '/')}`,
    slug: slugify(item.head.slug ?? article?.headline ?? ''),
    extension,
    text,
    unknownSections: section === undefined ? unknownSections : unknownSections.filter((one) => one !== section),
    notes,
  };
}

/** Whether copy with a header block of its own names its section there. */
const statesSection = (text: string, extension: string, section: string | null | undefined, fields: Fields): boolean =>
  fields['section'] !== undefined || (extension === '.txt' && section != null && parseHeader(text).fields.section !== undefined);

/** Markdown from other systems (Hugo, Jekyll, Eleventy, Ghost): their front matter in YAML or TOML under the paper's names. */
import { parse as parseToml } from 'smol-toml';
import { parseDocument } from 'yaml';
import { plainKeys } from '../../markup/yaml-keys.ts';
import { LIMITS } from '../../schema/limits.ts';
import { decode } from '../../wire/decode.ts';
import { writtenDate } from '../dates.ts';
import { ImportError, note } from '../item.ts';
import type { Item, ItemHead } from '../item.ts';

/** Other systems' keys, by the paper's. What comes first counts. */
const KEYS = {
  headline: ['headline', 'title'],
  kicker: ['kicker', 'eyebrow'],
  standfirst: ['standfirst', 'description', 'summary', 'excerpt', 'subtitle', 'custom_excerpt'],
  slug: ['slug'],
  published: ['published', 'date', 'publishDate', 'published_at', 'pubDate'],
  updated: ['updated', 'lastmod', 'last_modified_at', 'modified', 'updated_at', 'updatedDate'],
  sections: ['section', 'categories', 'category'],
  keywords: ['topics', 'tags', 'keywords', 'tag'],
  authors: ['authors', 'author'],
  sources: ['sources', 'source'],
  places: ['places', 'place', 'location'],
} as const;

/** What comes from another paper of this kind needs no translation. */
const OWN = ['agencies', 'rank', 'breaking', 'figure', 'map', 'corrections', 'related', 'ignore'];

function yaml(text: string): unknown {
  const document = parseDocument(text, { logLevel: 'silent' });
  const [broken] = document.errors;
  if (broken) throw broken;
  plainKeys(document, text);
  return document.toJS({ maxAliasCount: LIMITS.frontmatterAliases });
}

const FENCES = [
  { open: /^---[ \t]*\n/, close: /\n---[ \t]*(?:\n|$)/, read: yaml },
  { open: /^\+\+\+[ \t]*\n/, close: /\n\+\+\+[ \t]*(?:\n|$)/, read: (text: string): unknown => parseToml(text) },
] as const;

const broken = (why: string): ImportError =>
  new ImportError('broken-frontmatter', { ar: `لم تُقرأ ترويسة الملف: ${why}. صحّحها ثم أعد الإدخال.`, en: `the front matter could not be read: ${why}. Correct it and import again.` });

/** The front matter as data and the rest of the text. */
function cut(text: string): { data: Record<string, unknown>; body: string } {
  const fence = FENCES.find(({ open }) => open.test(text));
  const start = fence?.open.exec(text)?.[0].length ?? 0;
  const end = fence?.close.exec(text.slice(start - 1));
  if (!fence || !end) return { data: {}, body: text };
  try {
    const data = fence.read(text.slice(start, Math.max(start, start - 1 + end.index)));
    return { data: data && typeof data === 'object' ? (data as Record<string, unknown>) : {}, body: text.slice(start - 1 + end.index + end[0].length) };
  } catch (error) {
    throw broken(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
  }
}

const lineOf = (value: unknown): string | undefined => {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() || undefined : undefined;
};

/** One value or several; names may be objects with a name (Ghost). */
const listOf = (value: unknown): string[] =>
  (typeof value === 'string' ? value.split(/[,،]/) : [value].flat()).flatMap((one) => lineOf(one && typeof one === 'object' && 'name' in one ? one.name : one) ?? []);

/**
 * @param bytes a Markdown file in any encoding that `decode` knows
 * @throws ImportError where it can't be decoded or its front matter is broken
 */
export function readMarkdown(bytes: Uint8Array): Item {
  const read = decode(bytes);
  if (!read.ok) throw new ImportError(read.error.rule, read.error.message);
  const { data, body } = cut(read.text);
  const used = new Set<string>(['draft', 'status', 'layout', 'type', 'permalink']);
  const find = (names: readonly string[]): unknown => {
    for (const name of names) used.add(name);
    return names.map((name) => data[name]).find((value) => value !== undefined && value !== null && value !== '');
  };
  const one = (key: 'headline' | 'kicker' | 'standfirst' | 'slug') => {
    const value = lineOf(find(KEYS[key]))?.replace(/\s+/g, ' ');
    return value === undefined ? {} : { [key]: value };
  };
  const date = (key: 'published' | 'updated') => {
    const value = writtenDate(lineOf(find(KEYS[key])));
    return value === undefined ? {} : { [key]: value };
  };
  const list = (key: 'sections' | 'keywords' | 'authors' | 'sources' | 'places') => ({ [key]: listOf(find(KEYS[key])) });
  const own = Object.fromEntries([...OWN, ...(data['status'] === 'withdrawn' ? ['status'] : [])].flatMap((key) => (data[key] === undefined ? [] : [[key, data[key]]])));
  for (const key of OWN) used.add(key);
  const head: ItemHead = {
    ...one('headline'), ...one('kicker'), ...one('standfirst'), ...one('slug'), ...date('published'), ...date('updated'),
    ...list('sections'), ...list('keywords'), ...list('authors'), ...list('sources'), ...list('places'),
    ...((data['draft'] === true || data['draft'] === 'true' || data['status'] === 'draft') && { draft: true }),
    ...(Object.keys(own).length > 0 && { own }),
  };
  const left = Object.keys(data).filter((key) => !used.has(key));
  const notes = left.length === 0 ? [] : [note('unknown-keys', `مفاتيح لا تعرفها الصحيفة فلم تُنقل: ${left.join('، ')}. قيمها في الأصل المحفوظ.`, `the paper knows no such keys, so they were not brought along: ${left.join(', ')}. Their values are in the original that is kept.`)];
  return { head, body: { format: 'markdown', text: body.trim() }, ...(read.encoding !== 'utf-8' && { encoding: read.encoding }), notes };
}

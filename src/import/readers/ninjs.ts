/**
 * IPTC ninjs, versions 1 to 3: a story as JSON. Version 1 has its texts in properties of their own (`body_html`), 2 and 3 in
 * lists (`bodies`). https://iptc.org/standards/ninjs/
 */
import { z } from 'zod';
import { writtenDate } from '../dates.ts';
import { htmlToMarkdown } from '../html/to-markdown.ts';
import { ImportError } from '../item.ts';
import type { Item } from '../item.ts';
import { asHtml, plainLine } from './markup-text.ts';

const text = z.string().optional().catch(undefined);
const named = z.array(z.looseObject({ name: text, literal: text, role: text, rel: text, scheme: text })).catch([]);
const valued = z.array(z.looseObject({ value: text, role: text, contenttype: text, contentType: text })).catch([]);

const ninjs = z.looseObject({
  uri: z.string(),
  type: text,
  representationtype: text,
  pubstatus: text,
  headline: text,
  slugline: text,
  title: text,
  byline: text,
  located: text,
  source: text,
  infosources: named.optional(),
  firstcreated: text,
  versioncreated: text,
  contentcreated: text,
  headlines: valued.optional(),
  descriptions: valued.optional(),
  bodies: valued.optional(),
  by: text,
  subject: named.optional(),
  subjects: named.optional(),
  person: named.optional(),
  people: named.optional(),
  organisation: named.optional(),
  organisations: named.optional(),
  place: named.optional(),
  places: named.optional(),
  keywords: z.array(z.string()).optional().catch(undefined),
});

type Ninjs = z.output<typeof ninjs>;
type Property = readonly [name: string, value: string];

/** Properties such as `body_html` and `description_text`, the plain one first. */
const suffixed = (item: Ninjs, name: string): Property[] =>
  Object.entries(item).flatMap(([key, value]): Property[] => (typeof value === 'string' && value.trim() !== '' && (key === name || key.startsWith(`${name}_`)) ? [[key, value]] : []));

const names = (...lists: readonly (Ninjs['subject'] | undefined)[]): string[] => [...new Set(lists.flatMap((list) => (list ?? []).flatMap(({ name, literal }) => plainLine(name ?? literal) ?? [])))];

const isPlain = (type: string | undefined, value: string): boolean => (type ? /plain/i.test(type) : !/<\/?[a-z][^<>]*>/i.test(value));

/** The body: HTML where there is any, for it says more than the plain text beside it. */
function bodyOf(item: Ninjs): { value: string; plain: boolean } | undefined {
  const listed = (item.bodies ?? []).flatMap(({ value, contenttype, contentType, role }) => (value ? [{ value, plain: isPlain(contenttype ?? contentType, value), main: role === undefined || /main|body|full/i.test(role) }] : []));
  const own = suffixed(item, 'body').map(([key, value]) => ({ value, plain: key === 'body_text' || isPlain(undefined, value), main: true }));
  const all = [...listed, ...own];
  return all.find(({ plain, main }) => main && !plain) ?? all.find(({ plain }) => !plain) ?? all[0];
}

const first = (list: Ninjs['headlines'], name: RegExp): string | undefined => (list ?? []).find(({ role }) => role === undefined || name.test(role))?.value ?? list?.[0]?.value;

function readOne(item: Ninjs): Item {
  const headline = plainLine(first(item.headlines, /main|headline/i) ?? suffixed(item, 'headline')[0]?.[1] ?? item.title);
  const standfirst = plainLine(first(item.descriptions, /summary|abstract|main/i) ?? suffixed(item, 'description')[0]?.[1]);
  const body = bodyOf(item);
  const byline = plainLine(item.byline ?? suffixed(item, 'byline')[0]?.[1] ?? item.by);
  const [published, updated] = [writtenDate(item.firstcreated ?? item.contentcreated ?? item.versioncreated), writtenDate(item.versioncreated)];
  const located = plainLine(item.located);
  const converted = body && !body.plain ? htmlToMarkdown(asHtml(body.value), headline ? { headline } : {}) : undefined;
  if (!headline && !body) throw new ImportError('no-text', { ar: `لا عنوان ولا متن في ${item.uri}.`, en: `neither headline nor body in ${item.uri}.` });
  return {
    id: item.uri,
    head: {
      ...(headline && { headline }),
      // A summary that is all there is of a story is its body.
      ...(body && standfirst && { standfirst }),
      ...(published && { published }),
      ...(updated && updated !== published && { updated }),
      sections: names(item.subject, item.subjects),
      keywords: [...(item.keywords ?? []), ...names(item.person, item.people, item.organisation, item.organisations, item.place, item.places)],
      authors: byline ? [byline.replace(/^(?:by|بقلم|كتب|كتبت)[\s:]+/i, '')] : [],
      sources: names(item.infosources).concat(plainLine(item.source) ?? []).slice(0, 1),
      places: located ? [located] : [],
    },
    body: converted ? { format: 'markdown', text: converted.text } : { format: 'text', text: body?.value ?? standfirst ?? '' },
    ...(converted && { pictures: converted.pictures }),
    partial: body === undefined,
    notes: converted?.notes ?? [],
  };
}

/** Whether data is a ninjs item or a list of them. */
export const isNinjs = (data: unknown): boolean => listOf(data).some((one) => typeof one === 'object' && one !== null && 'uri' in one && ('type' in one || 'headline' in one || 'headlines' in one || 'bodies' in one || 'versioncreated' in one));

const listOf = (data: unknown): unknown[] => {
  if (Array.isArray(data)) return data;
  const holder = data as Record<string, unknown> | null;
  const items = holder && typeof holder === 'object' && !('uri' in holder) ? (holder['items'] ?? holder['associations']) : undefined;
  return Array.isArray(items) ? items : items && typeof items === 'object' ? Object.values(items) : [data];
};

/** Stories that were taken back are not brought in; nor is what is no text. */
const isStory = ({ type, pubstatus }: Ninjs): boolean => (type === undefined || /^(?:text|composite)$/i.test(type)) && !/cancel|withheld/i.test(pubstatus ?? '');

/**
 * @param data an item, a list of items, or an object with `items`
 * @throws ImportError where an item has neither headline nor body
 */
export function readNinjs(data: unknown): { items: Item[]; left: number } {
  const all = listOf(data).flatMap((one) => {
    const { data: item } = ninjs.safeParse(one);
    return item ? [item] : [];
  });
  const stories = all.filter(isStory);
  return { items: stories.map(readOne), left: all.length - stories.length };
}

/** Sitemaps: https://www.sitemaps.org/protocol.html and Google's for news. */
import { greatest } from 'd3-array';
import { paginateGrowing, SHEET } from '../edition/paginate.ts';
import { authorPath, periodPath, sectionPath, sheetPath, sourcePath, topicPath } from '../edition/paths.ts';
import type { Edition, Story } from '../edition/types.ts';
import { changed, isoDayOf, latest, rfc3339 } from './moments.ts';
import type { Output } from './outputs.ts';
import type { Place } from './types.ts';
import { clean, withPieces, x, xml, xmlFile } from './xml.ts';

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const NEWS = 'http://www.google.com/schemas/sitemap-news/0.9';
/** The protocol's limit of a file. */
const MOST = 50_000;
/** Google's limits of a news sitemap. */
const MOST_NEWS = 1000;
const NEWS_MS = 2 * 86_400_000;

interface Entry {
  readonly path: string;
  readonly changed: string | undefined;
}

/** When each page that is known to the edition was last changed; a list, and each sheet of it, is as new as the newest change in it. */
function changes({ stories, sections, topics, sources, authors, archive, corrections }: Edition): Map<string, string> {
  const known = new Map<string, string>();
  // Every story is on half a dozen lists: its moment is read once.
  const times = new Map(stories.map((story) => [story, Date.parse(changed(story))]));
  const newestOf = (list: readonly Story[]): Story | undefined => greatest(list, (story) => times.get(story) ?? 0);
  const putOne = (path: string, list: readonly Story[]): void => {
    const newest = newestOf(list);
    if (newest) known.set(path, changed(newest));
  };
  const put = (path: string, list: readonly Story[]): void => {
    const sheets = paginateGrowing(list, SHEET).map(({ number, items }) => ({ number, newest: newestOf(items) }));
    for (const { number, newest } of sheets) if (newest) known.set(sheetPath(path, number), changed(newest));
    // What is said of the whole list stands on its first sheet.
    putOne(path, sheets.flatMap((sheet) => sheet.newest ?? []));
  };
  for (const story of stories) known.set(story.permalink, changed(story));
  putOne('/', stories.slice(0, 100));
  for (const { of, stories: own } of sections) put(sectionPath(of.id), own);
  for (const { of, stories: own } of topics) put(topicPath(of.id), own);
  for (const { of, stories: own } of sources) put(sourcePath(of.id), own);
  for (const { of, stories: own } of authors) put(authorPath(of.id), own);
  for (const { key, stories: own } of [...archive.days, ...archive.months]) put(periodPath(key), own);
  for (const { key, stories: own } of archive.years) putOne(periodPath(key), own);
  const [correction] = corrections;
  if (correction) known.set('/corrections/', correction.correction.date);
  return known;
}

const urlset = (urls: readonly string[], modules: Readonly<Record<string, string>> = {}): string =>
  withPieces(xmlFile(x('urlset', { xmlns: SITEMAP, ...modules }, ' ')), 'urlset', urls.map((text) => ({ text })));

/** Sheets of an index are as new as the index. */
const listOf = (path: string): string => path.replace(/page\/\d+\/$/, '');

/**
 * @param pages paths of all pages that may be found
 * @returns an index, a file of the paper's lists, and one of the articles of each year
 */
function sitemaps(edition: Edition, { site, at }: Place, pages: readonly string[]): Output[] {
  const known = changes(edition);
  const articles = new Set(edition.stories.map(({ permalink }) => permalink));
  const groups = Map.groupBy(
    pages.toSorted(),
    (path) => (articles.has(path) ? path.slice(1, 5) : 'pages'),
  );
  const files = [...groups].flatMap(([name, paths]) =>
    Array.from({ length: Math.ceil(paths.length / MOST) }, (_, i) => ({
      path: `/sitemaps/${name}${i > 0 ? `-${i + 1}` : ''}.xml`,
      entries: paths.slice(i * MOST, (i + 1) * MOST).map((path): Entry => ({ path, changed: known.get(path) ?? known.get(listOf(path)) })),
    })),
  );
  const lastmod = (moment: string | undefined) => (moment === undefined ? [] : [x('lastmod', rfc3339(moment, site.zone))]);
  const newest = (entries: readonly Entry[]): string | undefined => {
    const [first, ...others] = entries.flatMap((entry) => entry.changed ?? []);
    return first === undefined ? undefined : latest(first, ...others);
  };
  return [
    ...files.map(({ path, entries }) => ({ path, from: entries.map((entry) => `${entry.path} ${entry.changed ?? ''}`).join('\n'), text: () => urlset(entries.map((entry) => xml(x('url', [x('loc', at(entry.path)), ...lastmod(entry.changed)])))) })),
    {
      path: '/sitemap.xml',
      text: () => xmlFile(x('sitemapindex', { xmlns: SITEMAP }, files.map(({ path, entries }) => x('sitemap', [x('loc', at(path)), ...lastmod(newest(entries))])))),
    },
  ];
}

/** What was published in the two days before the newest article: the edition's own time, never the clock's. */
export function recent(stories: readonly Story[]): Story[] {
  const out = stories.filter(({ status }) => status === 'published');
  const last = Date.parse(out[0]?.published ?? '');
  return out.filter(({ published }) => last - Date.parse(published) <= NEWS_MS).slice(0, MOST_NEWS);
}

function newsSitemap({ stories, site }: Edition, { at }: Place): string {
  const entry = (story: Story): string =>
    xml(
      x('url', [
        x('loc', at(story.permalink)),
        x('news:news', [
          x('news:publication', [x('news:name', clean(site.name)), x('news:language', site.language)]),
          x('news:publication_date', story.time ? rfc3339(story.published, site.zone) : isoDayOf(story.date)),
          x('news:title', clean(story.headline)),
        ]),
      ]),
    );
  return urlset(recent(stories).map(entry), { 'xmlns:news': NEWS });
}

/** The robots exclusion protocol, RFC 9309: everything may be read. */
const robots = ({ at }: Place): string => `User-agent: *\nAllow: /\n\nSitemap: ${at('/sitemap.xml')}\nSitemap: ${at('/sitemaps/news.xml')}\n`;

/** What search engines are told of the paper. */
export const searchEngineOutputs = (edition: Edition, place: Place, pages: readonly string[]): Output[] => [
  ...sitemaps(edition, place, pages),
  { path: '/sitemaps/news.xml', text: () => newsSitemap(edition, place) },
  { path: '/robots.txt', text: () => robots(place) },
];

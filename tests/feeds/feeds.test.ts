import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { NEWEST } from '../../src/feeds/channels.ts';
import { outputs } from '../../src/feeds/outputs.ts';
import type { Leaf } from '../../src/feeds/types.ts';
import { site } from '../../src/schema/site.ts';
import type { Article } from '../../src/schema/article.ts';
import { article, paper } from '../edition/factory.ts';
import { atomProblem, jsonFeedRules, rssProblem } from './rules.ts';

const settings = site.parse({ url: 'https://paper.example/daily', hub: 'https://hub.example/', zone: 'Asia/Riyadh' });
const at = (path: string): string => new URL(`/daily${path}`, 'https://paper.example').href;

/** The text of every file by its path. */
async function files(articles: readonly Partial<Article>[], leaf: Leaf = { html: '<p>نص.</p>' }, asked: string[] = []): Promise<Map<string, string>> {
  const edition = paper(articles.map((one) => article(one)), { site: settings });
  const place = { site: settings, at };
  const all = outputs({ edition, place, pages: [], leaf: (story) => (asked.push(story.permalink), Promise.resolve(leaf)) });
  const made = new Map<string, string>();
  for (const { path, text } of all) made.set(path, await text());
  return made;
}
const get = (made: ReadonlyMap<string, string>, path: string): string => made.get(path) ?? '';

const nasty = 'C++ & <b>«أ»</b> ]]> "و" \u0008\ud800';

describe('feeds', () => {
  test('of the paper, every section, topic, source and author, and of corrections, in three formats, each valid', async () => {
    const made = await files([{ topics: ['oil'], dateline: { places: ['مسقط'], agencies: ['رويترز'], authors: ['أحمد فلان'], date: null }, corrections: [{ date: '2014-11-12T10:00:00+03:00', precision: 'minute', text: 'صُحّح.', kind: 'correction' }] }]);
    for (const list of ['/', '/sections/politics/', '/sections/sports/', '/topics/oil/', '/authors/احمد-فلان/', '/corrections/']) {
      expect(rssProblem(get(made, `${list}rss.xml`)), list).toBeNull();
      expect(atomProblem(get(made, `${list}atom.xml`)), list).toBeNull();
      expect(jsonFeedRules.safeParse(JSON.parse(get(made, `${list}feed.json`))).error, list).toBeUndefined();
    }
  });

  test('hold whatever text there is, and give it back', async () => {
    const made = await files([{ headline: nasty, excerpt: nasty }], { html: `<p>${'&amp;'} ]]> \u0008</p>` });
    const kept = 'C++ & <b>«أ»</b> ]]> "و"';
    expect(rssProblem(get(made, '/rss.xml'))).toBeNull();
    expect(atomProblem(get(made, '/atom.xml'))).toBeNull();
    expect(parseJsonFeed(get(made, '/feed.json')).items?.[0]?.title).toBe(nasty.replace('\b', ''));
    const rss = parseRssFeed(get(made, '/rss.xml')).items?.[0];
    expect(rss?.description?.trim()).toBe(kept);
    expect(rss?.content?.encoded).toBe('<div dir="rtl" lang="ar"><p>&amp; ]]> </p></div>');
    expect(parseAtomFeed(get(made, '/atom.xml')).entries?.[0]?.content?.value).toBe('<div dir="rtl" lang="ar"><p>&amp; ]]> </p></div>');
  });

  test('dates stand in the zone of the paper; what was corrected was updated then', async () => {
    const made = await files([
      { published: '2014-11-10T21:30:00Z', updated: '2014-11-11T08:00:00+03:00', corrections: [{ date: '2014-11-12T00:00:00+03:00', precision: 'day', text: 'صُحّح.', kind: 'correction' }] },
    ]);
    expect(get(made, '/rss.xml')).toContain('<pubDate>Tue, 11 Nov 2014 00:30:00 +0300</pubDate>');
    expect(get(made, '/rss.xml')).toContain('<lastBuildDate>Wed, 12 Nov 2014 00:00:00 +0300</lastBuildDate>');
    expect(get(made, '/atom.xml')).toContain('<published>2014-11-11T00:30:00+03:00</published><updated>2014-11-12T00:00:00+03:00</updated>');
    expect(parseJsonFeed(get(made, '/feed.json')).items?.[0]?.date_modified).toBe('2014-11-12T00:00:00+03:00');
  });

  test('an entry keeps its id when its headline, text or address changes', async () => {
    const id = async (given: Partial<Article>) => parseRssFeed(get(await files([given]), '/rss.xml')).items?.[0];
    const before = await id({ permalink: '/2014/11/10/old/' });
    const after = await id({ permalink: '/2014/11/10/new/', aliases: ['/2014/11/10/old/'], headline: 'آخر', updated: '2014-11-20T10:00:00+03:00' });
    expect(after?.guid?.value).toBe(before?.guid?.value);
    expect(before?.guid?.isPermaLink ?? true).toBe(true);
    expect(after?.guid?.isPermaLink).toBe(false);
    expect(after?.link).toBe(at('/2014/11/10/new/'));
  });

  test(`hold the newest ${NEWEST}, and nothing that is not out; a text is asked for each file that it stands in`, async () => {
    const many = Array.from({ length: NEWEST + 5 }, (_, i) => ({ topics: ['oil'], ...(i === 7 && { status: 'draft' as const }) }));
    const asked: string[] = [];
    const made = await files(many, { html: '<p>نص.</p>' }, asked);
    for (const path of ['/', '/sections/politics/', '/topics/oil/']) {
      const { items = [] } = parseRssFeed(get(made, `${path}rss.xml`));
      expect(items.length).toBe(NEWEST);
      const dates = items.map(({ pubDate }) => Date.parse(pubDate ?? ''));
      expect(dates).toEqual(dates.toSorted((a, b) => b - a));
    }
    // What a text is made of is told when it is asked for, and counts for each file.
    expect(asked.filter((one) => one === asked[0]).length).toBeGreaterThanOrEqual(3 * 3 + 1);
  });

  test('an empty paper has feeds, and two builds are the same bytes', async () => {
    const made = await files([]);
    expect(rssProblem(get(made, '/rss.xml'))).toBeNull();
    expect(atomProblem(get(made, '/atom.xml'))).toBeNull();
    const given = [{ published: '2014-11-10T10:00:00+03:00', permalink: '/2014/11/10/x/', id: 'x', headline: 'س', file: 'x' }];
    expect([...(await files(given))]).toEqual([...(await files(given))]);
  });

  test('the hub is named where there is one', async () => {
    const made = await files([{}]);
    expect(parseRssFeed(get(made, '/rss.xml')).atom?.links).toContainEqual({ href: 'https://hub.example/', rel: 'hub' });
    expect(parseAtomFeed(get(made, '/atom.xml')).links).toContainEqual({ href: 'https://hub.example/', rel: 'hub' });
    expect(parseJsonFeed(get(made, '/feed.json')).hubs).toEqual([{ type: 'WebSub', url: 'https://hub.example/' }]);
  });

  test('say in Arabic what they are to whoever opens them in a browser, with headlines that lead to the articles', async () => {
    const made = await files([{ headline: 'شركة NASA تطلق C++ & Go', published: '2014-11-10T21:30:00Z', permalink: '/2014/11/11/x/' }, { headline: 'كَتَبَ الوَلَدُ' }]);
    for (const path of ['/rss.xml', '/atom.xml']) {
      const xml = get(made, path);
      expect(xml).toContain(`<h:h1><h:a href="${at('/')}">${settings.name}</h:a></h:h1>`);
      expect(xml).toContain(`<h:h2><h:a href="${at('/2014/11/11/x/')}">شركة <h:bdi dir="ltr">NASA</h:bdi> تطلق <h:bdi dir="ltr">C++ &#x26; Go</h:bdi></h:a></h:h2>`);
      // The day it was where the paper is.
      expect(xml).toContain('<h:p class="when">١١ نوفمبر ٢٠١٤</h:p>');
      expect(xml).toContain('<h:h2 class="voc">');
    }
    expect(parseJsonFeed(get(made, '/feed.json')).user_comment).toContain(at('/feeds/'));
  });

  test('an entry begins with its photograph and its map, with what is said of them; what stands for it is the first', async () => {
    const of = (name: string) => ({ url: at(`/${name}.png`), type: 'image/png', width: 9, height: 6, alt: `وصف ${name}`, caption: `تعليق <${name}>`, credit: 'خريطة: نشرة' });
    const figure = (name: string) => `<figure><img src="${at(`/${name}.png`)}" alt="وصف ${name}" width="9" height="6"><figcaption>تعليق &lt;${name}&gt; خريطة: نشرة</figcaption></figure>`;
    const both = parseJsonFeed(get(await files([{}], { html: '<p>نص.</p>', image: of('photo'), map: of('map') }), '/feed.json')).items?.[0];
    expect(both?.content_html).toBe(`<div dir="rtl" lang="ar">${figure('photo')}${figure('map')}<p>نص.</p></div>`);
    expect(both?.image).toBe(at('/photo.png'));
    const mapped = await files([{ permalink: '/2014/11/10/x/' }], { html: '<p>نص.</p>', map: of('map') });
    expect(parseJsonFeed(get(mapped, '/feed.json')).items?.[0]?.image).toBe(at('/map.png'));
    const { associations } = JSON.parse([...mapped].find(([path]) => path.startsWith('/api/v1/articles/'))?.[1] ?? '') as { associations: unknown };
    expect(associations).toMatchObject([{ name: 'map', uri: at('/map.png'), by: 'خريطة: نشرة', descriptions: [{ role: 'alt' }, { role: 'caption', value: 'تعليق <map>' }] }]);
  });

  test('name the paper’s icon as a picture of points', async () => {
    const made = await files([{}]);
    expect(parseRssFeed(get(made, '/rss.xml')).image).toMatchObject({ url: at('/icons/icon-96.png'), title: settings.name, link: at('/') });
    expect(parseAtomFeed(get(made, '/atom.xml')).icon).toBe(at('/icons/icon-192.png'));
    expect(parseJsonFeed(get(made, '/feed.json'))).toMatchObject({ icon: at('/icons/icon-512.png'), favicon: at('/icons/icon-96.png') });
  });

  test('two corrections of one day are two entries', async () => {
    const one = { date: '2014-11-12T10:00:00+03:00', precision: 'minute', text: 'صُحّح.', kind: 'correction' } as const;
    const made = await files([{ corrections: [one, { ...one, text: 'ثم صُحّح ثانية.' }] }]);
    const ids = parseJsonFeed(get(made, '/corrections/feed.json')).items?.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });

  test('the OPML names every RSS feed that is written, once', async () => {
    const made = await files([{ topics: ['oil', 'iran'] }, { section: 'sports' }]);
    const { body } = parseOpml(get(made, '/feeds.opml'));
    const named = (body?.outlines ?? []).flatMap((one) => [one, ...(one.outlines ?? [])]).flatMap(({ xmlUrl }) => xmlUrl ?? []);
    expect(named.toSorted()).toEqual([...made.keys()].filter((path) => path.endsWith('rss.xml')).map(at).toSorted());
  });
});

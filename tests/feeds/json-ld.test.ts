import { describe, expect, test } from 'vitest';
import { articleGraph, paperGraph, scriptText } from '../../src/feeds/json-ld.ts';
import { recent } from '../../src/feeds/sitemap.ts';
import { outputs } from '../../src/feeds/outputs.ts';
import { site } from '../../src/schema/site.ts';
import { article, paper } from '../edition/factory.ts';
import { sitemapIndexProblem, sitemapProblem } from './rules.ts';

const settings = site.parse({ url: 'https://paper.example' });
const place = { site: settings, at: (path: string) => new URL(path, 'https://paper.example').href };

describe('structured data', () => {
  test('nothing in it ends its script element', () => {
    const [story] = paper([article({ headline: '</script><!-- <script> \u2028' })]).stories;
    const text = scriptText(articleGraph(story ?? expect.fail(), [], place));
    expect(text).not.toMatch(/[<\u2028]/);
    expect((JSON.parse(text) as { '@graph': { headline: string }[] })['@graph'][0]?.headline).toBe('</script><!-- <script> \u2028');
  });

  test('an article without a name or a source is the paper’s own', () => {
    const [story] = paper([article()]).stories;
    expect(articleGraph(story ?? expect.fail(), [], place)['@graph'][0]).toMatchObject({ author: { '@type': 'NewsMediaOrganization', name: settings.name } });
  });
});

test('the paper’s logo is a picture of points, no drawing', () => {
  const edition = paper([article()]);
  const [organisation] = paperGraph(edition, place)['@graph'];
  const [news] = articleGraph(edition.stories[0] ?? expect.fail(), [], place)['@graph'];
  const logo = { '@type': 'ImageObject', url: 'https://paper.example/icons/icon-512.png', width: { value: 512 }, height: { value: 512 } };
  expect(organisation).toMatchObject({ logo });
  expect(news).toMatchObject({ publisher: { logo } });
});

describe('sitemaps', () => {
  const files = async (count: number, pages: readonly string[]) => {
    const edition = paper(Array.from({ length: count }, (_, i) => article({ file: `f${i}`, permalink: `/2014/11/10/s${i}/` })), { site: settings });
    const all = outputs({ edition, place, pages, leaf: () => Promise.resolve({ html: '' }) }).filter(({ path }) => path.includes('sitemap'));
    return new Map(await Promise.all(all.map(async ({ path, text }) => [path, await text()] as const)));
  };

  test('are cut at 50,000 addresses', async () => {
    const made = await files(1, Array.from({ length: 50_001 }, (_, i) => `/page-${i}/`));
    expect([...made.keys()]).toEqual(['/sitemaps/pages.xml', '/sitemaps/pages-2.xml', '/sitemap.xml', '/sitemaps/news.xml']);
    expect(made.get('/sitemaps/pages-2.xml')?.match(/<loc>/g)).toHaveLength(1);
    expect(sitemapProblem(made.get('/sitemaps/pages.xml') ?? '')).toBeNull();
    expect(sitemapIndexProblem(made.get('/sitemap.xml') ?? '')).toBeNull();
  });

  test('a sheet with a number is as new as its newest story, a list as new as any of its stories', async () => {
    const day = (i: number) => `2014-11-${String(1 + Math.floor(i / 5)).padStart(2, '0')}T10:00:00Z`;
    const stories = Array.from({ length: 80 }, (_, i) => article({ file: `f${i}`, permalink: `/2014/11/10/s${i}/`, published: day(i), ...(i === 40 && { updated: '2015-02-01T10:00:00Z' }) }));
    const edition = paper(stories, { site: settings });
    const [section] = edition.sections;
    const list = `/sections/${section?.of.id}/`;
    const all = outputs({ edition, place, pages: [list, `${list}page/1/`, `${list}page/2/`], leaf: () => Promise.resolve({ html: '' }) });
    const text = (await all.find(({ path }) => path === '/sitemaps/pages.xml')?.text()) ?? '';
    const moments = Object.fromEntries([...text.matchAll(/<loc>([^<]*)<\/loc><lastmod>([^<]*)/g)].map(([, url = '', moment = '']) => [url.replace(place.at(list), ''), moment.slice(0, 10)]));
    expect(moments).toEqual({ '': '2015-02-01', 'page/1/': '2014-11-06', 'page/2/': '2015-02-01' });
  });

  test('of news hold what came in the two days before the newest, at most 1,000, whatever the clock says', () => {
    const at = (hours: number) => new Date(Date.UTC(2014, 10, 10, hours)).toISOString();
    const { stories } = paper([article({ published: at(0) }), article({ published: at(23) }), article({ published: at(71) }), article({ published: at(72), status: 'draft' })]);
    expect(recent(stories).map(({ published }) => published)).toEqual([at(71), at(23)]);
    expect(recent(Array.from({ length: 1200 }, () => stories[0] ?? expect.fail()))).toHaveLength(1000);
    expect(recent([])).toEqual([]);
  });
});

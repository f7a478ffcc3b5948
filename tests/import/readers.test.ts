/** What each reader makes of its format, field by field. */
import { describe, expect, test } from 'vitest';
import { decodeMarkup } from '../../src/import/decode-markup.ts';
import { readFeed } from '../../src/import/readers/feed.ts';
import { readHtml } from '../../src/import/readers/html.ts';
import { readMarkdown } from '../../src/import/readers/markdown.ts';
import { NEWS_ELEMENTS, readNews } from '../../src/import/readers/newsml.ts';
import { isNinjs, readNinjs } from '../../src/import/readers/ninjs.ts';
import { elements } from '../../src/import/xml.ts';
import { encode } from './archive.ts';
import { processorMs } from '../processor-time.ts';

const BODY = 'افتتحت البلدية صباح أمس الجسر الجديد فوق الوادي، وعبرته أول السيارات عند الساعة الثامنة، وقال المهندسون إن العمل فيه دام عامين كاملين.';

describe('ninjs', () => {
  test('version 1: properties of their own; HTML before plain text', () => {
    const { items } = readNinjs({ uri: 'urn:1', type: 'text', versioncreated: '2014-11-10T12:00:00Z', firstcreated: '2014-11-10T10:00:00Z', headline: 'عنوان', description_text: 'موجز', byline: 'بقلم ليلى', located: 'عمّان', body_text: 'نص', body_html: '<p>نص <b>مهم</b></p>', subject: [{ name: 'سياسة' }], person: [{ name: 'فلان' }], infosource: [{ name: 'وكالة' }] });
    expect(items).toMatchObject([{ id: 'urn:1', body: { format: 'markdown', text: 'نص **مهم**' }, head: { headline: 'عنوان', standfirst: 'موجز', published: '2014-11-10T10:00:00+00:00', updated: '2014-11-10T12:00:00+00:00', authors: ['ليلى'], places: ['عمّان'], sections: ['سياسة'], keywords: ['فلان'] } }]);
  });

  test.each(['2.0', '3.0'])('version %s: lists of headlines and bodies; copy without tags stays plain copy', (version) => {
    const { items } = readNinjs({ uri: 'urn:2', standard: { name: 'ninjs', version }, headlines: [{ role: 'alternate', value: 'آخر' }, { role: 'main', value: 'عنوان' }], descriptions: [{ role: 'summary', value: 'موجز' }], bodies: [{ role: 'main', contenttype: 'text/plain', value: 'بيروت - (وكالات): نص.\nسطر.' }], subjects: [{ name: 'علوم' }], people: [{ name: 'فلان' }] });
    expect(items).toMatchObject([{ body: { format: 'text', text: 'بيروت - (وكالات): نص.\nسطر.' }, head: { headline: 'عنوان', standfirst: 'موجز', sections: ['علوم'], keywords: ['فلان'] } }]);
  });

  test('pictures and stories that were taken back stay out; a list is a list', () => {
    const one = { uri: 'urn:1', type: 'text', headline: 'أ', body_text: 'نص' };
    const { items, left } = readNinjs({ items: [one, { ...one, uri: 'urn:2', type: 'picture' }, { ...one, uri: 'urn:3', pubstatus: 'canceled' }] });
    expect([items.length, left]).toEqual([1, 2]);
    expect([isNinjs([one]), isNinjs({ a: 1 }), isNinjs(null), isNinjs([])]).toEqual([true, false, false, false]);
  });

  test('a summary alone is the body, and partial', () => {
    const { items } = readNinjs({ uri: 'urn:1', type: 'text', headline: 'أ', description_text: 'موجز' });
    expect(items).toMatchObject([{ partial: true, body: { text: 'موجز' } }]);
    expect(items[0]?.head.standfirst).toBeUndefined();
  });
});

const news = async (xml: string) => {
  const found = [];
  for await (const element of elements([xml], NEWS_ELEMENTS)) found.push(readNews(element));
  return found;
};

describe('NewsML-G2 and NITF', () => {
  const item = (inside: string, meta = '', content = '') =>
    `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x"><itemMeta><itemClass qcode="ninat:text"/><versionCreated>2014-11-10T12:00:00+03:00</versionCreated>${meta}</itemMeta><contentMeta><headline>عنوان</headline><by>بقلم سعاد</by><located><name xml:lang="en">Amman</name><name xml:lang="ar">عمّان</name></located><subject><name>اقتصاد</name></subject>${content}</contentMeta><contentSet>${inside}</contentSet></newsItem>`;

  test('a story in NITF inside a newsItem, in a newsMessage', async () => {
    const xml = `<newsMessage><itemSet>${item('<inlineXML><nitf><body><body.content><p>أول</p><hl2>فصل</hl2><p>ثان&nbsp;هنا <a href="https://x.example/">رابط</a></p><media><media-reference source="a.jpg"/><media-caption>تعليق</media-caption></media></body.content></body></nitf></inlineXML>')}</itemSet></newsMessage>`;
    expect(await news(xml)).toMatchObject([{ id: 'urn:x', body: { format: 'markdown', text: 'أول\n\n## فصل\n\nثان\u00a0هنا [رابط](https://x.example/)\n\nتعليق' }, head: { headline: 'عنوان', authors: ['سعاد'], places: ['عمّان'], sections: ['اقتصاد'], published: '2014-11-10T12:00:00+03:00' } }]);
  });

  test('plain characters, an embargo, with any prefix', async () => {
    const xml = item('<inlineData contenttype="text/plain">سطر أول\nسطر ثان</inlineData>', '<embargoed>2014-11-11T06:00:00+03:00</embargoed>').replaceAll(/<(\/?)(\w)/g, '<$1n:$2').replace('xmlns=', 'xmlns:n=');
    expect(await news(xml)).toMatchObject([{ body: { format: 'text', text: 'سطر أول\nسطر ثان' }, head: { published: '2014-11-11T06:00:00+03:00' } }]);
  });

  test('pictures and cancelled items are no stories', async () => {
    expect(await news(`<m>${item('').replace('ninat:text', 'ninat:picture')}${item('', '<pubStatus qcode="stat:canceled"/>')}</m>`)).toEqual([undefined, undefined]);
  });

  test('a NITF document alone', async () => {
    const xml = '<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf.dtd"><nitf><head><docdata><doc-id id-string="n1"/><date.issue norm="20141110T143000+0300"/><key-list><keyword key="نفط"/></key-list></docdata></head><body><body.head><hedline><hl1>عنوان</hl1><hl2>فرعي</hl2></hedline><byline>بقلم <person>كاتبة</person></byline><distributor>وكالة</distributor><dateline><location>بيروت</location></dateline></body.head><body.content><block><p>نص <em>مائل</em>.</p><ul><li>بند</li></ul></block></body.content></body></nitf>';
    expect(await news(xml)).toMatchObject([{ id: 'n1', body: { text: 'نص *مائل*.\n\n- بند' }, head: { headline: 'عنوان', standfirst: 'فرعي', published: '2014-11-10T14:30:00+03:00', keywords: ['نفط'], authors: ['كاتبة'], sources: ['وكالة'], places: ['بيروت'] } }]);
  });

  test('the stream may be cut anywhere', async () => {
    const xml = `<m>${item('<inlineData>نص</inlineData>')}${item('<inlineData>آخر</inlineData>')}</m>`;
    for (const size of [1, 7, 100]) {
      const pieces = Array.from({ length: Math.ceil(xml.length / size) }, (_, i) => xml.slice(i * size, (i + 1) * size));
      const found = [];
      for await (const element of elements(pieces, NEWS_ELEMENTS)) found.push(readNews(element)?.body.text);
      expect(found).toEqual(['نص', 'آخر']);
    }
  });
});

describe('feeds', () => {
  const rss = (item: string): string => `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>م</title><link>https://f.example/</link><description>و</description><item>${item}</item></channel></rss>`;

  test('RSS: the whole text, the summary as standfirst, links from the item’s own address', () => {
    const [item] = readFeed(rss('<title>خبر &amp;quot;مهم&amp;quot;</title><link>https://f.example/a/1</link><guid>https://f.example/a/1</guid><pubDate>Mon, 10 Nov 2014 14:30:00 +0300</pubDate><dc:creator>ليلى</dc:creator><category>سياسة</category><description>موجز</description><content:encoded><![CDATA[<p>نص <a href="../b">رابط</a></p>]]></content:encoded>'));
    expect(item).toMatchObject({ id: 'https://f.example/a/1', partial: false, body: { text: 'نص [رابط](https://f.example/b)' }, head: { headline: 'خبر "مهم"', standfirst: 'موجز', published: '2014-11-10T14:30:00+03:00', authors: ['ليلى'], sections: ['سياسة'] } });
  });

  test('RSS: a summary that begins the text is no standfirst; without a whole text the story is partial', () => {
    const [whole] = readFeed(rss(`<title>أ</title><description>${BODY.slice(0, 60)}…</description><content:encoded><![CDATA[<p>${BODY}</p>]]></content:encoded>`));
    expect(whole?.head.standfirst).toBeUndefined();
    const [partial] = readFeed(rss('<title>أ</title><description>سطر أول\nسطر ثان &lt; ثالث</description>'));
    expect(partial).toMatchObject({ partial: true, body: { text: 'سطر أول\n\nسطر ثان < ثالث' }, notes: [{ rule: 'summary-only' }] });
  });

  test('Atom with XHTML and RDF', () => {
    expect(readFeed('<feed xmlns="http://www.w3.org/2005/Atom"><title>ف</title><id>u</id><updated>2014-11-10T00:00:00Z</updated><entry><title type="html">خبر &lt;b&gt;مهم&lt;/b&gt;</title><id>u1</id><link href="https://a.example/1"/><published>2014-11-09T21:30:00Z</published><updated>2014-11-10T21:30:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>أ</p><p>ب</p></div></content></entry></feed>')).toMatchObject([{ id: 'u1', link: 'https://a.example/1', body: { text: 'أ\n\nب' }, head: { headline: 'خبر مهم', updated: '2014-11-10T21:30:00+00:00' } }]);
    expect(readFeed('<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://r.example/"><title>م</title><link>https://r.example/</link><description>و</description></channel><item rdf:about="https://r.example/1"><title>خبر</title><link>https://r.example/1</link><description>نص</description><dc:date>2014-11-10</dc:date></item></rdf:RDF>')).toMatchObject([{ id: 'https://r.example/1', head: { headline: 'خبر', published: '2014-11-10' } }]);
  });

  test('what is no feed is refused', () => expect(() => readFeed('<html></html>')).toThrow('not an RSS'));
});

describe('web pages', () => {
  const html = (head: string, body = `<article><h1>فتح الجسر الجديد</h1><p>${BODY}</p><p>${BODY}</p></article>`): string => `<!doctype html><html dir="rtl"><head><meta charset="utf-8"><title>فتح الجسر الجديد | صحيفة الأمس</title>${head}</head><body><nav><a href="/">الرئيسية</a></nav>${body}<footer>الحقوق</footer></body></html>`;
  const read = (text: string) => readHtml(Buffer.from(text));

  test('the story without what stands around it, and the headline without the paper’s name', () => {
    const { head, body } = read(html('<link rel="canonical" href="https://o.example/1"><meta name="keywords" content="جسور، طرق"><meta property="article:section" content="محليات">'));
    expect(head).toMatchObject({ headline: 'فتح الجسر الجديد', keywords: ['جسور', 'طرق'], sections: ['محليات'] });
    expect(body.text).toBe(`${BODY}\n\n${BODY}`);
  });

  test('what JSON-LD says, even where some of it is broken', () => {
    const data = { '@graph': [{ '@type': 'WebSite', name: 'x' }, { '@type': 'NewsArticle', headline: 'عنوان من البيانات', datePublished: '2014-11-10T10:00:00+03:00', dateModified: '2014-11-11T10:00:00+03:00', author: { name: 'ليلى' }, articleSection: ['اقتصاد'] }] };
    const { head } = read(html(`<script type="application/ld+json">{broken</script><script type="application/ld+json">${JSON.stringify(data)}</script>`));
    expect(head).toMatchObject({ published: '2014-11-10T10:00:00+03:00', updated: '2014-11-11T10:00:00+03:00', authors: ['ليلى'], sections: ['اقتصاد'] });
  });

  test('a page without a plain story keeps all its words and says so', () => {
    const { body, notes } = read('<div><p>سطر قصير.</p></div>');
    expect(body.text).toContain('سطر قصير.');
    expect(notes.map(({ rule }) => rule)).toContain('main-text-unsure');
  });

  test.each([[`<p>${BODY}</p>`], [`<body><p>${BODY}`], [`<html><head><title>أ</title></head><p>${BODY}`], [`<!doctype html><title>أ</title><p>${BODY}`], [`<HTML><BODY><P>${BODY}<P></BODY>`]])('however it is written: %s', (text) => {
    expect(read(text).body.text).toBe(BODY);
  });

  test('a page that nests without end is refused before it takes minutes', () => {
    expect(processorMs(() => expect(() => read(`<body>${'<div>'.repeat(50_000)}نص`)).toThrow('nested deeper'))).toBeLessThan(10_000);
  });

  test('a page of a million rows is refused at once', () => {
    const page = `<body><p>${BODY}</p><table>${'<tr><td>1</td></tr>'.repeat(1_000_000)}</table>`;
    expect(processorMs(() => expect(() => read(page)).toThrow('more tags'))).toBeLessThan(5_000);
  });

  test('in an old encoding, stated or not, or stated wrongly', () => {
    for (const stated of ['windows-1256', 'iso-8859-6', 'utf-8', '']) {
      const text = `<html><head>${stated && `<meta charset="${stated}">`}</head><body><p>${BODY}</p></body></html>`;
      const encoding = stated === 'iso-8859-6' ? 'iso-8859-6' : 'windows-1256';
      expect(decodeMarkup(encode(text, encoding)).text, stated).toContain(BODY);
    }
    expect(decodeMarkup(Buffer.from(`<meta charset="windows-1256"><p>${BODY}`)).text).toContain(BODY);
  });
});

describe('Markdown of other systems', () => {
  const read = (text: string) => readMarkdown(Buffer.from(text));

  test('YAML, TOML and none', () => {
    expect(read('---\ntitle: "عنوان"\ndate: 2014-11-10 14:30:00 +0300\ntags: [أ, ب]\ncategories: محليات\nauthor: { name: ليلى }\ndraft: true\n---\n\nنص')).toMatchObject({ head: { headline: 'عنوان', published: '2014-11-10T14:30:00+03:00', keywords: ['أ', 'ب'], sections: ['محليات'], authors: ['ليلى'], draft: true }, body: { text: 'نص' }, notes: [] });
    expect(read('+++\ntitle = "عنوان"\ndate = 2014-11-10T14:30:00+03:00\nlastmod = 2014-11-11\n+++\nنص')).toMatchObject({ head: { headline: 'عنوان', published: '2014-11-10T14:30:00+03:00', updated: '2014-11-11' } });
    expect(read('نص بلا ترويسة\n\n---\n\nوبعده')).toMatchObject({ head: {}, body: { text: 'نص بلا ترويسة\n\n---\n\nوبعده' } });
  });

  test('keys that mean nothing here are named', () => {
    expect(read('---\ntitle: أ\nweight: 3\n---\nنص').notes.map(({ message }) => message.en)).toEqual([expect.stringContaining('weight')]);
  });

  test('an empty front matter and one that never ends', () => {
    expect(read('---\n---\nنص').body.text).toBe('نص');
    expect(read('---\ntitle: أ\n\nنص').body.text).toBe('---\ntitle: أ\n\nنص');
  });
});

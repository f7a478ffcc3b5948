/** An archive of all formats and encodings comes into a paper, and nothing of it is lost. */
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { check } from '../../src/desk/check.ts';
import { importAll } from '../../src/import/import.ts';
import type { ImportOptions } from '../../src/import/import.ts';
import { ImportError } from '../../src/import/item.ts';
import { squeeze } from '../../src/import/html/tidy.ts';
import { readArticle } from '../../src/intake/article.ts';
import { readCatalogue } from '../../src/intake/catalogue.ts';
import { fileDates } from '../../src/intake/file-dates.ts';
import { articleFiles, contentPath } from '../../src/intake/paths.ts';
import { readSite } from '../../src/intake/site.ts';
import { plainParagraphs } from '../../src/markup/text.ts';
import { KINDS, writeArchive, wxr } from './archive.ts';

let folder: string;
let archive: string;
let content: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'));
  [archive, content] = [join(folder, 'archive'), join(folder, 'content')];
  await mkdir(archive);
  await mkdir(join(content, 'sections'), { recursive: true });
  await writeFile(join(content, 'sections/politics.yaml'), 'name: سياسة\n');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const bring = (options: ImportOptions = {}, path = archive) => importAll([path], content, { cwd: folder, ...options });
const put = async (name: string, text: string | Uint8Array): Promise<string> => {
  await mkdir(join(archive, name, '..'), { recursive: true });
  await writeFile(join(archive, name), text);
  return join(archive, name);
};

/** The articles as the paper reads them. */
async function paper() {
  const [{ site }, catalogue] = await Promise.all([readSite(content), readCatalogue(content)]);
  const context = { content, site, catalogue, dates: fileDates(content) };
  const files = await articleFiles(content);
  return Promise.all(
    files.map(async (file) => {
      const { article, tree, text } = await readArticle(file, await readFile(file), context);
      return { path: contentPath(content, file), text: text ?? '', article, paragraphs: tree ? plainParagraphs(tree) : [] };
    }),
  );
}

/** Every file of the content folder but the ledger's, with its bytes. */
async function snapshot(): Promise<Record<string, string>> {
  const entries = await readdir(content, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(await Promise.all(files.map(async (file) => [contentPath(content, file), await readFile(file, 'latin1')])));
}

describe('an archive of every format and encoding', () => {
  test('comes in whole: each headline, each day, each paragraph; a second import changes nothing', async () => {
    const stories = await writeArchive(archive, KINDS * 2);
    const run = await bring();
    expect(run.refused).toEqual([]);
    expect(run.outcomes).toMatchObject({ written: stories.length, updated: 0 });
    expect(run.notes.filter(({ rule }) => rule === 'text-differs')).toEqual([]);
    expect(Object.fromEntries(run.encodings)).toMatchObject({ 'iso-8859-6': 2, 'utf-16le': 4, 'windows-1256': 4 });
    const read = await paper();
    expect(read).toHaveLength(stories.length);
    for (const story of stories) {
      const found = read.find(({ article }) => article?.headline === story.headline);
      expect(found?.path, story.file).toMatch(new RegExp(`^articles/${story.day.replaceAll('-', '/')}/`));
      expect(squeeze(found?.paragraphs.join('') ?? ''), story.file).toBe(squeeze(story.paragraphs.join('')));
    }
    const before = await snapshot();
    const again = await bring();
    expect(again.known).toBe(stories.length);
    expect(Object.values(again.outcomes).every((n) => n === 0)).toBe(true);
    expect(await snapshot()).toEqual(before);
    expect((await check([], content)).messages.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('originals are kept byte for byte', async () => {
    await writeArchive(archive, KINDS);
    await bring();
    const originals = new Set(Object.entries(await snapshot()).filter(([path]) => path.startsWith('.import/originals/')).map(([, bytes]) => bytes));
    for (const entry of await readdir(archive, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) expect(originals.has(await readFile(join(entry.parentPath, entry.name), 'latin1')), entry.name).toBe(true);
    }
  });

  test('an import that was interrupted goes on, and ends with the same paper', async () => {
    const stories = await writeArchive(archive, KINDS);
    const stop = new AbortController();
    const first = await bring({ signal: stop.signal, onProgress: ({ done }) => done === 7 && stop.abort() });
    expect(first).toMatchObject({ interrupted: true, outcomes: { written: 7 } });
    // Killed in the middle of a line, after the story was written.
    const ledger = join(content, '.import/ledger.jsonl');
    const lines = (await readFile(ledger, 'utf8')).trimEnd().split('\n');
    await writeFile(ledger, `${lines.slice(0, -2).join('\n')}\n${lines.at(-2)?.slice(0, 20)}`);
    const second = await bring();
    expect(second.outcomes.written).toBe(stories.length - 6);
    expect(await paper()).toHaveLength(stories.length);
    const whole = await snapshot();
    await rm(join(content, 'articles'), { recursive: true });
    await rm(join(content, '.import'), { recursive: true });
    await bring();
    const anew = await snapshot();
    expect(Object.keys(anew).filter((path) => path.startsWith('articles/'))).toEqual(Object.keys(whole).filter((path) => path.startsWith('articles/')));
  });

  test('a dry run tells the same and writes nothing', async () => {
    const stories = await writeArchive(archive, KINDS);
    const before = await snapshot();
    expect((await bring({ dry: true })).outcomes.written).toBe(stories.length);
    expect(await snapshot()).toEqual(before);
    await bring();
    for (const { path } of await paper()) await rm(join(content, path));
    const gone = Object.keys(await snapshot()).length;
    expect((await bring({ dry: true })).known).toBe(stories.length);
    expect((await bring({ dry: true, restore: true })).outcomes.written).toBe(stories.length);
    expect(Object.keys(await snapshot())).toHaveLength(gone);
  });

  test('progress is told within a file of many stories too', async () => {
    const stories = await writeArchive(join(folder, 'unused'), 6);
    const told: [number, number][] = [];
    await bring({ onProgress: ({ done, stories: n }) => told.push([done, n]) }, await put('blog.xml', [...wxr(stories)].join('')));
    expect(told).toEqual([[0, 1], [0, 2], [0, 3], [0, 4], [0, 5], [0, 6], [1, 6]]);
  });
});

const feed = (title: string, body: string, more = ''): string =>
  `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>م</title><link>https://f.example/</link><description>و</description><item><title>${title}</title><guid isPermaLink="false">g1</guid><pubDate>Mon, 10 Nov 2014 14:30:00 +0300</pubDate>${more}<content:encoded><![CDATA[<p>${body}</p>]]></content:encoded></item></channel></rss>`;

describe('a story that comes again', () => {
  test('changed at its source, it is brought up to date', async () => {
    await bring({}, await put('a.xml', feed('خبر', 'نص أول')));
    const run = await bring({}, await put('a.xml', feed('خبر', 'نص ثان')));
    expect(run.outcomes).toMatchObject({ updated: 1, written: 0 });
    expect((await paper()).map(({ paragraphs }) => paragraphs)).toEqual([['نص ثان']]);
  });

  test('in another form, it is one story still', async () => {
    const ninjs = (body: object) => JSON.stringify({ uri: 'urn:1', type: 'text', headline: 'خبر', versioncreated: '2014-11-10T10:00:00Z', ...body });
    await bring({}, await put('a.json', ninjs({ body_text: 'نص أول' })));
    const run = await bring({}, await put('a.json', ninjs({ body_html: '<hr><p>نص <b>ثان</b></p><hr><p>خاتمة</p>' })));
    expect(run).toMatchObject({ outcomes: { updated: 1, edited: 0 }, conflicts: [] });
    expect((await paper()).map(({ path, paragraphs }) => [path, paragraphs])).toEqual([['articles/2014/11/10/خبر.md', ['نص ثان', 'خاتمة']]]);
  });

  test('edited here, it is never overwritten: the newer version lies beside', async () => {
    await bring({}, await put('a.xml', feed('خبر', 'نص أول')));
    const path = (await paper())[0]?.path ?? '';
    await writeFile(join(content, path), 'العنوان: بيد المحرر\n\nنص المحرر');
    const run = await bring({}, await put('a.xml', feed('خبر', 'نص ثان')));
    expect(run).toMatchObject({ outcomes: { edited: 1, updated: 0 }, conflicts: [path] });
    expect(await readFile(join(content, path), 'utf8')).toBe('العنوان: بيد المحرر\n\nنص المحرر');
    expect((await snapshot())[`.import/newer/${path}`]).toBeDefined();
  });

  test('deleted here, it stays away unless it is asked for', async () => {
    const file = await put('a.xml', feed('خبر', 'نص'));
    await bring({}, file);
    const path = (await paper())[0]?.path ?? '';
    await rm(join(content, path));
    expect((await bring({}, await put('b.xml', `${feed('خبر', 'نص')}\n`))).outcomes.deleted).toBe(1);
    expect(await paper()).toEqual([]);
    expect((await bring({ restore: true }, file)).outcomes.written).toBe(1);
    expect(await paper()).toHaveLength(1);
  });

  test('a summary never takes the place of the whole', async () => {
    await bring({}, await put('a.xml', feed('خبر', 'نص كامل طويل')));
    const summary = feed('خبر', '').replace(/<content:encoded>.*<\/content:encoded>/, '<description>موجز</description>');
    expect((await bring({}, await put('b.xml', summary))).outcomes.older).toBe(1);
    expect((await paper()).map(({ paragraphs }) => paragraphs)).toEqual([['نص كامل طويل']]);
  });

  test('the same bytes under another name are one story', async () => {
    await put('a.txt', 'العنوان: خبر\nالتاريخ: 2014-11-10\n\nنص');
    await put('b.txt', 'العنوان: خبر\nالتاريخ: 2014-11-10\n\nنص');
    expect(await bring()).toMatchObject({ known: 1, outcomes: { written: 1 } });
  });

  test('two stories of one headline and day are two files', async () => {
    await put('a.txt', 'العنوان: خبر\nالتاريخ: 2014-11-10\n\nنص أول');
    await put('b.txt', 'العنوان: خبر\nالتاريخ: 2014-11-10\n\nنص ثان');
    await put('c.json', JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'ف', items: [1, 2].map((n) => ({ title: 'خبر', content_html: `<p>من ملقّم ${n}</p>`, date_published: '2014-11-10T10:00:00Z' })) }));
    expect((await bring()).outcomes.written).toBe(4);
    expect((await paper()).map(({ path }) => path)).toEqual(['-2.txt', '-3.md', '-4.md', '.txt'].map((end) => `articles/2014/11/10/خبر${end}`));
  });
});

describe('sections', () => {
  test('by the source’s name, by the folder, by the flag; unknown ones are kept as keywords and told', async () => {
    await put('a.xml', feed('أول', 'نص', '<category>سياسة</category>'));
    await put('سياسة/b.txt', 'العنوان: ثان\nالتاريخ: 2014-11-10\n\nنص ب');
    await put('c.xml', feed('ثالث', 'نص', '<category>فلك</category>').replace('g1', 'g3'));
    await put('d.txt', 'التاريخ: 2014-11-10\nالقسم: سياسة\n\nنص د');
    const run = await bring();
    const read = await paper();
    expect(Object.fromEntries(read.map(({ article }) => [article?.headline, article?.section]))).toMatchObject({ أول: 'politics', ثان: 'politics', ثالث: null });
    expect(Object.fromEntries(run.unknownSections)).toEqual({ فلك: 1 });
    expect(read.find(({ article }) => article?.headline === 'ثالث')?.text).toContain('keywords:\n  - فلك');
    expect(read.flatMap(({ article }) => article?.messages ?? []).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('--section takes those that have none; copy with a header keeps its header', async () => {
    await put('a.txt', 'العنوان: خبر\nالتاريخ: 2014-11-10\n\nنص');
    await put('b.txt', 'عمّان - (وكالات): نص بلا عنوان.\nسطر ثان.');
    await bring({ section: 'سياسه' });
    const read = await paper();
    expect(read.map(({ article }) => article?.section)).toEqual(['politics', 'politics']);
    expect(read.map(({ text }) => text)).toEqual(expect.arrayContaining(['القسم: politics\nالعنوان: خبر\nالتاريخ: 2014-11-10\n\nنص\n', 'القسم: politics\n\nعمّان - (وكالات): نص بلا عنوان.\nسطر ثان.\n']));
    await expect(bring({ section: 'none' })).rejects.toThrow(ImportError);
  });
});

describe('faults', () => {
  test('each is told with its file, and the rest comes in', async () => {
    await put('a.txt', 'العنوان: خبر\nالتاريخ: 2014-11-10\n\nنص');
    await put('b.txt', Uint8Array.from({ length: 400 }, (_, i) => 128 + (i % 128)));
    await put('c.xml', '<?xml version="1.0"?><nitf><body><body.content><p>نص</p>');
    await put('d.json', '{"a":');
    await put('e.docx', 'ليس وورد');
    await put('f.xml', '<catalogue/>');
    await put('g.md', '---\ntitle: [\n---\n\nنص');
    await put('h.txt', '');
    await put('i.doc', 'x');
    const run = await bring();
    expect(run.refused.map(({ source, rule }) => [source.slice(-5), rule])).toEqual([['b.txt', 'undecodable'], ['c.xml', 'broken-xml'], ['.json', 'broken-json'], ['.docx', 'broken-docx'], ['f.xml', 'unknown-format'], ['g.md', 'broken-frontmatter'], ['h.txt', 'empty']].map(([file, rule]) => [expect.stringContaining(file ?? ''), rule]));
    expect(run.outcomes.written).toBe(1);
    expect(Object.fromEntries(run.left)).toEqual({ '.doc': 1 });
  });

  test('every note counts, however many there are', async () => {
    const items = Array.from({ length: 1100 }, (_, i) => ({ id: `i${i}`, title: `خبر ${i}`, summary: 'موجز', date_published: '2014-11-10T10:00:00Z' }));
    const run = await bring({}, await put('many.json', JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'ف', items })));
    expect(run.noteCounts.get('summary-only')).toBe(1100);
    expect(run.notes).toHaveLength(1000);
  });

  test('the paper itself and paths that are not there are refused', async () => {
    await mkdir(join(content, 'articles'));
    await expect(bring({}, join(content, 'articles'))).rejects.toThrow('is the paper itself');
    await expect(bring({}, 'nowhere')).rejects.toThrow('no such path');
  });

  test('names and addresses in the source cannot lead out of the folder', async () => {
    await put('a.md', '---\ntitle: ../../../../x\nslug: ../../y\ndate: 2014-11-10\n---\n\n![](../../../etc/passwd.png) نص');
    await put('b.html', '<html><body><h1>خبر</h1><p>نص طويل بما يكفي ليكون خبرًا في صفحة.</p><img src="../../../../etc/hosts.png" alt=""></body></html>');
    await bring();
    for (const path of Object.keys(await snapshot())) expect(path).toMatch(/^(?:articles\/\d{4}\/\d{2}\/\d{2}\/[^/]+|sections\/|\.import\/)/);
  });

  test('a picture beside a page that is a link to somewhere else stays where it is', async () => {
    await writeFile(join(folder, 'secret.png'), 'سر');
    await symlink(join(folder, 'secret.png'), join(archive, 'x.png'));
    await put('y.png', 'صورة');
    await put('b.html', '<html><body><h1>خبر</h1><p>نص طويل بما يكفي ليكون خبرًا في صفحة.</p><img src="x.png" alt=""><img src="y.png" alt=""></body></html>');
    await bring();
    expect(Object.keys(await snapshot()).filter((path) => path.startsWith('media/'))).toHaveLength(1);
  });

  test('a document that unpacks to more than it should, or nests too deep, ends in a message', async () => {
    const { zipSync } = await import('fflate');
    await put('bomb.docx', zipSync({ 'word/document.xml': new Uint8Array(140 * 2 ** 20), 'docProps/core.xml': new Uint8Array(8) }));
    await put('deep.xml', `<nitf>${'<p>'.repeat(5000)}نص${'</p>'.repeat(5000)}</nitf>`);
    await put('laughs.xml', '<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY a "ها"><!ENTITY b "&a;&a;&a;">]><nitf><body><body.content><p>&b;</p></body.content></body></nitf>');
    await put('deep.html', `<body>${'<div>'.repeat(50_000)}نص`);
    expect((await bring()).refused.map(({ source, rule }) => [source.split('/').at(-1), rule])).toEqual([['bomb.docx', 'broken-docx'], ['deep.html', 'too-deep'], ['deep.xml', 'broken-xml'], ['laughs.xml', 'broken-xml']]);
  });
});

test('an export of WordPress: drafts are drafts, pages stay out, an author has a name', async () => {
  const stories = await writeArchive(join(folder, 'unused'), 4);
  const text = [...wxr(stories)].join('').replace('<wp:status><![CDATA[publish]]>', '<wp:status><![CDATA[draft]]>').replace(/(.*)<wp:post_type><!\[CDATA\[post\]\]>/s, '$1<wp:post_type><![CDATA[page]]>');
  const run = await bring({}, await put('blog.xml', text));
  expect(run).toMatchObject({ outcomes: { written: 3 }, skipped: 1 });
  const read = await paper();
  expect(read.filter(({ article }) => article?.status === 'draft')).toHaveLength(1);
  expect(read.every(({ article }) => article?.dateline.authors[0] === 'سارة')).toBe(true);
});

test('Markdown from another paper of this kind keeps all that it states', async () => {
  await cp(join(import.meta.dirname, '../../content/media'), join(content, 'media'), { recursive: true });
  const source = '---\nheadline: خبر\npublished: 2014-11-10 10:00\nrank: lead\nmap: [مسقط]\ncorrections:\n  - date: 2014-11-11\n    text: كان كذا\n---\n\nنص\n';
  await bring({}, await put('a.md', source));
  const [read] = await paper();
  expect(read?.article).toMatchObject({ rank: 'lead', corrections: [{ text: 'كان كذا' }] });
  expect(read?.article?.map?.places.map(({ name }) => name)).toEqual(['مسقط']);
});

test('a feed at an address', async () => {
  const server = createServer((request, answer) => {
    answer.writeHead(request.url === '/feed' ? 200 : 404, { 'content-type': 'application/rss+xml' });
    answer.end(request.url === '/feed' ? feed('من الشبكة', 'نص') : '');
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  expect((await bring({}, `${address}/feed`)).outcomes.written).toBe(1);
  expect(await bring({}, `${address}/feed`)).toMatchObject({ known: 1 });
  await expect(bring({}, `${address}/gone`)).rejects.toThrow('404');
  server.close();
});

test('a folder that is itself the pile of articles stays one', async () => {
  await writeFile(join(content, 'old.txt'), 'العنوان: قديم\nالتاريخ: 2014-11-09\n\nنص قديم');
  await bring({}, await put('a.txt', 'العنوان: خبر\nالتاريخ: 2014-11-10\n\nنص'));
  expect((await paper()).map(({ path }) => path)).toEqual(['2014/11/10/خبر.txt', 'old.txt']);
});

/** The sample paper: what is in `content/` is what stands on the pages. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { toLatinDigits } from '../../src/arabic/digits.ts';
import { visible } from '../../src/arabic/words.ts';
import { readArticle } from '../../src/intake/article.ts';
import type { ReadArticle } from '../../src/intake/article.ts';
import { readCatalogue } from '../../src/intake/catalogue.ts';
import { fileDates } from '../../src/intake/file-dates.ts';
import { articleFiles } from '../../src/intake/paths.ts';
import { readSite } from '../../src/intake/site.ts';
import { plainParagraphs } from '../../src/markup/text.ts';
import { decode } from '../../src/wire/decode.ts';
import { elements, filesOf, hasClass, pageAt, pagesOf, textOf } from './pages.ts';

const { dir, code, output } = inject('sample');
const content = resolve(import.meta.dirname, '../../content');
let read: { file: string; bytes: Uint8Array; result: ReadArticle }[];

beforeAll(async () => {
  const [{ site }, catalogue] = await Promise.all([readSite(content), readCatalogue(content)]);
  const context = { content, site, catalogue, dates: fileDates(content) };
  read = await Promise.all(
    (await articleFiles(content)).map(async (file) => {
      const bytes = await readFile(file);
      return { file, bytes, result: await readArticle(file, bytes, context) };
    }),
  );
});

/** This paper sets numbers in its own digits and signs (tests/site/numerals.test.ts): here all digits and their signs are one. */
const asWritten = (text: string): string =>
  toLatinDigits(visible(text)).replaceAll('٫', '.').replaceAll('٬', ',').replaceAll('٪', '%').replaceAll('−', '-');

describe('the sample paper', () => {
  test('builds without an error or a warning', () => {
    expect(code, output).toBe(0);
    expect(read.flatMap(({ result }) => result.messages).filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  test('has at least forty articles, eight sections with stories, nine days, both formats, several encodings', () => {
    const articles = read.flatMap(({ result }) => result.article ?? []);
    const published = articles.filter(({ status }) => status === 'published');
    expect(published.length).toBeGreaterThanOrEqual(40);
    expect(new Set(published.map(({ section }) => section)).size).toBe(8);
    expect(new Set(published.map(({ published: at }) => at.slice(0, 10)))).toEqual(
      new Set(Array.from({ length: 9 }, (_, i) => `2014-11-${String(8 + i).padStart(2, '0')}`)),
    );
    expect(new Set(articles.map(({ format }) => format))).toEqual(new Set(['text', 'markdown']));
    expect(new Set(articles.map(({ encoding }) => encoding)).size).toBeGreaterThanOrEqual(3);
    expect(new Set(articles.map(({ status }) => status))).toEqual(new Set(['published', 'draft', 'withdrawn']));
    expect(new Set(articles.map(({ headlineOrigin }) => headlineOrigin))).toEqual(new Set(['given', 'derived']));
  });

  test('nothing lost: every block of every body stands on its page, in order, with every visible character', () => {
    for (const { result } of read) {
      if (result.article?.status !== 'published' || !result.tree) continue;
      const { tree } = pageAt(dir, `${result.article.permalink.slice(1)}index.html`);
      const [body] = elements(tree, (element) => hasClass(element, 'body'));
      const text = asWritten(body ? textOf(body) : '');
      let at = 0;
      for (const paragraph of plainParagraphs(result.tree)) {
        const found = text.indexOf(asWritten(paragraph), at);
        expect(found, `${result.article.file}: ${paragraph.slice(0, 60)}`).toBeGreaterThanOrEqual(0);
        at = found + visible(paragraph).length;
      }
    }
  });

  test('nothing lost of plain text: the page has all that the file has', () => {
    for (const { file, bytes, result } of read) {
      if (!file.endsWith('.txt') || result.article?.status !== 'published') continue;
      const decoded = decode(bytes);
      expect(decoded.ok).toBe(true);
      if (!decoded.ok) continue;
      const { tree } = pageAt(dir, `${result.article.permalink.slice(1)}index.html`);
      const [main] = elements(tree, ({ tagName }) => tagName === 'main');
      const shown = asWritten(main ? textOf(main) : '');
      // The last paragraph of a file is never part of its head: it must be there as the desk sent it.
      const last = decoded.text.trim().split('\n').at(-1) ?? '';
      expect(shown, file).toContain(asWritten(last));
    }
  });

  test('drafts are nowhere, a withdrawn article keeps its page without its text', () => {
    const all = pagesOf(dir);
    for (const { result } of read) {
      if (!result.article || !result.tree || result.article.status === 'published') continue;
      const own = all.filter(({ url }) => url === result.article?.permalink);
      expect(own).toHaveLength(result.article.status === 'withdrawn' ? 1 : 0);
      const [first = ''] = plainParagraphs(result.tree);
      for (const { tree } of all) expect(visible(textOf(tree))).not.toContain(visible(first));
    }
  });

  test('every kind of page is there', () => {
    const urls = pagesOf(dir).map(({ url }) => url);
    const sections = ['politics', 'economy', 'world', 'sports', 'culture', 'science', 'health', 'technology'];
    for (const url of [
      '/',
      '/404.html',
      '/2014/',
      '/2014/11/',
      '/2014/11/10/',
      '/archive/',
      '/topics/',
      '/topics/iran-nuclear-talks/',
      '/sources/',
      '/corrections/',
      '/about/',
      '/corrections-policy/',
      '/privacy/',
      ...sections.map((id) => `/sections/${id}/`),
    ]) {
      expect(urls).toContain(url);
    }
  });

  test('both calendars: the day of the newest edition is 16 November 2014, 23 Muharram 1436', () => {
    const text = textOf(pageAt(dir, 'index.html').tree);
    expect(text).toContain('١٦ نوفمبر ٢٠١٤');
    expect(text).toMatch(/٢٣ محرّ?م ١٤٣٦/);
  });

  test('pictures of the content folder are published', () => {
    expect(filesOf(dir).filter((file) => file.startsWith('media/')).length).toBeGreaterThan(0);
  });
});

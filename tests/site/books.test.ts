/** A day's paper to take along: a book that a validator of others finds nothing in, and sheets to print. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, inject, test } from 'vitest';
import { elements, filesOf, pageAt, textOf } from './pages.ts';

const papers = { sample: inject('sample'), pictures: inject('pictures'), runs: inject('runs'), extremes: inject('extremes') };
const booksOf = (dir: string): string[] => filesOf(dir).filter((file) => file.endsWith('.epub'));

describe.each(Object.keys(papers) as (keyof typeof papers)[])('%s', (name) => {
  const { dir } = papers[name];
  const books = booksOf(dir);

  test('every book is valid', async () => {
    expect(books.length).toBeGreaterThan(0);
    for (const file of books) {
      const { messages } = await EpubCheck.validate(new Uint8Array(readFileSync(join(dir, file))));
      expect(messages.filter(({ severity }) => severity !== 'info' && severity !== 'usage'), file).toEqual([]);
    }
  });

  test('its first bytes say what it is; it reads from right to left, and brings all that it shows', () => {
    for (const file of books) {
      const bytes = readFileSync(join(dir, file));
      expect(bytes.subarray(30, 58).toString(), file).toBe('mimetypeapplication/epub+zip');
      const entries = unzipSync(bytes);
      const opf = strFromU8(entries['EPUB/package.opf'] ?? new Uint8Array());
      expect(opf, file).toContain('page-progression-direction="rtl"');
      for (const [path, content] of Object.entries(entries).filter(([path]) => path.endsWith('.xhtml'))) {
        const xhtml = strFromU8(content);
        expect(xhtml, path).toContain('lang="ar" xml:lang="ar" dir="rtl"');
        expect(xhtml, path).not.toMatch(/(?:src|xlink:href)="(?:https?:)?\/\//);
      }
    }
  });
});

describe('the sample paper', () => {
  const { dir } = papers.sample;
  const day = '2014/11/12';
  const book = unzipSync(readFileSync(join(dir, `${day}/2014-11-12.epub`)));
  const links = elements(pageAt(dir, `${day}/index.html`).tree, ({ tagName, properties }) => tagName === 'a' && /\.epub$|\/print\/$/.test(String(properties['href'])));

  test('its day leads to the book and to the sheets', () => {
    expect(links.map(({ properties }) => properties['href'])).toEqual([`/${day}/2014-11-12.epub`, `/${day}/print/`]);
  });

  test('every story of the day is in the book and on the sheets, with its text', () => {
    const stories = filesOf(dir).filter((file) => new RegExp(`^${day}/(?!print)[^/]+/index.html$`).test(file));
    expect(stories.length).toBeGreaterThan(4);
    const chapters = Object.entries(book).filter(([path]) => path.includes('/story-')).map(([, bytes]) => strFromU8(bytes).replace(/<[^>]+>/g, '').replace(/\s+/g, ' '));
    const sheets = textOf(pageAt(dir, `${day}/print/index.html`).tree).replace(/\s+/g, ' ');
    for (const file of stories) {
      const { tree } = pageAt(dir, file);
      const [headline] = elements(tree, ({ tagName }) => tagName === 'h1').map((one) => textOf(one).trim());
      const [body] = elements(tree, ({ properties }) => Array.isArray(properties['className']) && properties['className'].includes('body'));
      const [paragraph = ''] = body ? elements(body, ({ tagName }) => tagName === 'p').map((one) => textOf(one).trim().replace(/\s+/g, ' ')) : [];
      expect(chapters.some((text) => text.includes(headline ?? '?') && text.includes(paragraph)), file).toBe(true);
      expect(sheets, file).toContain(headline);
      expect(sheets, file).toContain(paragraph);
    }
  });

  test('the cover is a picture, and the sheets are not for search engines', () => {
    expect([...(book['EPUB/cover.png'] ?? [])].slice(1, 4)).toEqual([0x50, 0x4e, 0x47]);
    expect(existsSync(join(dir, day, 'print/index.html'))).toBe(true);
    expect(pageAt(dir, `${day}/print/index.html`).html).toContain('<meta name="robots" content="noindex"');
  });
});

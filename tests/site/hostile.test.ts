/** What leaves a paper of attacks in other shapes is still what it says that it is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import rehypeParse from 'rehype-parse';
import { SaxesParser } from 'saxes';
import { unified } from 'unified';
import { describe, expect, inject, test } from 'vitest';
import { elements, filesOf, pagesOf } from './pages.ts';

const { dir } = inject('hostile');
const files = filesOf(dir);
const ending = (pattern: RegExp): string[] => files.filter((file) => pattern.test(file));
const text = (file: string): string => readFileSync(join(dir, file), 'utf8');

/** The first fault that an XML parser finds, or the first element or address that would run in it. */
function faultOf(xml: string): string | undefined {
  let fault: string | undefined;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', ({ message }) => (fault ??= message));
  parser.on('opentag', ({ local, attributes }) => {
    if (local === 'script') fault ??= '<script>';
    for (const { local: name, value } of Object.values(attributes)) if (/^on/.test(name) || /^\s*(?:javascript|vbscript|data|blob):/i.test(value)) fault ??= `${name}=${value}`;
  });
  parser.write(xml).close();
  return fault;
}

test('feeds, sitemaps and lists are well-formed, and none has a script or an address that runs', () => {
  const all = ending(/\.(?:xml|opml)$/);
  expect(all.length).toBeGreaterThan(20);
  for (const file of all) {
    expect(faultOf(text(file)), file).toBeUndefined();
  }
});

describe('JSON', () => {
  test('is JSON', () => {
    for (const file of ending(/\.(?:json|webmanifest)$/)) expect(() => void JSON.parse(text(file)), file).not.toThrow();
  });

  test('in a page can’t end its element, and says what the page says', () => {
    for (const { url, tree } of pagesOf(dir)) {
      for (const { children } of elements(tree, ({ tagName, properties }) => tagName === 'script' && /json|rules/.test(String(properties['type'] ?? '')))) {
        const [data] = children;
        const written = data?.type === 'text' ? data.value : '';
        expect(written, url).not.toMatch(/<[/!s]/i);
        expect(() => void JSON.parse(written), url).not.toThrow();
      }
    }
  });

  test('of the data holds no HTML that attacks', () => {
    const bodies = ending(/^(?:api|feed).*\.json$/).flatMap((file) => text(file).match(/"(?:content_html|body_xhtml|html|body)":"(?:[^"\\]|\\.)*"/g) ?? []);
    expect(bodies.length).toBeGreaterThan(0);
    const reader = unified().use(rehypeParse, { fragment: true });
    for (const body of bodies) {
      for (const { tagName, properties } of elements(reader.parse(String(JSON.parse(body.slice(body.indexOf(':') + 1)))), () => true)) {
        expect(tagName).not.toMatch(/^(?:script|iframe|object|embed|form|style|link|meta|base)$/);
        expect(Object.keys(properties).filter((name) => /^on|^style$/.test(name))).toEqual([]);
        for (const address of [properties['href'], properties['src']]) expect(String(address ?? '')).not.toMatch(/^\s*(?:javascript|vbscript|data|blob):/i);
      }
    }
  });
});

test('nothing that is not seen reorders or hides what is', () => {
  for (const file of ending(/\.(?:html|xml|opml|json|webmanifest)$/)) expect(text(file), file).not.toMatch(/[\u202a-\u202e\u2066-\u206f\0-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufff9-\ufffb\ufeff\u{e0000}-\u{e007f}]/u);
});

test('former addresses lead to the paper, and nowhere else', () => {
  const old = pagesOf(dir).filter(({ url }) => url.startsWith('/old/'));
  expect(old.length).toBeGreaterThan(10);
  for (const { url, tree } of old) {
    const [refresh] = elements(tree, ({ properties }) => String(properties['httpEquiv'] ?? '').includes('refresh'));
    expect(String(refresh?.properties['content']), url).toMatch(/^0; url=http:\/\/localhost:4321\/2014\/[^\s"]+$/);
    expect(elements(tree, ({ tagName, properties }) => tagName === 'script' || Object.keys(properties).some((name) => /^on/.test(name))), url).toEqual([]);
  }
});

test('books are valid', async () => {
  const books = ending(/\.epub$/);
  expect(books.length).toBeGreaterThan(0);
  for (const file of books) {
    const { messages } = await EpubCheck.validate(new Uint8Array(readFileSync(join(dir, file))));
    expect(messages.filter(({ severity }) => severity !== 'info' && severity !== 'usage'), file).toEqual([]);
  }
});

/** An archive of every format and encoding, imported and built: each story has its page, and no word of it is missing. */
import { expect, inject, test } from 'vitest';
import { visible } from '../../src/arabic/words.ts';
import { elements, hasClass, pagesOf, textOf } from './pages.ts';

const { dir, code, output, stories } = inject('imported');

test('builds without an error', () => expect(code, output).toBe(0));

test('every story is a page under its day, whole', () => {
  const pages = new Map(
    pagesOf(dir).flatMap(({ url, tree }) => {
      const [body] = elements(tree, (element) => hasClass(element, 'body'));
      const [heading] = elements(tree, ({ tagName }) => tagName === 'h1');
      return body && heading ? [[visible(textOf(heading)), { url, body: visible(textOf(body)) }]] : [];
    }),
  );
  for (const { file, headline, paragraphs, day } of stories) {
    const page = pages.get(visible(headline));
    expect(page?.url, file).toMatch(new RegExp(`^/${day.replaceAll('-', '/')}/`));
    for (const paragraph of paragraphs) expect(page?.body, file).toContain(visible(paragraph));
  }
});

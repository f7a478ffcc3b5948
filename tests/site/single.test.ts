/** A folder that holds nothing but one real wire file is a complete paper, and nothing of the copy is lost. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { visible } from '../../src/arabic/words.ts';
import { elements, filesOf, hasClass, pageAt, pagesOf, textOf } from './pages.ts';

const built = inject('single');
const WIRE = resolve(import.meta.dirname, '../../../shared/data/wire/000_45fef74ff1067ca9.txt');

describe.skipIf(!built || !existsSync(WIRE))('one wire file alone (skipped where the shared data is absent)', () => {
  const dir = built?.dir ?? '';
  const file = (built ? filesOf(dir) : []).find((one) => /^\d{4}\/\d\d\/\d\d\/copy\/index\.html$/.test(one)) ?? '';

  test('builds without an error', () => {
    expect(built?.code, built?.output).toBe(0);
    expect(built?.output).toContain('derived-headline');
    expect(built?.output).toContain('no-date');
  });

  test('has twelve paragraphs and every visible character of them, in order', () => {
    const { tree } = pageAt(dir, file);
    const [body] = elements(tree, (element) => hasClass(element, 'body'));
    expect(body).toBeDefined();
    if (!body) return;
    expect(elements(body, ({ tagName }) => tagName === 'p')).toHaveLength(12);
    const source = readFileSync(WIRE, 'utf8').replace(/^عواصم - \(وكالات\): /, '');
    expect(visible(textOf(body))).toContain(visible(source));
  });

  test('names the place and the agency', () => {
    const { tree } = pageAt(dir, file);
    const text = textOf(tree);
    expect(text).toContain('عواصم');
    expect(text).toContain('وكالات');
  });

  test('has a front page, an archive, the pages about the paper', () => {
    const urls = pagesOf(dir).map(({ url }) => url);
    for (const url of ['/', '/404.html', '/about/', '/corrections/', '/corrections-policy/', '/privacy/', '/archive/', '/topics/']) {
      expect(urls).toContain(url);
    }
  });
});

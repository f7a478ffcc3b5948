/** What holds for every page of every built paper, besides what `npm run verify` looks for (verify.test.ts). */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, test } from 'vitest';
import { elements, pagesOf, textOf } from './pages.ts';
import type { BuiltPage } from './pages.ts';

const papers = { sample: inject('sample'), faults: inject('faults'), earlier: inject('earlier'), pictures: inject('pictures'), imported: inject('imported'), single: inject('single') };

describe.each(Object.keys(papers) as (keyof typeof papers)[])('%s', (name) => {
  const built = papers[name];
  if (!built) {
    test.skip('the shared data is not here, so this paper was not built', () => undefined);
    return;
  }
  const pages = pagesOf(built.dir);
  const failing = (check: (page: BuiltPage) => unknown) =>
    pages.map((page) => [page.url, check(page)] as const).filter(([, problem]) => problem);

  test('there are pages', () => {
    expect(pages.length).toBeGreaterThan(5);
  });

  test('Arabic, right to left, titled, one h1', () => {
    expect(
      failing(({ tree }) => {
        const [html] = elements(tree, ({ tagName }) => tagName === 'html');
        const titles = elements(tree, ({ tagName }) => tagName === 'title').filter((one) => textOf(one) !== '');
        const headings = elements(tree, ({ tagName }) => tagName === 'h1');
        return !(html?.properties['lang'] === 'ar' && html.properties['dir'] === 'rtl' && titles.length >= 1 && headings.length === 1);
      }),
    ).toEqual([]);
  });

  test('one inline script, the same on every page; no inline handler or style', () => {
    // What is told to search engines and to the browser is no program.
    const DATA = new Set(['application/ld+json', 'speculationrules']);
    const inline = new Set<string>();
    expect(
      failing(({ tree }) => {
        const scripts = elements(tree, ({ tagName, properties }) => tagName === 'script' && properties['src'] === undefined && !DATA.has(String(properties['type'])));
        for (const script of scripts) inline.add(script.children.map((child) => ('value' in child ? child.value : '')).join(''));
        return elements(tree, ({ properties }) => Object.keys(properties).some((key) => /^on[a-z]/i.test(key) || key === 'style'))
          .map(({ tagName }) => tagName)
          .join(', ');
      }),
    ).toEqual([]);
    expect(inline.size).toBe(1);
    expect([...inline].join('').length).toBeLessThan(400);
  });

  test('valid HTML', async () => {
    const validator = new HtmlValidate();
    const problems: string[] = [];
    for (const { url, html } of pages) {
      const { results } = await validator.validateString(html, {
        extends: ['html-validate:recommended', 'html-validate:document'],
        rules: {
          // Astro writes `<br>` and `<br/>`, and leaves attributes as components do: style, not validity.
          'void-style': 'off',
          'attr-quotes': 'off',
          'attribute-boolean-style': 'off',
          'no-trailing-whitespace': 'off',
          'no-inline-style': 'error',
          // Arabic headlines are longer than an English title.
          'long-title': 'off',
          // Integrity is for files that others serve; ours carry their digest in their names.
          'require-sri': ['error', { target: 'crossorigin' }],
        },
      });
      for (const { messages } of results) {
        for (const { ruleId, message, line, column } of messages) problems.push(`${url}:${line}:${column} ${ruleId} ${message}`);
      }
    }
    expect(problems.slice(0, 20)).toEqual([]);
  });

  test('no page of a paper is an empty shell: its main part says something', () => {
    expect(
      failing(({ tree }) => {
        const [main] = elements(tree, ({ tagName }) => tagName === 'main');
        return !main || textOf(main).trim().length < 10;
      }),
    ).toEqual([]);
  });

  test('has its 404 page', () => {
    expect(existsSync(join(built.dir, '404.html'))).toBe(true);
  });
});

/** The numbered map of the sample's front page: its numbers are those of the list, and the list leads to the stories. */
import { describe, expect, inject, test } from 'vitest';
import { elements, hasClass, pageAt, pagesOf, textOf } from './pages.ts';

const { dir } = inject('sample');
const { tree } = pageAt(dir, 'index.html');
const [section] = elements(tree, (one) => hasClass(one, 'edition-map'));

describe('the map of the edition', () => {
  test('stands on the front page, behind the third section, with an id of its own', () => {
    if (!section) throw new Error('no map');
    const bands = elements(tree, (one) => one.tagName === 'section' && hasClass(one, 'band'));
    expect(bands.indexOf(section)).toBe(3);
    const ids = elements(tree, ({ properties }) => properties['id'] !== undefined).map(({ properties }) => properties['id']);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('as many numbers on it as entries in the list, in the same order, each entry with a place and a story of the paper', () => {
    if (!section) throw new Error('no map');
    const drawn = elements(section, (one) => one.tagName === 'text' && hasClass(one, 'number')).map((one) => one.children.map((child) => (child.type === 'text' ? child.value : '')).join(''));
    const listed = elements(section, ({ tagName }) => tagName === 'li');
    expect(drawn.length).toBeGreaterThanOrEqual(4);
    expect(drawn).toEqual(listed.map((item) => elements(item, (one) => hasClass(one, 'n')).map(textOf).join('')));
    const urls = new Set(pagesOf(dir).map(({ url }) => url));
    for (const item of listed) {
      expect(elements(item, ({ tagName }) => tagName === 'b').map(textOf).join('')).not.toBe('');
      const links = elements(item, ({ tagName }) => tagName === 'a').map(({ properties }) => String(properties['href']));
      expect(links.length).toBeGreaterThan(0);
      for (const link of links) expect(urls.has(link), link).toBe(true);
    }
  });

  const single = inject('single');
  test.skipIf(!single)('a paper of one report has none (skipped where the shared data is absent)', () => {
    expect(elements(pageAt(single?.dir ?? '', 'index.html').tree, (one) => hasClass(one, 'edition-map'))).toEqual([]);
  });
});

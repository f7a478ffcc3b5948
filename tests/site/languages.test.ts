/** What search engines are told of articles in other languages. */
import { expect, inject, test } from 'vitest';
import { elements, pagesOf } from './pages.ts';

const { dir } = inject('extremes');

test('an article with translations names them and itself, and no other page names any', () => {
  const named = pagesOf(dir).flatMap(({ url, tree }) => {
    const links = elements(tree, ({ tagName, properties }) => tagName === 'link' && 'hrefLang' in properties);
    const [canonical] = elements(tree, ({ tagName, properties }) => tagName === 'link' && String(properties['rel']) === 'canonical');
    return links.length > 0 ? [{ url, own: canonical?.properties['href'], links: links.map(({ properties }) => [properties['hrefLang'], properties['href']]) }] : [];
  });
  expect(named).toHaveLength(1);
  const [{ url, own, links } = { url: '', own: '', links: [] }] = named;
  expect(url).toContain('/story-1/');
  expect(links).toEqual([['ar', own], ['en', 'https://paper.example/en/sold-out/'], ['fr', 'https://paper.example/fr/']]);
});

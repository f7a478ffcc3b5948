/** Styles of what a text seldom holds come with the pages that hold it, and with no other. */
import type { Element } from 'hast';
import { describe, expect, inject, test } from 'vitest';
import { elements, pagesOf } from './pages.ts';

const classes = ({ properties }: Element): unknown[] => [properties['className']].flat();
/** Whatever blocks.css has rules for. */
const TAGS = new Set(['table', 'pre', 'code', 'kbd', 'samp', 'hr', 'mark', 'details', 'sup']);
const isBlock = (one: Element): boolean => TAGS.has(one.tagName) || classes(one).some((name) => ['facts-box', 'note', 'footnotes', 'box-title', 'scroll'].includes(String(name)));
const isDrawing = (one: Element): boolean => one.tagName === 'figure' && classes(one).some((name) => ['chart', 'timeline'].includes(String(name)));

describe.each(['sample', 'extremes'] as const)('of %s', (paper) => {
  // The sheets hold many texts, and the styles of all; the page of the feeds is set by hand.
  const texts = pagesOf(inject(paper).dir)
    .filter(({ url }) => !url.endsWith('/print/') && url !== '/feeds/')
    .flatMap(({ url, html, tree }) => elements(tree, (one) => classes(one).includes('body') && classes(one).includes('prose')).map((body) => ({ url, html, body })));
  const having = (accept: (one: Element) => boolean): string[] => texts.filter(({ body }) => elements(body, accept).length > 0).map(({ url }) => url);
  const styledFor = (sign: string): string[] => texts.filter(({ html }) => html.includes(sign)).map(({ url }) => url);

  test('tables, notes, code and footnotes', () => {
    expect(having(isBlock).length).toBeGreaterThan(0);
    expect(styledFor('.footnotes{')).toEqual(having(isBlock));
  });

  test('charts and timelines', () => {
    if (paper === 'sample') expect(having(isDrawing).length).toBeGreaterThan(0);
    expect(styledFor('.scale~.tl{')).toEqual(having(isDrawing));
  });
});

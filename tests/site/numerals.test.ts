/**
 * A paper that sets its copy in its own digits has one kind of digits on every page, in headlines and charts as in bodies; what is
 * a name or typed again by others (F-16, addresses, telephone numbers, tags, code) is let be. A paper that keeps its copy keeps it.
 */
import { describe, expect, inject, test } from 'vitest';
import { copyInNumerals } from '../../src/arabic/copy-numerals.ts';
import { elements, pagesOf, textOf } from './pages.ts';
import { isolatedByStyle, sentences } from './sentences.ts';

const sample = inject('sample');
const runs = inject('runs');
const extremes = inject('extremes');

describe('the sample paper', () => {
  const pages = pagesOf(sample.dir);

  test('says what digits it has, on every page', () => {
    for (const { url, tree } of pages) expect(elements(tree, ({ tagName }) => tagName === 'html')[0]?.properties['dataNumerals'], url).toBe('arab');
  });

  test('has no number in other digits, nor with the signs of others', () => {
    let numbers = 0;
    const problems = pages.flatMap(({ url, tree }) =>
      sentences(tree, isolatedByStyle)
        .filter((row) => !row.some(({ parents }) => parents.some(({ tagName }) => tagName === 'code')))
        .flatMap((row) => {
          const text = row.map((leaf) => leaf.text).join('');
          numbers += /[٠-٩]/.test(text) ? 1 : 0;
          return copyInNumerals(text, 'arab') === text ? [] : [`${url}: ${text}`];
        }),
    );
    expect(numbers).toBeGreaterThan(1000);
    expect(problems).toEqual([]);
  });

  test('in drawings too', () => {
    const drawn = pages.flatMap(({ tree }) => elements(tree, ({ tagName }) => tagName === 'svg').flatMap((svg) => elements(svg, ({ tagName }) => tagName === 'text'))).map((text) => text.children.map((child) => (child.type === 'text' ? child.value : textOf(child))).join(''));
    expect(drawn.length).toBeGreaterThan(100);
    expect(drawn.filter((text) => copyInNumerals(text, 'arab') !== text)).toEqual([]);
  });
});

test('a paper that says nothing of its copy keeps the digits that its editors wrote', () => {
  const page = pagesOf(runs.dir).map(({ tree }) => textOf(tree)).join('\n');
  expect(page).toMatch(/5\+1/);
  expect(page).toMatch(/٥\+١/);
});

test('digits and month names are the publisher’s choice, on every page', () => {
  const pages = pagesOf(extremes.dir);
  for (const { url, tree } of pages) {
    expect(elements(tree, ({ tagName }) => tagName === 'html')[0]?.properties['dataNumerals'], url).toBe('latn');
    expect(textOf(tree), url).not.toMatch(/[٠-٩]/);
  }
  const shown = pages.map(({ tree }) => textOf(tree)).join(' ');
  expect(shown).toContain('10 تشرين الثاني 2014');
  // The sample has the names of the Gulf; where it shows two side by side, the paper's own is one of them.
  expect(pagesOf(sample.dir).map(({ tree }) => textOf(tree)).join(' ')).toContain('١٦ نوفمبر ٢٠١٤');
});

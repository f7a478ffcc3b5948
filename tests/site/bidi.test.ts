/**
 * No line of any page shows a run in the wrong order: what `segmentRuns` would isolate stands in an element with `dir`.
 * Not only bodies but headlines, lists, captions, timelines, navigation. Exempt: `<title>` and attributes, which are plain
 * text, so that no markup is possible there (and control characters are not used).
 */
import type { Element } from 'hast';
import { describe, expect, inject, test } from 'vitest';
import { segmentRuns } from '../../src/arabic/bidi.ts';
import { elements, hasClass, pagesOf } from './pages.ts';
import { hasDirection, isolatedByStyle, sentences } from './sentences.ts';
import type { Leaf } from './sentences.ts';

/** Runs of the sentence that would reorder, and stand in no isolate. */
function loose(sentence: readonly Leaf[]): string[] {
  const open = sentence.flatMap((leaf) => Array.from({ length: leaf.text.length }, () => !hasDirection(leaf)));
  let at = 0;
  return segmentRuns(sentence.map(({ text }) => text).join('')).flatMap((run) => {
    const from = at;
    at += run.text.length;
    return run.isolate && open.slice(from, at).some(Boolean) ? [run.text] : [];
  });
}

const papers = { sample: inject('sample'), faults: inject('faults'), earlier: inject('earlier'), single: inject('single'), runs: inject('runs') };

describe.each(Object.keys(papers) as (keyof typeof papers)[])('%s', (name) => {
  const built = papers[name];
  test.skipIf(!built)('every reordering run of every page stands in an isolate', () => {
    const problems = pagesOf(built?.dir ?? '').flatMap(({ url, tree }) =>
      sentences(tree, isolatedByStyle).flatMap((sentence) => loose(sentence).map((run) => `${url}: ${run} in ${sentence.map(({ text }) => text).join('')}`)),
    );
    expect(problems).toEqual([]);
  });
});

test('the paper of runs has them in headlines, lists, captions, summaries, tables and navigation, not only in bodies', () => {
  expect(papers.runs.code, papers.runs.output).toBe(0);
  const pages = pagesOf(papers.runs.dir);
  const within = (accept: (element: Element) => boolean) =>
    pages.flatMap(({ tree }) => elements(tree, accept)).flatMap((block) => elements(block, ({ tagName }) => tagName === 'bdi')).length;
  for (const tag of ['h1', 'h2', 'h3', 'li', 'figcaption', 'nav', 'p', 'td', 'th', 'footer']) expect(within(({ tagName }) => tagName === tag), tag).toBeGreaterThan(0);
  for (const name of ['kick', 'stand', 'sum', 'meta']) expect(within((element) => hasClass(element, name)), name).toBeGreaterThan(0);
});

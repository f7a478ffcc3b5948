/**
 * No element begins or ends inside a word, on any page: a `<bdi>` there breaks the join in every engine, `<b>` in Firefox and
 * WebKit, links and marks in WebKit.
 */
import { describe, expect, inject, test } from 'vitest';
import { pagesOf } from './pages.ts';
import { sentences } from './sentences.ts';

// Arabic letters, marks and tatweel, and the joiners; not digits and signs, to which no letter joins.
const JOINS = String.raw`[\u0620-\u065f\u066e-\u06d3\u06d5-\u06dc\u06df-\u06e8\u06ea-\u06ef\u06fa-\u06fc\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc\u200c\u200d]`;
const ENDS = new RegExp(`${JOINS}$`);
const BEGINS = new RegExp(`^${JOINS}`);

const papers = { sample: inject('sample'), faults: inject('faults'), earlier: inject('earlier'), crowd: inject('crowd'), single: inject('single'), runs: inject('runs') };

test('the rule sees a cut word, and lets digits and white space be', () => {
  expect(ENDS.test('الحكوم') && BEGINS.test('ة')).toBe(true);
  expect(ENDS.test('مجموعة ')).toBe(false);
  expect(BEGINS.test('٢٤')).toBe(false);
});

describe.each(Object.keys(papers) as (keyof typeof papers)[])('%s', (name) => {
  const built = papers[name];
  test.skipIf(!built)('no element boundary inside a word', () => {
    let words = 0;
    const problems = pagesOf(built?.dir ?? '').flatMap(({ url, tree }) =>
      sentences(tree).flatMap((row) =>
        row
          .filter(({ text }) => text !== '')
          .flatMap(({ text }, i, leaves) => {
            words += text.split(/\s+/).length;
            const next = leaves[i + 1]?.text ?? '';
            return ENDS.test(text) && BEGINS.test(next) ? [`${url}: ${text.slice(-20)}|${next.slice(0, 20)}`] : [];
          }),
      ),
    );
    expect(words).toBeGreaterThan(100);
    expect(problems).toEqual([]);
  });
});

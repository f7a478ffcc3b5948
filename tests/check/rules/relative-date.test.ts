import { expect, test } from 'vitest';
import { relativeDate } from '../../../src/check/rules/relative-date.ts';
import { cases, judge } from './cases.ts';

cases(relativeDate, {
  slips: [
    ["وصل أمس إلى المدينة", null],
    ["في نوفمبر الجاري", null],
    ["الأسبوع المقبل", null],
  ],
  right: ["في الزمن الماضي", "قرأ الماضي والحاضر", "في 12 نوفمبر 2014"],
  facts: { dated: false },
});

test('an article with a date of its own is anchored', () => {
  expect(judge(relativeDate, 'وصل أمس', { dated: true }).findings).toEqual([]);
});

import { expect, test } from 'vitest';
import { headlineLength } from '../../../src/check/rules/headline-length.ts';
import { judge } from './cases.ts';

const head = (text: string) => [{ kind: 'headline' as const, text }];

test('a headline that fills the page is told of, one that is read at a glance is not', () => {
  expect(judge(headlineLength, 'نص', {}, head('عنوان '.repeat(30).trim())).findings).toHaveLength(1);
  expect(judge(headlineLength, 'نص', {}, head('عنوان '.repeat(10).trim())).findings).toEqual([]);
  expect(judge(headlineLength, 'كلمة '.repeat(60)).findings).toEqual([]);
});

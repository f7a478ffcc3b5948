/** On real copy a slip reported must be one: the sample paper has none, and what is found in agency copy was read by hand. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/desk/check.ts';

const content = resolve(import.meta.dirname, '../../content');
const WIRE = resolve(import.meta.dirname, '../../../shared/data/wire/000_45fef74ff1067ca9.txt');

test('74 articles of careful Arabic: no slip is found in them', async () => {
  const { messages, files } = await check([], content);
  expect(files).toBeGreaterThan(70);
  expect(messages.filter(({ rule }) => rule !== 'derived-headline').map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toEqual([]);
});

describe.skipIf(!existsSync(WIRE))('one agency report (skipped where the shared data is absent)', () => {
  test('every word called misspelt is', async () => {
    const { messages } = await check([WIRE], content);
    const words = messages.filter(({ rule }) => rule === 'missing-hamza' || rule === 'hamza-on-wasl').map(({ message }) => /«([^»]+)»/.exec(message.ar)?.[1] ?? '');
    // Read one by one: each lacks a hamza, or has one that does not belong.
    const misspelt = new Set(['اساسية', 'واكدت', 'ان', 'وان', 'الاسلامية', 'ايران', 'الاوروبية', 'اي', 'الى', 'ازاء', 'الايراني', 'الاخيرة', 'ايام', 'اوباما', 'وباراك', 'اعلنت', 'انها', 'اكملت', 'الامريكية', 'اسقطتها', 'الإستشاري', 'اذا', 'واذا', 'فان', 'اخفقت', 'اخر', 'اجوائها', 'وانزلتها']);
    // 34 in all; «اشتون» is a name, «أحراز» has a hamza, in the wrong place.
    expect(words.length).toBeGreaterThanOrEqual(32);
    expect(words.filter((word) => !misspelt.has(word))).toEqual([]);
  });

  test('and the faults counted in it by hand are found: passages twice, dates without an anchor, a clitic cut off', async () => {
    const { messages } = await check([WIRE], content);
    const of = (rule: string): number => messages.filter((one) => one.rule === rule).length;
    expect(of('relative-date')).toBeGreaterThanOrEqual(5);
    expect(of('repeated-passage')).toBeGreaterThanOrEqual(1);
    expect(of('clitic-tatweel')).toBe(1);
    expect(of('mixed-tanween')).toBe(2);
  });
});

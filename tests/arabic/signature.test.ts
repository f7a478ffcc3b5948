import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toBytes } from '../../src/arabic/bytes.ts';
import { copyGroups } from '../../src/arabic/copies.ts';
import { likeness, signature, SIGNATURE_BYTES } from '../../src/arabic/signature.ts';
import { corpus } from '../search/corpus.ts';
import { random } from '../site/crowd.ts';
import { edited } from './copy.ts';

const DAY_MS = 86_400_000;
const areCopies = (a: readonly string[], b: readonly string[]): boolean =>
  copyGroups([a, b].map((blocks) => ({ signature: signature(blocks), time: 0 }))).length === 1;

const make = corpus(3);
const texts = Array.from({ length: 150 }, () => make.paragraphs(300));

describe('copies are recognised', () => {
  test('with another head', () => {
    for (const [i, text] of texts.entries()) expect(areCopies(text, [...(texts[i - 1] ?? texts.at(-1) ?? []).slice(0, 1), ...text.slice(1)])).toBe(true);
  });

  test('with a paragraph cut, a paragraph more, paragraphs in another order', () => {
    for (const [i, text] of texts.entries()) {
      expect(areCopies(text, text.toSpliced(2, 1))).toBe(true);
      expect(areCopies(text, text.toSpliced(1, 0, (texts[i - 1] ?? texts.at(-1) ?? [])[0] ?? ''))).toBe(true);
      expect(areCopies(text, text.toReversed())).toBe(true);
    }
  });

  test('with every tenth word edited', () => {
    const next = random(11);
    const found = texts.filter((text, i) => areCopies(text, text.map((block) => edited(block, 0.1, (texts[i - 1] ?? texts.at(-1) ?? []).join(' '), next))));
    expect(found.length / texts.length).toBeGreaterThan(0.98);
  });

  test('however they are spelled and their lines broken', () => {
    const written = 'أكدت إيران أن المحادثات في مسقط مفيدة وان الاتفاق ممكن قبل المهلة التي تنتهي في الرابع والعشرين من نوفمبر إذا توافرت الإرادة لدى الجميع على ما قال أمس مسؤول';
    const other = written.replaceAll(/[أإ]/g, 'ا').replaceAll('ة', 'ه').split(' ');
    expect(signature([written])).not.toBe('');
    expect(signature([written])).toBe(signature([other.slice(0, 9).join('  '), other.slice(9).join('\n')]));
  });
});

describe('what is no copy', () => {
  test('two stories', () => {
    expect(copyGroups(texts.map((text) => ({ signature: signature(text), time: 0 })))).toEqual([]);
  });

  test('short notices have no signature', () => {
    expect(signature(['تصدر الصحيفة غدًا في موعدها المعتاد.'])).toBe('');
    expect(signature([])).toBe('');
  });

  test('the same text after a week is another story', () => {
    const one = signature(texts[0] ?? []);
    const apart = (days: number) => copyGroups([{ signature: one, time: days * DAY_MS }, { signature: one, time: 0 }]).length;
    expect([apart(1), apart(7)]).toEqual([1, 0]);
  });

  test('bulletins in the same words with other numbers', () => {
    const bulletin = (rates: readonly number[]) => [
      `سجلت أسعار الصرف اليوم لدى المصارف ${rates[0]} للدولار و${rates[1]} لليورو و${rates[2]} للجنيه و${rates[3]} للين، وبلغ سعر الأونصة من الذهب ${rates[4]} ومن الفضة ${rates[5]}، على ما جاء في النشرة اليومية للمصرف المركزي الصادرة في الصباح بعد افتتاح الأسواق`,
    ];
    const monday = [3.75, 4.7, 5.9, 3.2, 1163, 15.6];
    expect(areCopies(bulletin(monday), bulletin([3.74, 4.68, 5.93, 3.25, 1171, 15.4]))).toBe(false);
    expect(areCopies(bulletin(monday), bulletin(monday))).toBe(true);
  });

  const dev = join(import.meta.dirname, '../../../shared/data/search-dev/docs.jsonl');
  test.skipIf(!existsSync(dev))('passages of real text on the same matters', () => {
    const bodies = readFileSync(dev, 'utf8').trim().split('\n').map((line) => (JSON.parse(line) as { body: string }).body);
    const signatures = bodies.map((body) => signature([body]));
    expect(copyGroups(signatures.map((one) => ({ signature: one, time: 0 })))).toEqual([]);
    const all = new Uint8Array(signatures.length * SIGNATURE_BYTES);
    signatures.forEach((one, i) => all.set(toBytes(one), i * SIGNATURE_BYTES));
    const closest = Math.max(...signatures.flatMap((_, a) => signatures.slice(0, a).map((_, b) => likeness(all, a, b))));
    expect(closest).toBeLessThan(0.2);
    const next = random(5);
    const found = bodies.filter((body, i) => areCopies([body], [edited(body, 0.1, bodies.at(i - 1) ?? '', next)]));
    expect(found.length / bodies.length).toBeGreaterThan(0.95);
  });
});

test('copies of copies are one group, whatever the order of reading', () => {
  const text = texts[0] ?? [];
  const items = [text, texts[1] ?? [], text.toSpliced(1, 1), texts[2] ?? [], text.toSpliced(3, 1)].map((blocks) => ({ signature: signature(blocks), time: 0 }));
  expect(copyGroups(items)).toEqual([[0, 2, 4]]);
  expect(copyGroups(items.toReversed())).toEqual([[0, 2, 4]]);
});

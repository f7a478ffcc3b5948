import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textFragment } from '../../../src/reader/share/fragment.ts';

/** Reads a fragment as the specification says. */
function read(fragment: string): { prefix: string; start: string; end: string; suffix: string } {
  expect(fragment.startsWith('#:~:text=')).toBe(true);
  const parts = fragment.slice('#:~:text='.length).split(',');
  const prefix = parts[0]?.endsWith('-') ? (parts.shift() ?? '').slice(0, -1) : '';
  const suffix = parts.at(-1)?.startsWith('-') ? (parts.pop() ?? '').slice(1) : '';
  const [start = '', end = ''] = parts;
  return { prefix: decodeURIComponent(prefix), start: decodeURIComponent(start), end: decodeURIComponent(end), suffix: decodeURIComponent(suffix) };
}

/** Where a browser would go: the first place that fits, in a text without breaks. */
function found(text: string, { prefix, start, suffix }: ReturnType<typeof read>): number {
  const flat = text.replace(/\s+/gu, ' ');
  const joined = [prefix, start, suffix].filter((part) => part !== '').join(' ');
  const at = flat.indexOf(joined);
  return at < 0 ? at : at + (prefix === '' ? 0 : prefix.length + 1);
}

const of = (text: string, passage: string, from = 0) => {
  const start = text.indexOf(passage, from);
  return textFragment(text, { start, end: start + passage.length });
};

const TEXT = 'هبط المسبار «فيلة» على المذنّب يوم الأربعاء\nوقال العلماء إن المسبار هبط على المذنّب مرتين، ثم هبط على المذنّب ثالثة\nوأرسل المسبار صوره إلى الأرض';

describe('textFragment', () => {
  test('a passage that stands once is named by its words', () => {
    expect(read(of(TEXT, 'وأرسل المسبار صوره'))).toEqual({ prefix: '', start: 'وأرسل المسبار صوره', end: '', suffix: '' });
  });

  test('one that stands several times by those around it', () => {
    const second = read(of(TEXT, 'هبط على المذنّب', TEXT.indexOf('ثم')));
    expect(second.prefix).toContain('ثم');
    expect(found(TEXT, second)).toBe(TEXT.indexOf('هبط على المذنّب ثالثة'));
  });

  test('half a word grows to all of it, marks included', () => {
    expect(read(of(TEXT, 'لمذن')).start).toBe('المذنّب');
  });

  test('a long passage, or one over several blocks, by its ends', () => {
    const { start, end } = read(of(TEXT, TEXT.slice(TEXT.indexOf('على المذنّب يوم'), TEXT.indexOf(' صوره'))));
    expect(start).toBe('على المذنّب يوم الأربعاء');
    expect(end).toBe('وأرسل المسبار');
  });

  test('signs that a fragment is written with are encoded', () => {
    expect(of('سعر النفط -5، أي 3-1 & غيرها هنا', '-5، أي 3-1 & غيرها')).toMatch(/^#:~:text=[^-&,]+$/);
  });

  test('nothing is nothing', () => {
    expect(textFragment('كلمة أخرى', { start: 4, end: 5 })).toBe('');
  });

  test('whatever is selected: the place that is found begins where the selection does, or at its word', () => {
    const word = fc.constantFrom('في', 'بيت', 'على', 'المدينة', 'قال', 'و5', 'الرئيسُ');
    const text = fc.array(fc.array(word, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 6 }).map((blocks) => blocks.map((one) => one.join(' ')).join('\n'));
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (whole, a, b) => {
        const [start, end] = [a % whole.length, b % (whole.length + 1)].toSorted((x, y) => x - y) as [number, number];
        const fragment = textFragment(whole, { start, end });
        if (whole.slice(start, end).trim() === '') {
          expect(fragment).toBe('');
          return;
        }
        const parts = read(fragment);
        const flat = whole.replace(/\s+/gu, ' ');
        const at = found(whole, parts);
        expect(at).toBeGreaterThanOrEqual(0);
        // Words that repeat beyond what may stand around a passage lead to the first of the places alike.
        expect(flat.slice(at, at + parts.start.length)).toBe(parts.start);
        expect(at).toBeLessThanOrEqual(start + (whole.slice(start).match(/^\s*/u)?.[0].length ?? 0));
      }),
    );
  });
});

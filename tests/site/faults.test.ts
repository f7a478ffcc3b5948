/** A folder full of mistakes: each is reported with file and line, the rest of the paper comes out. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { check } from '../../src/desk/check.ts';
import { elements, hasClass, pagesOf, textOf } from './pages.ts';

const { dir, code, output } = inject('faults');
const page = (path: string) => readFileSync(join(dir, path, 'index.html'), 'utf8');

describe('a paper with mistakes', () => {
  test('the exit code tells', () => {
    expect(code).toBe(1);
  });

  test.each([
    ['articles/wrong-type.md:4', 'wrong-value'],
    ['articles/wrong-type.md:5', 'wrong-value'],
    ['articles/unknown-key.md:2', 'unknown-key'],
    ['articles/unknown-section.md:4', 'unknown-section'],
    ['articles/twin-b.md:1', 'duplicate-permalink'],
    ['articles/undecodable.txt:1', 'undecodable'],
    ['articles/empty.txt:1', 'empty'],
    ['articles/missing-image.md:5', 'missing-image'],
    ['articles/no-such-day.md:3', 'bad-date'],
    ['articles/unknown-related.md:1', 'unknown-related'],
    ['articles/wrong-chart.md:11', 'chart-cell'],
    ['articles/wrong-chart.md:16', 'timeline-item'],
    ['site.yaml:3', 'wrong-value'],
    ['topics/broken.yaml:1', 'missing-key'],
  ])('%s is reported as %s', (place, rule) => {
    const line = output.split('\n').find((one) => one.includes(`${place}:`) && one.includes(rule));
    expect(line, output).toBeDefined();
  });

  test('`npm run check` says what the build says, before it', async () => {
    const { messages } = await check([], resolve(import.meta.dirname, '../fixtures/faults'));
    const told = new Set(messages.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`));
    const built = [...output.matchAll(/(\S+:\d+:\d+) {2}(?:error|warning|info) (\S+)\n/g)].map(([, place, rule]) => `${place} ${rule}`);
    expect(built.length).toBeGreaterThan(20);
    expect(built.filter((one) => !told.has(one))).toEqual([]);
  });

  test('broken front matter is reported with a line', () => {
    expect(output).toMatch(/articles\/broken-yaml\.md:\d+:\d+/);
  });

  test('every message is in both languages of the desk', () => {
    const places = output.match(/\S+:\d+:\d+ {2}(error|warning|info) \S+\n.*[\u0621-\u064a].*\n\s+.*[a-z]/g) ?? [];
    expect(places.length).toBeGreaterThanOrEqual(13);
  });

  test('a map is credited to the paper that drew it', () => {
    const maps = pagesOf(dir).flatMap(({ tree }) => elements(tree, (element) => hasClass(element, 'locator')));
    expect(maps.map(textOf).join()).toContain('خريطة: صحيفة الأخطاء');
  });

  test('each readable article is published with its text', () => {
    const all = pagesOf(dir).map(({ tree }) => textOf(tree)).join('\n');
    for (const text of [
      'هذا خبر لا عيب فيه، ويجب أن يُنشر مهما كان حال جيرانه.',
      'قيمتا الرأس معيبتان، والخبر باقٍ.',
      'المفتاح الأول ناقص حرفًا، والخبر باقٍ بعنوان مشتق منه.',
      'القسم مكتوب خطأ، والخبر باقٍ.',
      'نص التوأم a.',
      'نص التوأم b.',
      'الصورة ضائعة، والخبر باقٍ.',
      'ليس في فبراير يوم حادٍ وثلاثون، والخبر باقٍ.',
      'رأس الخبر معيب، والنص باقٍ.',
      'الإحالة معيبة، والخبر باقٍ.',
      'الرسم معيب، والخبر باقٍ.',
      'قرابة العشرين',
      'بند بلا تاريخ',
    ]) {
      expect(all).toContain(text);
    }
  });

  test('twins have two addresses', () => {
    expect(page('2014/11/10/twins')).toContain('نص التوأم a.');
    expect(page('2014/11/10/twins-2')).toContain('نص التوأم b.');
  });

  test('raw HTML passes an allow-list', () => {
    expect(existsSync(join(dir, '2014/11/10/hostile/index.html'))).toBe(true);
    // Without the page's own styles, and the isolates round the headline's Latin.
    const html = page('2014/11/10/hostile').replace(/<style>.*?<\/style>/gs, '').replace(/<\/?bdi[^>]*>/g, '');
    expect(html).not.toMatch(/alert\('a'\)|onerror|onclick|javascript:|<iframe|evil\.example|position:fixed/);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain('نص داخل إطار');
  });
});

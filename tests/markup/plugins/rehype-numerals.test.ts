import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../../src/markup/parse.ts';
import { renderBody } from '../../../src/markup/render.ts';
import type { RenderOptions } from '../../../src/markup/render.ts';

const html = (markdown: string, numerals?: RenderOptions['numerals']): string =>
  renderBody(parseMarkdown(markdown).tree, { base: '/', media: () => null, ...(numerals && { numerals }) }).html;

const paper = { of: 'arab', copy: true } as const;

describe('the digits of a body', () => {
  test('copy takes the digits of the paper where it asks for that', () => {
    expect(html('في 2014 بلغ 1,234.5', paper)).toBe('<p>في ٢٠١٤ بلغ ١٬٢٣٤٫٥</p>');
    expect(html('في 2014', { of: 'arab', copy: false })).toBe('<p>في 2014</p>');
    expect(html('في ٢٠١٤ ثم ١٢٫٥٪', { of: 'latn', copy: true })).toBe('<p>في 2014 ثم 12.5%</p>');
    expect(html('في 2014')).toBe('<p>في 2014</p>');
  });

  test('before runs are isolated, so that the isolate has the direction of its digits', () => {
    expect(html('مجموعة 5+1', paper)).toBe('<p>مجموعة <bdi dir="rtl">٥+١</bdi></p>');
  });

  test('a number that runs across elements is one', () => {
    expect(html('بلغ 1,**234**.5 كم', paper)).toBe('<p>بلغ ١٬<strong>٢٣٤</strong>٫٥ كم</p>');
    expect(html('طائرة F-**16**', paper)).toContain('F-<strong>16</strong>');
  });

  test('cells, lists and quotations as well as paragraphs', () => {
    expect(html('- 12\n\n> 13\n\n| سنة |\n|---|\n| 14 |', paper).replace(/<[^>]*>/g, ' ')).toMatch(/١٢[\s\S]*١٣[\s\S]*سنة[\s\S]*١٤/);
  });

  test('code is code', () => {
    expect(html('الأمر `port 80`', paper)).toContain('>port 80</code>');
    expect(html('```\n80\n```', paper)).toContain('80');
  });

  test('the marks of footnotes are the paper’s own: they follow it whatever the copy does', () => {
    const note = 'نص 7[^1] ومثله[^1]\n\n[^1]: حاشية 8';
    const kept = html(note, { of: 'arab', copy: false });
    expect(kept).toMatch(/data-footnote-ref[^>]*>١<\/a>/);
    expect(kept).toContain('aria-label="العودة إلى موضع الحاشية ١، الذكر ٢"');
    expect(kept).toContain('نص 7');
    expect(kept).toContain('حاشية 8');
    expect(html(note)).toMatch(/data-footnote-ref[^>]*>1<\/a>/);
  });
});

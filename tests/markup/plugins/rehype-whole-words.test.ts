import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromMarkdown, writtenText } from '../helpers.ts';

describe('no inline element begins or ends inside an Arabic word', () => {
  it.each([
    ['قرأ و[الاتفاق](/x) هنا', '<p>قرأ <a href="/x">والاتفاق</a> هنا</p>'],
    ['ال**كتاب**ان معًا', '<p><strong>الكتابان</strong> معًا</p>'],
    ['<b>كت</b>ا<i>ب</i> هنا', '<p><b>كتاب</b> هنا</p>'],
    ['<mark>كت<b>ا</b></mark>ب هنا', '<p><mark><b>كتاب</b></mark> هنا</p>'],
    ['نص [كامل](/x)، ثم **غيره**.', '<p>نص <a href="/x">كامل</a>، ثم <strong>غيره</strong>.</p>'],
    ['دول [5+1](/x)ـ و**24**عامًا', '<p>دول <a href="/x"><bdi dir="ltr">5+1</bdi></a>ـ و<strong>24</strong>عامًا</p>'],
    ['كتا<del>ب</del> و<q>قال</q>', '<p>كتا<del>ب</del> و<q>قال</q></p>'],
  ])('%s', (source, html) => {
    expect(fromMarkdown(source).html).toBe(html);
  });

  it('and not a character is lost', () => {
    const piece = fc.constantFrom('كتاب', 'و', 'ـ', 'َ', ' ', '5+1', '<b>', '</b>', '<i>', '</i>', '<a href="/x">', '</a>', '<mark>', '</mark>', '<br>', '«');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const source = `نص ${pieces.join('')} نص`;
        const { html } = fromMarkdown(source);
        expect(writtenText(html).replace(/\s/g, '')).toBe(source.replace(/<[^>]*>|\s/g, ''));
        // An element without text cuts nothing in two.
        let full = html;
        while (full !== (full = full.replace(/<(\w+)(?: [^>]*)?><\/\1>/g, '')));
        expect(full.replace(/<\/?bdi[^>]*>/g, '')).not.toMatch(/[\u0621-\u0652](?:<\/?(?:a|b|i|mark)(?: href="\/x")?>)+[\u0621-\u0652]/);
      }),
      { numRuns: 500 },
    );
  });
});

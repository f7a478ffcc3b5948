import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderBody } from '../../../src/markup/render.ts';
import { fromMarkdown, options, readHtml, wire } from '../helpers.ts';
import type { Root, RootContent } from 'hast';

describe('runs that would reorder', () => {
  it.each([
    ['مجموعة 5+1 في فيينا', '<p>مجموعة <bdi dir="ltr">5+1</bdi> في فيينا</p>'],
    ['نص [5+1](/x) نص', '<p>نص <a href="/x"><bdi dir="ltr">5+1</bdi></a> نص</p>'],
    ['اتصل +973 **1729** 0000 الآن', '<p>اتصل <bdi dir="ltr">+973 <strong>1729</strong> 0000</bdi> الآن</p>'],
    ['اتصل **+973 1729** 0000 الآن', '<p>اتصل <bdi dir="ltr"><strong>+973 1729</strong> 0000</bdi> الآن</p>'],
    ['### حول C++', '<h2>حول <bdi dir="ltr">C++</bdi></h2>'],
    ['- من 24-11-2014', '<ul>\n<li>من <bdi dir="ltr">24-11-2014</bdi></li>\n</ul>'],
  ])('are isolated: %s', (source, html) => {
    expect(fromMarkdown(source).html).toBe(html);
  });

  it('are isolated piece by piece where an element holds half of them', () => {
    expect(fromMarkdown('**اتصل +973** 1729 0000').html).toBe(
      '<p><strong>اتصل <bdi dir="ltr">+973</bdi></strong> <bdi dir="ltr">1729 0000</bdi></p>',
    );
  });

  it.each(['نص `-5 + 1` نص', '```\n-5 + 1\n```', 'نص <bdi>-5</bdi> نص', 'نص <span dir="ltr">-5 C++</span> نص'])(
    'are left alone in code and in isolates: %j',
    (source) => {
      expect(fromMarkdown(source).html).not.toContain('<bdi dir');
    },
  );

  it('gives code the direction of its own letters', () => {
    expect(fromMarkdown('`npm`').html).toBe('<p><code dir="auto">npm</code></p>');
    expect(fromMarkdown('```\nx\n```').html).toContain('<pre dir="auto">');
  });

  it('reads across elements, so that no word is cut', () => {
    expect(fromMarkdown('ال**GDP**ية').html).not.toContain('<bdi');
    expect(fromMarkdown('بـ[5+1](/x)').html).toBe('<p>بـ<a href="/x"><bdi dir="ltr">5+1</bdi></a></p>');
  });

  it('never leaves a joining letter on both sides of a boundary', () => {
    const piece = fc.constantFrom(
      ...['ب', 'ال', 'كتاب', 'ـ', '\u064f', '\u200d', ' ', '(', ')', '،'],
      ...['5+1', 'C++', '-5', '$5.5', 'CNN', '٢٠١٤-١١', '+973 1729 0000'],
    );
    const joins = /[\p{Script=Arabic}\p{M}\u0640\u200d]/u;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const { html } = renderBody(wire(pieces.join('')), options);
        const texts: { value: string; isolated: boolean }[] = [];
        const walk = (node: Root | RootContent, isolated: boolean): void => {
          if (node.type === 'text') texts.push({ value: node.value, isolated });
          if ('children' in node)
            for (const child of node.children) walk(child, isolated || (node.type === 'element' && node.tagName === 'bdi'));
        };
        walk(readHtml(html), false);
        texts.forEach(({ value, isolated }, index) => {
          const next = texts[index + 1];
          if (!next || next.isolated === isolated) return;
          const letters = joins.test(value.at(-1) ?? '') && joins.test(next.value.at(0) ?? '');
          const digits = /[٠-٩]/.test((value.at(-1) ?? '') + (next.value.at(0) ?? ''));
          expect(letters && !digits).toBe(false);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('takes an empty element in the middle of a run along, and writes nothing twice', () => {
    expect(fromMarkdown('نص 5+<mark></mark>1 نص').html).toBe('<p>نص <bdi dir="ltr">5+<mark></mark>1</bdi> نص</p>');
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { htmlToMarkdown } from '../../src/import/html/to-markdown.ts';
import { squeeze } from '../../src/import/html/tidy.ts';
import { withParagraphs } from '../../src/import/readers/wordpress-paragraphs.ts';

const markdown = (content: string): string => htmlToMarkdown(withParagraphs(content)).text;

test.each([
  ['أول\n\nثان\nسطره', 'أول\n\nثان\\\nسطره'],
  ['أول\r\n\r\nثان', 'أول\n\nثان'],
  ['<h2>فصل</h2>\nنص <b>مهم</b>\n<ul>\n<li>أ</li>\n<li>ب</li>\n</ul>\nبعده', '## فصل\n\nنص **مهم**\n\n- أ\n- ب\n\nبعده'],
  ['<p>أول</p>\n<p>ثان</p>', 'أول\n\nثان'],
  ['<pre>س\n\n  ص</pre>\nنص', '```\nس\n\n  ص\n```\n\nنص'],
  ['<!-- wp:paragraph -->\n<p>أول\nتابع</p>\n<!-- /wp:paragraph -->', 'أول تابع'],
  ['قبل<!--more-->\n\nبعد', 'قبل\n\nبعد'],
  ['<blockquote>قول\n\nثان</blockquote>', '> قول\n>\n> ثان'],
])('%j', (content, expected) => expect(markdown(content)).toBe(expected));

test('no word is lost or moved', () => {
  const piece = fc.constantFrom('كلمة', 'أخرى ', '\n', '\n\n', '<p>', '</p>', '<b>', '</b>', '<div>', '</div>', '<pre>', '</pre>', '<br>', '\r\n', '،');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const words = squeeze(pieces.filter((one) => !/[<\n\r]/.test(one)).join(''));
      return squeeze(withParagraphs(pieces.join('')).replace(/<[^>]*>/g, '')) === words;
    }),
    { numRuns: 500 },
  );
});

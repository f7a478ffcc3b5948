import { expect, test } from 'vitest';
import { asPart } from '../../src/components/own-ids.ts';

test('ids and all that names them get the prefix, what leads elsewhere does not', () => {
  const html = '<h2 id="a">أ</h2><p><a href="#a">ب</a> <a href="#other">ج</a> <a href="/a/">د</a></p><svg aria-labelledby="t d"><title id="t">ر</title><use href="#t"/><g clip-path="url(#t)"/></svg>';
  expect(asPart(html, 's1-')).toBe(
    '<h4 id="s1-a">أ</h4><p><a href="#s1-a">ب</a> <a href="#other">ج</a> <a href="/a/">د</a></p><svg aria-labelledby="s1-t d"><title id="s1-t">ر</title><use href="#s1-t"/><g clip-path="url(#s1-t)"/></svg>',
  );
});

test('boxes are no landmarks, as their names would not be unique', () => {
  expect(asPart('<aside class="note" aria-label="ملاحظة"><p>أ</p></aside>', 's1-')).toBe('<div class="note"><p>أ</p></div>');
  expect(asPart('<section class="scroll" tabindex="0" aria-label="جدول">أ</section>', 's1-')).toBe('<section role="group" class="scroll" tabindex="0" aria-label="جدول">أ</section>');
});

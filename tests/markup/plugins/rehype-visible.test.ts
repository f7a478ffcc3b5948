import { expect, test } from 'vitest';
import { fromMarkdown } from '../helpers.ts';

test('what steers is taken out of a body, as a character and as HTML spells it; what shapes stays', () => {
  const { html } = fromMarkdown('نص \u202eأول &#x202e;وثان <b>&#8238;وثالث</b> می‌خواهد ❤️\n\n| عمود\u2067 |\n|---|\n| خلية&#x2067; |\n');
  expect(html).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  expect(html).toContain('<p>نص أول وثان <b>وثالث</b> می‌خواهد ❤️</p>');
  expect(html).toContain('خلية</td>');
});

test('and out of descriptions', () => {
  const { html } = fromMarkdown('![وصف \u202eالصورة](a.png)', { media: () => ({ src: '/a.png', width: 1, height: 1 }) });
  expect(html).toContain('alt="وصف الصورة"');
});

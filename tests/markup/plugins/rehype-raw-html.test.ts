import { describe, expect, it } from 'vitest';
import { fromMarkdown } from '../helpers.ts';

const told = (source: string): [string, number, number][] =>
  fromMarkdown(source).messages.map(({ rule, line, column }) => [rule, line, column]);

describe('HTML in a text', () => {
  it('is kept where it is harmless', () => {
    const source = '<details><summary>عنوان</summary>\n\nنص **مهم**\n\n</details>\n\n<p dir="ltr" lang="en">English</p>';
    const { html, messages } = fromMarkdown(source);
    expect(html).toBe(
      '<details><summary>عنوان</summary>\n<p>نص <strong>مهم</strong></p>\n</details>\n<p dir="ltr" lang="en">English</p>',
    );
    expect(messages).toEqual([]);
  });

  it('keeps the text of what it drops, in a paragraph', () => {
    expect(fromMarkdown('<form><font>نص</font></form>').html).toBe('<p>نص</p>');
    expect(fromMarkdown('نص\n\n<center>وسط</center>\n\nنص').html).toBe('<p>نص</p><p>\nوسط\n</p><p>نص</p>');
  });

  it('tells what was removed and where', () => {
    expect(told('نص\n\nآخر <font>x</font> <b onclick="a()" style="b">y</b>')).toEqual([
      ['html-unwrapped', 3, 5],
      ['html-attribute', 3, 20],
      ['html-attribute', 3, 20],
    ]);
    expect(told('<div>\n<iframe src="x"></iframe>\n</div>')).toEqual([['html-removed', 2, 1]]);
    expect(told('<div>\n<script>var a = "<b>"</script>\n</div>')).toEqual([['html-removed', 2, 1]]);
  });

  it('tells the same thing once a line', () => {
    expect(told('<b class="a">أ</b> <b class="b">ب</b>\n<b class="c">ج</b>')).toEqual([
      ['html-attribute', 1, 1],
      ['html-attribute', 2, 1],
    ]);
  });

  it('says nothing of comments, which show nothing', () => {
    const { html, messages } = fromMarkdown('نص <!-- تعليق --> بعد');
    expect(html).toBe('<p>نص  بعد</p>');
    expect(messages).toEqual([]);
  });
});

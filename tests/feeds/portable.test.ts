import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { portable } from '../../src/feeds/portable.ts';
import type { Draw } from '../../src/feeds/portable.ts';

const PAGE = 'https://paper.example/daily/2014/11/10/x/';
const out = (html: string): string => portable(fromHtml(html, { fragment: true }), PAGE);

test('addresses are absolute, fragments of the page included', () => {
  expect(out('<a href="/daily/topics/oil/">أ</a>')).toBe('<a href="https://paper.example/daily/topics/oil/">أ</a>');
  expect(out('<a href="#fn-1">١</a>')).toBe(`<a href="${PAGE}#fn-1">١</a>`);
  expect(out('<a href="mailto:a@b.example">أ</a>')).toBe('<a href="mailto:a@b.example">أ</a>');
});

test('of a picture in many cuts the one for everybody is left', () => {
  const html = '<figure><picture><source type="image/avif" srcset="/daily/a.avif 320w"><img class="ph" src="/daily/a.jpg" alt="أ" width="3" height="2" loading="lazy"></picture><figcaption>ب</figcaption></figure>';
  expect(out(html)).toBe('<figure><img src="https://paper.example/daily/a.jpg" alt="أ" width="3" height="2"><figcaption>ب</figcaption></figure>');
  expect(out('<img src="/a.jpg" srcset="/a-1.jpg 320w, /a-2.jpg 640w" alt="">')).toContain('srcset="https://paper.example/a-1.jpg 320w, https://paper.example/a-2.jpg 640w"');
});

describe('a chart', () => {
  const html =
    '<figure class="chart"><p class="box-title">عنوان</p><p class="unit">في المئة</p><ul class="key" aria-hidden="true"><li><svg></svg> أول</li></ul><div class="bars" role="img" aria-label="وصف"><div class="label">تونس</div><div class="track"><svg></svg></div></div><details><summary>البيانات</summary><table><caption class="vh">عنوان</caption><tbody><tr><th scope="row">تونس</th><td>٧</td></tr></tbody></table></details><figcaption>المصدر</figcaption></figure>';
  const tree = fromHtml(html, { fragment: true });
  const numbers = '<table><tbody><tr><th scope="row">تونس</th><td>٧</td></tr></tbody></table><figcaption>المصدر</figcaption>';

  test('is a picture of what is drawn, its numbers in a table', () => {
    const asked: (readonly Element[])[] = [];
    const draw: Draw = (drawing) => (asked.push(drawing), { url: 'https://paper.example/charts/x.png', width: 9, height: 6, alt: 'وصف' });
    expect(portable(tree, PAGE, draw)).toBe(`<figure><p><strong>عنوان</strong></p><p>في المئة</p><img src="https://paper.example/charts/x.png" alt="وصف" width="9" height="6">${numbers}</figure>`);
    expect(asked.map((drawing) => drawing.map(({ tagName }) => tagName))).toEqual([['ul', 'div']]);
  });

  test('without a picture is its numbers, and no labels of what is not there', () => {
    expect(portable(tree, PAGE)).toBe(`<figure><p><strong>عنوان</strong></p><p>في المئة</p>${numbers}</figure>`);
  });

  test('what an author folded away stays so', () => {
    expect(out('<details><summary>المزيد</summary><p>نص</p></details>')).toBe('<details><summary>المزيد</summary><p>نص</p></details>');
  });
});

test('no drawing, script, style, class, id or handler; directions and numbers stay', () => {
  const html = '<figure class="chart" id="f" data-x="1"><div class="plot"><svg><text>7</text></svg></div><figcaption>عنوان</figcaption><table><tbody><tr><th scope="row">أ<td>٧</table></figure><script>x</script><p onclick="x" style="color:red">قبل <bdi dir="ltr">F-16</bdi></p>';
  expect(out(html)).toBe('<figure><figcaption>عنوان</figcaption><table><tbody><tr><th scope="row">أ</th><td>٧</td></tr></tbody></table></figure><p>قبل <bdi dir="ltr">F-16</bdi></p>');
});

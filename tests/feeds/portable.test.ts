import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { portable } from '../../src/feeds/portable.ts';

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

test('no drawing, script, style, class, id or handler; directions and numbers stay', () => {
  const html = '<figure class="chart" id="f" data-x="1"><div class="plot"><svg><text>7</text></svg></div><figcaption>عنوان</figcaption><table><tbody><tr><th scope="row">أ<td>٧</table></figure><script>x</script><p onclick="x" style="color:red">قبل <bdi dir="ltr">F-16</bdi></p>';
  expect(out(html)).toBe('<figure><figcaption>عنوان</figcaption><table><tbody><tr><th scope="row">أ</th><td>٧</td></tr></tbody></table></figure><p>قبل <bdi dir="ltr">F-16</bdi></p>');
});

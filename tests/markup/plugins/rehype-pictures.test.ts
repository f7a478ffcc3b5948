import { describe, expect, it } from 'vitest';
import { fromMarkdown } from '../helpers.ts';

const photo = {
  src: '/media/a.jpeg',
  width: 1200,
  height: 800,
  sizes: '100vw',
  sources: [
    { type: 'image/avif', srcset: '/media/a1.avif 320w, /media/a2.avif 640w' },
    { type: 'image/webp', srcset: '/media/a1.webp 320w' },
  ],
};
const media = (src: string) => (src.endsWith('.svg') ? { src: `/${src}`, width: 300, height: 200 } : photo);
const html = (source: string, changes = {}) => fromMarkdown(source, { media, ...changes }).html;

describe('photographs', () => {
  it('are offered in their formats, best first, with their size on the last', () => {
    expect(html('![وصف](media/a.jpg "تعليق")')).toBe(
      '<figure class="figure"><picture>' +
        '<source type="image/avif" srcset="/media/a1.avif 320w, /media/a2.avif 640w" sizes="100vw">' +
        '<source type="image/webp" srcset="/media/a1.webp 320w" sizes="100vw">' +
        '<img src="/media/a.jpeg" alt="وصف" width="1200" height="800" loading="lazy" decoding="async">' +
        '</picture><figcaption>تعليق</figcaption></figure>',
    );
  });

  it('stand among words and twice in a text', () => {
    expect(html('نص ![أ](a.jpg) نص ![ب](a.jpg)').match(/<picture>/g)).toHaveLength(2);
  });

  it('that stand upright say so', () => {
    expect(html('![وصف](a.jpg)', { media: () => ({ ...photo, tall: true }) })).toContain('data-tall');
  });

  it('leave drawings as they are', () => {
    expect(html('![وصف](a.svg)')).toBe('<figure class="figure"><img src="/a.svg" alt="وصف" width="300" height="200" loading="lazy" decoding="async"></figure>');
  });

  it('keep their focus; another than two percentages is reported and left out', () => {
    expect(html(':::figure{src="a.jpg" alt="وصف" focus="64% 0%"}\nت\n:::')).toContain('decoding="async" data-focus="6-0">');
    const wrong = fromMarkdown('س\n\n:::figure{src="a.jpg" alt="وصف" focus="فوق"}\nت\n:::', { media });
    expect(wrong.messages).toMatchObject([{ rule: 'figure-focus', line: 3, severity: 'error' }]);
    expect(wrong.html).not.toContain('data-focus');
  });

  it('that a link names are linked as they are published; one that is not there keeps its link', () => {
    expect(html('[الصورة](media/a.jpg)')).toBe('<p><a href="/media/a.jpeg">الصورة</a></p>');
    expect(html('[الصورة](/media/a%20b.jpg)', { media: () => null })).toBe('<p><a href="/media/a%20b.jpg">الصورة</a></p>');
    expect(html('[الصورة](media/%zz.jpg)')).toContain('<a href="/media/%zz.jpg">');
  });

  it('are the paper’s own: an editor’s <picture> and <source> do not pass', () => {
    const made = html('<picture><source srcset="https://example.com/a.avif"><img src="media/a.jpg" alt="وصف" data-focus="1);}" srcset="//x.test/a 1x"></picture>');
    expect(made).not.toMatch(/example\.com|x\.test|1\);/);
    expect(made.match(/<picture>/g)).toHaveLength(1);
  });
});

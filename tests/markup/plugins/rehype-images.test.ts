import { describe, expect, it } from 'vitest';
import { elements, fromMarkdown } from '../helpers.ts';

const none = { media: () => null };
const told = (source: string, changes = {}): [string, number][] =>
  fromMarkdown(source, changes).messages.map(({ rule, line }) => [rule, line]);

describe('pictures', () => {
  it('carry their size and load when they are near', () => {
    expect(fromMarkdown('نص ![وصف](media/a.png) نص').html).toBe(
      '<p>نص <img src="/media/a.png" alt="وصف" width="300" height="200" loading="lazy" decoding="async"> نص</p>',
    );
  });

  it('are figures when they stand alone, captioned by their title', () => {
    const [figure, img, caption] = elements(fromMarkdown('![وصف](media/a.png "تعليق")').html);
    expect([figure?.tagName, img?.tagName, caption?.tagName]).toEqual(['figure', 'img', 'figcaption']);
    expect(img?.properties['title']).toBeUndefined();
    expect(fromMarkdown('![وصف](media/a.png)').html).toMatch(/^<figure class="figure"><img [^>]*><\/figure>$/);
  });

  it('are looked up by the name that was written', () => {
    const asked: string[] = [];
    fromMarkdown('![أ](<media/صورة 1.png>)\n\n:::figure{src="media/خريطة.svg" alt="ب"}\n:::\n', {
      media: (src) => {
        asked.push(src);
        return null;
      },
    });
    expect(asked).toEqual(['media/صورة 1.png', 'media/خريطة.svg']);
  });

  it.each([
    ['نص ![وصف](a.png) نص', '<p>نص وصف نص</p>'],
    ['![وصف](a.png)', '<p>وصف</p>'],
    ['![وصف](a.png "تعليق")', '<figure class="figure"><p>وصف</p><figcaption>تعليق</figcaption></figure>'],
    [':::figure{src="a.png" alt="وصف"}\nتعليق\n:::', '<figure class="figure"><p>وصف</p><figcaption>تعليق</figcaption></figure>'],
  ])('leave their words when they are not there: %j', (source, html) => {
    expect(fromMarkdown(source, none).html).toBe(html);
    expect(told(source, none)).toEqual([['missing-image', 1]]);
  });

  it('leave nothing when they are not there and had no words', () => {
    expect(fromMarkdown('نص\n\n![](a.png)\n\nنص', none).html).toBe('<p>نص</p>\n\n<p>نص</p>');
  });

  it.each(['https://example.com/a.png', '//example.com/a.png', 'data:image/png;base64,AAAA'])(
    'of other sites are told apart: %s',
    (src) => {
      expect(told(`![وصف](${src})`, none)).toEqual([['remote-image', 1]]);
    },
  );

  it('need a description', () => {
    expect(told('نص\n\n![](a.png)')).toEqual([['missing-alt', 3]]);
    expect(told('نص ![](a.png)')).toEqual([['missing-alt', 1]]);
  });
});

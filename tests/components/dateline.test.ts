import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datelineHtml, datelineText, withDateline } from '../../src/components/dateline.ts';

const run = 'مسقط – وكالات';
const bold = `<b class="dateline">${run}</b> `;

/** Bodies of the blocks that the renderer makes, with paragraphs inside blocks and `>` inside attributes. */
const block = fc.oneof(
  fc.constantFrom(
    '<aside class="note" role="note"><p class="box-title">ملاحظة</p><p>نص</p></aside>',
    '<figure class="figure"><img src="/media/a.svg" alt="5 > 3 و<p>"><figcaption>تعليق</figcaption></figure>',
    '<blockquote><p>قال</p></blockquote>',
    '<ul><li><p>بند</p></li></ul>',
    '<h2>عنوان</h2>',
    '<hr>',
    '<!-- <p> -->',
  ),
);
const paragraph = fc.constantFrom('<p>فقرة <b>أولى</b><br>سطر</p>', '<p dir="rtl">فقرة</p>');

describe('datelineText', () => {
  it('sets places, then a dash, then agencies', () => {
    expect(datelineText({ places: ['مسقط', 'فيينا'], agencies: ['وكالات'] })).toBe('مسقط، فيينا – وكالات');
  });
  it('has no dash where one side is missing', () => {
    expect(datelineText({ places: ['مسقط'], agencies: [] })).toBe('مسقط');
    expect(datelineText({ places: [], agencies: ['رويترز'] })).toBe('رويترز');
    expect(datelineText({ places: [], agencies: [] })).toBe('');
  });
});

describe('datelineHtml', () => {
  it('escapes what was written and isolates Latin runs', () => {
    const html = datelineHtml({ places: ['<مسقط> & دبي'], agencies: ['CNN'] });
    expect(html).toContain('&lt;مسقط&gt; &amp; دبي');
    expect(html).toContain('<bdi dir="ltr">CNN</bdi>');
  });
});

describe('withDateline', () => {
  it('starts the first paragraph of the text, whatever blocks stand before it', () => {
    fc.assert(
      fc.property(fc.array(block), paragraph, fc.array(fc.oneof(block, paragraph)), (before, first, after) => {
        const head = before.join('');
        const tail = after.join('');
        const open = first.slice(0, first.indexOf('>') + 1);
        const expected = head + open + bold + first.slice(open.length) + tail;
        expect(withDateline(head + first + tail, run)).toBe(expected);
      }),
    );
  });
  it('gives a body without a paragraph one of its own', () => {
    fc.assert(
      fc.property(fc.array(block), (blocks) => {
        const html = blocks.join('');
        expect(withDateline(html, run)).toBe(`<p>${bold.trimEnd()}</p>${html}`);
      }),
    );
  });
  it('adds nothing but the dateline to any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const html = `<p>${text.replace(/[&<]/g, '')}</p>`;
        expect(withDateline(html, run).replace(bold, '')).toBe(html);
      }),
    );
  });
  it('leaves the body alone where there is no dateline', () => {
    expect(withDateline('<p>نص</p>', '')).toBe('<p>نص</p>');
  });
});

import { describe, expect, it } from 'vitest';
import { fromMarkdown, rulesOf, writtenText } from '../helpers.ts';

const places = (source: string): [string, number][] => fromMarkdown(source).messages.map(({ rule, line }) => [rule, line]);

describe('blocks', () => {
  it('builds a pull quote with its speaker', () => {
    const { html, messages } = fromMarkdown(':::pull{by="دبلوماسي"}\n«نص **القول**»\n:::\n');
    expect(html).toBe(
      '<figure class="pull"><blockquote>\n<p>«نص <strong>القول</strong>»</p>\n</blockquote><figcaption><cite>دبلوماسي</cite></figcaption></figure>',
    );
    expect(messages).toEqual([]);
  });

  it('builds facts, the colon inside the bold or after it', () => {
    const { html } = fromMarkdown(':::facts{title="حقائق"}\n- **المكان:** مسقط\n- **المهلة**: أسبوع\n:::\n');
    expect(html).toBe(
      '<aside class="facts-box" role="note"><p class="box-title">حقائق</p><dl class="facts">' +
        '<div><dt>المكان:</dt><dd>مسقط</dd></div><div><dt>المهلة:</dt><dd>أسبوع</dd></div></dl></aside>',
    );
  });

  it('keeps facts with more than one paragraph, and values that are not plain text', () => {
    const { html } = fromMarkdown(':::facts\n- **المكان:** [مسقط](/x)\n\n  فقرة\n:::\n');
    expect(html).toContain('<dt>المكان:</dt><dd><p><a href="/x">مسقط</a></p><p>فقرة</p></dd>');
  });

  it('leaves a list that is not facts a list', () => {
    const source = ':::facts\n- **المكان:** مسقط\n- بلا عنوان\n:::\n';
    expect(fromMarkdown(source).html).toContain('<ul>');
    expect(places(source)).toEqual([['facts-item', 3]]);
  });

  it.each(['{title="ملاحظة"}', '[ملاحظة]'])('builds a note titled by %s', (title) => {
    expect(fromMarkdown(`:::note${title}\nنص\n:::\n`).html).toBe(
      '<aside class="note" role="note"><p class="box-title">ملاحظة</p><p>نص</p></aside>',
    );
  });

  it('builds a figure with its size, caption and credit', () => {
    const { html } = fromMarkdown(':::figure{src="media/صورة.svg" alt="وصف" credit="رويترز"}\nتعليق\n:::\n');
    expect(html).toBe(
      '<figure class="figure"><img src="/media/صورة.svg" alt="وصف" width="300" height="200" loading="lazy" decoding="async">' +
        '<figcaption>تعليق <span class="credit">رويترز</span></figcaption></figure>',
    );
  });

  it('builds a figure in one line', () => {
    expect(fromMarkdown('::figure[تعليق]{src="media/a.svg" alt="وصف"}\n').html).toContain('<figcaption>تعليق</figcaption>');
  });

  it('nests', () => {
    const { html, messages } = fromMarkdown('::::note\n:::pull\nقول\n:::\n::::\n');
    expect(html).toContain('<aside class="note" role="note"><figure class="pull">');
    expect(messages).toEqual([]);
  });
});

describe('what is wrong with a block', () => {
  it.each<[string, string, [string, number][]]>([
    ['an attribute that is not known', 'س\n\n:::note{tilte="x"}\nنص\n:::\n', [['directive-attribute', 3]]],
    ['a figure without a description', 'س\n\n:::figure{src="a.svg"}\nنص\n:::\n', [['missing-alt', 3]]],
    ['a figure without a picture', ':::figure{alt="وصف"}\nنص\n:::\n', [['figure-src', 1]]],
    ['a block that is not closed', 'س\n\n:::note\nنص\n', [['directive-unclosed', 3]]],
    ['a block with nothing in it', ':::pull{by="x"}\n:::\n', [['directive-empty', 1]]],
    ['a space after the colons', 'س\n\n::: note\nنص\n:::\n', [['directive-malformed', 3], ['directive-malformed', 5]]],
    ['curled quotes', ':::note{title=“نعم لا”}\nنص\n\n', [['directive-malformed', 1]]],
    ['a known block in one line', '::pull[نص]\n', [['directive-leaf', 1]]],
  ])('tells of %s', (_, source, expected) => {
    expect(places(source)).toEqual(expected);
  });

  it('accepts an empty description as a choice', () => {
    expect(fromMarkdown(':::figure{src="a.svg" alt=""}\nنص\n:::\n').messages).toEqual([]);
  });

  it.each([
    [':::عاجل[تسمية **x**]{a=b}\n\n- نص &amp; آخر\n\n:::', ':::عاجل[تسمية **x**]{a=b}نص & آخر:::'],
    ['::عاجل', '::عاجل'],
    ['> :::عاجل\n> نص\n> :::', ':::عاجلنص:::'],
    [':::constructor\nنص\n:::', ':::constructorنص:::'],
  ])('gives the marks of an unknown block back as text: %j', (source, text) => {
    const { html, messages } = fromMarkdown(source);
    expect(writtenText(html).replace(/\n/g, '')).toBe(text);
    expect(rulesOf(messages)).toEqual(['directive-unknown']);
  });
});

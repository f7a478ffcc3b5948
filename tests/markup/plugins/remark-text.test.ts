/** Autolinks, definitions and HTML: where Markdown would take away or misread ordinary Arabic copy. */
import { describe, expect, it } from 'vitest';
import { fromMarkdown, rulesOf, writtenText } from '../helpers.ts';

describe('bare addresses', () => {
  it.each([
    ['زوروا www.example.com، ثم', 'http://www.example.com/', 'www.example.com'],
    ['في «https://example.com/a» كذا', 'https://example.com/a', 'https://example.com/a'],
    ['راسلوا desk@example.com؛ ثم', 'mailto:desk@example.com', 'desk@example.com'],
    ['هل https://example.com؟', 'https://example.com/', 'https://example.com'],
  ])('end at Arabic punctuation: %s', (source, href, shown) => {
    const { html } = fromMarkdown(source);
    expect(/<a href="([^"]*)"/.exec(html)?.[1]).toBe(href);
    expect(writtenText(/<a .*<\/a>/.exec(html)?.[0] ?? '')).toBe(shown);
    expect(writtenText(html)).toBe(source);
  });

  it('leaves a link whose text was written with care', () => {
    expect(fromMarkdown('[www.example.com، نعم](http://www.example.com/،x)').html).toContain('www.example.com</bdi>، نعم</a>');
  });
});

describe('definitions that nothing refers to', () => {
  it.each(['[الرياض]: كذا', '[1]: https://example.com "عنوان"'])('go back to text: %s', (source) => {
    const { html, messages } = fromMarkdown(`نص\n\n${source}\n`);
    expect(writtenText(html)).toBe(`نص\n${source}`);
    expect(messages.map(({ rule, line }) => [rule, line])).toEqual([['unused-definition', 3]]);
  });

  it('keeps the first of two, and the second as text', () => {
    const { html, messages } = fromMarkdown('[نص]\n\n[نص]: /a\n\n[نص]: /b\n');
    expect(html).toContain('<a href="/a">نص</a>');
    expect(writtenText(html)).toContain('[نص]: /b');
    expect(rulesOf(messages)).toEqual(['unused-definition']);
  });

  it('are not lost when they are footnotes', () => {
    const { html, messages } = fromMarkdown('نص\n\n[^1]: حاشية **ضائعة**\n');
    expect(writtenText(html)).toBe('نص\n[^1]: حاشية ضائعة');
    expect(rulesOf(messages)).toEqual(['unused-footnote']);
  });
});

describe('HTML that would swallow the rest', () => {
  it.each(['<script>', '<textarea>', '<!-- ', '<plaintext>', '<template>', '<svg>', '<math><mi>', '<select>', '<style>', '<title>'])(
    '%s becomes text when it is not closed',
    (tag) => {
      for (const source of [`${tag}\n\nختام`, `نص ${tag} نص\n\nختام`]) {
        const { html, messages } = fromMarkdown(source);
        expect(writtenText(html)).toContain('ختام');
        if (tag !== '<!-- ' || source.startsWith(tag)) expect(rulesOf(messages)).toContain('html-unclosed');
      }
    },
  );

  it('is left to the parser when it is closed', () => {
    const { html, messages } = fromMarkdown('نص <script>x</script> بعد\n\n<style>\nx\n</style>\n\nختام');
    expect(writtenText(html).replace(/\s+/g, ' ').trim()).toBe('نص بعد ختام');
    expect(rulesOf(messages)).toEqual(['html-removed', 'html-removed']);
  });
});

import { describe, expect, it } from 'vitest';
import { fromMarkdown, rulesOf } from '../helpers.ts';

const href = (source: string, base = '/'): string | undefined => /<a href="([^"]*)"/.exec(fromMarkdown(source, { base }).html)?.[1];

describe('links', () => {
  it.each([
    ['/2014/11/10/muscat/', '/', '/2014/11/10/muscat/'],
    ['/2014/11/10/muscat/', '/nashra', '/nashra/2014/11/10/muscat/'],
    ['/2014/11/10/muscat/', '/nashra/', '/nashra/2014/11/10/muscat/'],
    ['about/?a=b#c', '/nashra/', '/nashra/about/?a=b#c'],
    ['../about/', '/nashra/', '/nashra/about/'],
    ['#هنا', '/nashra/', '#%D9%87%D9%86%D8%A7'],
    ['/.//evil.example', '/', '/evil.example'],
  ])('inside the paper get its base: %s under %s', (written, base, expected) => {
    expect(href(`[نص](${written})`, base)).toBe(expected);
    expect(fromMarkdown(`[نص](${written})`).html).not.toContain('rel=');
  });

  it.each([
    ['https://example.com/a', 'https://example.com/a'],
    ['http://example.com', 'http://example.com/'],
    ['//example.com/a', 'https://example.com/a'],
  ])('outside it get rel: %s', (written, expected) => {
    expect(fromMarkdown(`[نص](${written})`).html).toBe(`<p><a href="${expected}" rel="external noopener">نص</a></p>`);
  });

  it('are read as a browser reads them', () => {
    expect(fromMarkdown('<a href="/\\example.com/a">نص</a>').html).toContain('href="https://example.com/a" rel=');
    expect(rulesOf(fromMarkdown('<a href=" java&#x09;script:alert(1)">نص</a>').messages)).toContain('unsafe-link');
  });

  it.each(['mailto:desk@example.com', 'tel:+97317290000'])('to %s stay as they are', (written) => {
    expect(fromMarkdown(`[نص](${written})`)).toEqual({ html: `<p><a href="${written}">نص</a></p>`, messages: [] });
  });

  it.each([
    ['javascript:alert(1)', 'unsafe-link'],
    ['data:text/html,x', 'unsafe-link'],
    ['vbscript:x', 'unsafe-link'],
    ['blob:https://paper.invalid/x', 'unsafe-link'],
    ['file:///etc/passwd', 'unsafe-link'],
    ['http://[', 'broken-link'],
    ['', 'broken-link'],
  ])('to %j go, and their text stays', (written, rule) => {
    const { html, messages } = fromMarkdown(`سطر\n\nقبل [نص **مهم**](<${written}>) بعد`);
    expect(html).toBe('<p>سطر</p>\n<p>قبل نص <strong>مهم</strong> بعد</p>');
    expect(messages.map((message) => [message.rule, message.line, message.column])).toEqual([[rule, 3, 5]]);
  });

  it('gives www its scheme and tells the desk', () => {
    expect(href('[نص](www.example.com/a)')).toBe('https://www.example.com/a');
    expect(rulesOf(fromMarkdown('[نص](www.example.com)').messages)).toEqual(['link-scheme']);
  });
});

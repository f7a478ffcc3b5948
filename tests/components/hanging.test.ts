import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hangQuotes } from '../../src/components/hanging.ts';

const pull = (text: string) => `<figure class="pull"><blockquote>\n<p>${text}</p>\n</blockquote></figure>`;

describe('hangQuotes', () => {
  it('marks each pull quote that opens with « and no other', () => {
    const texts = fc.array(fc.constantFrom('«قال كلامه»', 'قال «كلامه»', 'قال'));
    fc.assert(
      fc.property(texts, (quotes) => {
        const marked = hangQuotes(quotes.map(pull).join('<p>«نص» عادي</p>')).match(/class="hang"/g)?.length ?? 0;
        expect(marked).toBe(quotes.filter((quote) => quote.startsWith('«')).length);
      }),
    );
  });
  it('adds nothing but the class', () => {
    const html = `${pull('«قال»')}<blockquote><p>«قال»</p></blockquote>`;
    expect(hangQuotes(html).replace(' class="hang"', '')).toBe(html);
  });
});

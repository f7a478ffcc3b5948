import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { escape, toXhtml } from '../../src/epub/xhtml.ts';

const book = { picture: (src: string) => (src === '/a.jpg' ? 'images/1.jpg' : null), page: 'https://nashra.example/2014/11/12/a/' };
const of = (html: string) => toXhtml(html, book);

describe('toXhtml', () => {
  test('well formed, whatever HTML leaves open', () => {
    const { xml } = of('<p>أ<br>ب &nbsp; & <b hidden>ج</b><table><tr><td>1<td>2</table><img src="/a.jpg" alt="">');
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(`<html xmlns="http://www.w3.org/1999/xhtml">${xml}</html>`).close();
    expect(xml).toContain('<br');
  });

  test('pictures are those of the book, in one form; others go', () => {
    const { xml } = of('<picture><source srcset="/a.avif 1x" type="image/avif"><img src="/a.jpg" alt="أ" loading="lazy"></picture><img src="/gone.jpg" alt="">');
    expect(xml).toMatch(/^<img [^>]*src="images\/1.jpg"[^>]*\/>$/);
    expect(xml).not.toMatch(/srcset|loading|avif|gone/i);
  });

  test('links lead to the paper, those within a text stay', () => {
    expect(of('<a href="/about/">أ</a>').xml).toContain('href="https://nashra.example/about/"');
    expect(of('<a href="#fn-1">1</a>').xml).toContain('href="#fn-1"');
  });

  test('what is folded on a page is open in a book', () => {
    expect(of('<details><summary>الأرقام</summary><p>1</p></details>').xml).not.toMatch(/details|summary/);
  });

  test('drawings are told of, and their text begins at its right edge', () => {
    const { xml, svg } = of('<svg viewBox="0 0 1 1" focusable="false"><text>أ</text></svg>');
    expect(svg).toBe(true);
    expect(xml).toContain('direction="rtl"');
    expect(of('<p>أ</p>').svg).toBe(false);
  });
});

test('signs that XML has no place for are left out', () => {
  expect(escape('أ\u0000<&"\u000B')).toBe('أ&lt;&amp;&quot;');
});

test('the end of a CDATA section in a text ends nothing', () => {
  const parser = new SaxesParser();
  const faults: string[] = [];
  parser.on('error', ({ message }) => faults.push(message));
  parser.write(`<p>${of('<p title="]]&gt;">]]&gt; <code>a[b[0]]&gt;1</code></p>').xml}</p>`).close();
  expect(faults).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/markup/parse.ts';
import { renderBody } from '../../src/markup/render.ts';
import { elements, fromMarkdown, options, wire } from './helpers.ts';
import { processorMs } from '../processor-time.ts';

describe('renderBody', () => {
  it('changes no quote, dash or digit', () => {
    const text = '"كذا" -- \'كذا\' ... – «كذا» ١٢ 12';
    expect(renderBody(wire(text), options).html).toBe(`<p>${text}</p>`);
    expect(fromMarkdown(text.replace('...', '…')).html).toBe(`<p>${text.replace('...', '…')}</p>`);
  });

  it('gives the same bytes for the same tree', () => {
    const { tree } = parseMarkdown('نص **5+1** <b>غليظ</b>[^1] ![أ](a.png)\n\n| أ |\n|---|\n| ب |\n\n[^1]: حاشية\n');
    expect(renderBody(tree, options)).toEqual(renderBody(tree, options));
  });

  it('collects messages in the order of the lines', () => {
    const { tree } = parseMarkdown('![](a.png)\n\n[x](javascript:y)\n\n![](b.png)\n');
    const { messages } = renderBody(tree, { ...options, media: () => null });
    expect(messages.map(({ line }) => line)).toEqual([1, 1, 3, 5, 5]);
  });
});

describe('footnotes', () => {
  const source = 'نص[^خبر] وآخر[^خبر].\n\n[^خبر]: حاشية.\n';

  it('are said to be there only when they are', () => {
    expect(renderBody(parseMarkdown(source).tree, options).footnotes).toBe(true);
    expect(renderBody(wire('نص'), options).footnotes).toBe(false);
  });

  it('are labelled in Arabic, and lead there and back', () => {
    const { html } = fromMarkdown(source);
    const all = elements(html);
    const ids = new Set(all.flatMap(({ properties }) => (typeof properties['id'] === 'string' ? [properties['id']] : [])));
    const links = all.filter(({ tagName }) => tagName === 'a');
    expect(links).toHaveLength(4);
    for (const { properties } of links) expect(ids).toContain(String(properties['href']).slice(1));
    expect(html).toContain('<h2 id="footnote-label">حواشي</h2>');
    expect(links.flatMap(({ properties }) => properties['ariaLabel'] ?? [])).toEqual([
      'العودة إلى موضع الحاشية 1',
      'العودة إلى موضع الحاشية 1، الذكر 2',
    ]);
  });
});

describe('speed', () => {
  it('renders an article of 900 words in less than 5 ms', () => {
    const paragraph = 'أكدت إيران أن محادثات مجموعة 5+1 في مسقط، يوم 24-11-2014، «تسير» بخطى ثابتة نحو اتفاق، وقال وزير الخارجية. '.repeat(4);
    const tree = wire(...Array<string>(12).fill(paragraph));
    const times = Array.from({ length: 60 }, () => processorMs(() => renderBody(tree, options))).sort((a, b) => a - b);
    expect(paragraph.split(' ').length * 12).toBeGreaterThan(850);
    expect(times[30]).toBeLessThan(5);
  });
});

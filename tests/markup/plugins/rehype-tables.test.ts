import { describe, expect, it } from 'vitest';
import { elements, fromMarkdown } from '../helpers.ts';

const table = '| أ | ب | ج |\n|---|:-:|--:|\n| 1 | 2 | 3 |\n';

describe('tables', () => {
  it('scroll in a region that the keyboard reaches and a reader can name', () => {
    const [region, inner] = elements(fromMarkdown(table).html);
    expect(region?.properties).toEqual({ className: ['scroll'], tabIndex: 0, ariaLabel: 'جدول' });
    expect(inner?.tagName).toBe('table');
  });

  it('have names of their own when there are several', () => {
    const names = elements(fromMarkdown(`${table}\nنص\n\n${table}`).html).flatMap(({ properties }) => properties['ariaLabel'] ?? []);
    expect(names).toEqual(['جدول 1', 'جدول 2']);
  });

  it('say what their headers head', () => {
    const html = fromMarkdown(`${table}\n<table><tr><th>بلد</th><td>1</td></tr></table>`).html;
    const scopes = elements(html).filter(({ tagName }) => tagName === 'th').map(({ properties }) => properties['scope']);
    expect(scopes).toEqual(['col', 'col', 'col', 'row']);
  });

  it('have no empty headers', () => {
    const html = fromMarkdown('| | ب |\n|---|---|\n| 1 | 2 |\n').html;
    expect(elements(html).filter(({ tagName }) => tagName === 'th')).toHaveLength(1);
  });

  it('name no physical side', () => {
    const { html } = fromMarkdown(table);
    expect(html).not.toContain('align');
    const classes = elements(html).filter(({ tagName }) => tagName === 'td').map(({ properties }) => properties['className']);
    expect(classes).toEqual([undefined, ['center'], ['end']]);
  });
});

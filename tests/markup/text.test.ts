import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/markup/parse.ts';
import { excerpt, plainParagraphs, plainText } from '../../src/markup/text.ts';
import { wire } from './helpers.ts';

const body = (source: string): ReturnType<typeof parseMarkdown>['tree'] => parseMarkdown(source).tree;

describe('plainParagraphs', () => {
  it('goes block by block in reading order', () => {
    const source = `## عنوان

فقرة **أولى**\nسطرها الثاني.[^أ]

- بند
- آخر

| أ | ب |
|---|---|
| 1 | 2 |

> اقتباس

:::facts{title="حقائق"}
- **المكان:** مسقط
:::

:::figure{src="media/a.svg" alt="وصف" credit="رويترز"}
تعليق
:::

\`\`\`
شفرة
\`\`\`

[^أ]: حاشية
`;
    expect(plainParagraphs(body(source))).toEqual([
      ...['عنوان', 'فقرة أولى سطرها الثاني.', 'بند', 'آخر', 'أ\tب', '1\t2', 'اقتباس', 'حقائق', 'المكان: مسقط'],
      ...['تعليق رويترز', 'شفرة', 'حاشية'],
    ]);
  });

  it('reads what HTML shows and nothing else of it', () => {
    expect(plainText(body('نص <b>غليظ</b><br>بعد <script>alert(1)</script>ختام &amp; نهاية'))).toBe('نص غليظ بعد ختام & نهاية');
    expect(plainText(body('<div class="x">نص</div>'))).toBe('نص');
  });

  it('orders footnotes by their marks, the notes of notes last', () => {
    const source = 'نص[^ب] ثم[^أ].\n\n[^أ]: ألف\n\n[^ب]: باء[^ج]\n\n[^ج]: جيم\n';
    expect(plainParagraphs(body(source))).toEqual(['نص ثم.', 'باء', 'ألف', 'جيم']);
  });

  it('gives wire text as it is', () => {
    const lines = ['عواصم - (وكالات): <نص> & «كذا»', '# ليس عنوانًا', '- ليس بندًا'];
    expect(plainParagraphs(wire(...lines))).toEqual(lines);
  });
});

describe('excerpt', () => {
  it('is the text when it fits', () => {
    expect(excerpt(wire('أولى.', 'ثانية.'), 20)).toBe('أولى. ثانية.');
  });

  it('leaves headings and tables out', () => {
    expect(excerpt(body('## عنوان\n\nمتن.\n\n| أ |\n|---|\n| ب |\n'), 50)).toBe('متن.');
  });

  it('never passes its length, never parts a word, and adds nothing but an ellipsis', () => {
    const word = fc.constantFrom('محادثات', 'مُسْقَط', '«نووية»،', 'في', '5+1', 'والعشرين.', '–');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), fc.integer({ min: 12, max: 120 }), (words, max) => {
        const text = words.join(' ');
        const result = excerpt(wire(text), max);
        expect(result.length).toBeLessThanOrEqual(max);
        if (result === text) return;
        expect(result.endsWith('…')).toBe(true);
        const rest = text.slice(result.length - 1);
        expect(text.startsWith(result.slice(0, -1))).toBe(true);
        expect(rest).toMatch(/^[\s،؛:,;.(«–—-]/);
      }),
    );
  });

  it('keeps the marks of a letter with it when one word is too long', () => {
    expect(excerpt(wire('مُحَادَثَات'.repeat(5)), 4)).toBe('مُ…');
  });
});

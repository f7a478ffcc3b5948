/** Every visible character of a text stands, in order, on its page (ARABIC.md, "Content conservation is an invariant"). */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Root, RootContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { visible } from '../../src/arabic/words.ts';
import { parseMarkdown } from '../../src/markup/parse.ts';
import { renderBody } from '../../src/markup/render.ts';
import { plainParagraphs } from '../../src/markup/text.ts';
import { fromMarkdown, options, wire, writtenText } from './helpers.ts';

const letters = [...'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيٱپچژڤگکیڨڭﷺ'];
const marks = [...'\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0653\u0654\u0655\u0670\u0640\u200c\u200d'];
const digits = [...'0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹'];
const quotes = [...'«»‹›“”‘’"\'،؛؟.:!()…–—-%٪'];
const runs = ['5+1', '-5', '24-11-2014', '+973 1729 0000', '3-1', '$5.5', 'C++.', '24/11/2014', '1,234.5', '10:30', 'F-16', '12%'];
const copy = ['قال:كذا', ':نص', 'أ.ف.ب', 'P5+1', 'CNN', 'عواصم - (وكالات):', '٢٠١٤-١١-٢٤', 'www.example.com،', '«كذا»،', '؟!'];

const character = fc.constantFrom(...letters, ...marks, ...digits, ...quotes, ' ');
const arabic = fc
  .array(
    fc.oneof({ weight: 5, arbitrary: character }, { weight: 2, arbitrary: fc.constantFrom(...runs, ...copy, ' ') }),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

describe('wire text', () => {
  const markup = fc.constantFrom(
    ...['<', '>', '&', ':::', ':::note', '#', '##', '*', '**', '_', '`', '```', '- ', '+ ', '24. ', '> ', '    ', '---', '\\'],
    ...['<script>', '</script>', '<b onclick=x>', '&amp;', '&#60;', '<!--', ']]>', '[^1]', '[x](y)', '![x](y)', '|', '~~'],
    ...['{a="b"}', '\u00a0'],
  );
  const line = fc
    .array(
      fc.oneof(arabic, markup, fc.string({ unit: 'binary', maxLength: 8 }), fc.string({ unit: 'grapheme', maxLength: 8 })),
      { maxLength: 8 },
    )
    .map((pieces) => pieces.join(''));

  it('stands on the page verbatim, markup signs and all', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const { html, messages } = renderBody(wire(...lines), options);
        expect(visible(writtenText(html))).toBe(visible(lines.join('')));
        expect(visible(plainParagraphs(wire(...lines)).join(''))).toBe(visible(lines.join('')));
        expect(messages).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('stands verbatim in every block that a wire parser may build', () => {
    const inText = (value: string): { type: 'text'; value: string } => ({ type: 'text', value });
    const block = fc.tuple(fc.nat(4), line).map(([kind, value]): RootContent => {
      const paragraph: RootContent = { type: 'paragraph', children: [inText(value)] };
      if (kind === 0) return { type: 'heading', depth: 2, children: [inText(value)] };
      if (kind === 1) return { type: 'blockquote', children: [paragraph] };
      if (kind === 2) return { type: 'list', children: [{ type: 'listItem', children: [paragraph] }] };
      const [start, rest] = [inText(value.slice(0, 3)), inText(value.slice(3))];
      if (kind === 3) return { type: 'paragraph', children: [start, { type: 'strong', children: [rest] }] };
      return paragraph;
    });
    const textIn = (node: Root | RootContent): string =>
      node.type === 'text' ? node.value : 'children' in node ? node.children.map(textIn).join('') : '';
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (children) => {
        const tree: Root = { type: 'root', children };
        const before = JSON.stringify(tree);
        const { html } = renderBody(tree, options);
        expect(visible(writtenText(html))).toBe(visible(textIn(tree)));
        expect(JSON.stringify(tree)).toBe(before);
      }),
      { numRuns: 200 },
    );
  });

  const folder = '../shared/data/wire';
  it.skipIf(!existsSync(folder))('stands verbatim when it is real copy (needs ../shared/data/wire)', () => {
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) {
      const lines = readFileSync(`${folder}/${name}`, 'utf8').split('\n');
      const { html } = renderBody(wire(...lines), options);
      expect(visible(writtenText(html))).toBe(visible(lines.join('')));
    }
  });
});

describe('Markdown', () => {
  it('keeps letters of any script that are written as character references', () => {
    const point = fc.integer({ min: 0x21, max: 0x2fa1f }).filter((code) => /\p{L}/u.test(String.fromCodePoint(code)));
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 6 }), (codes) => {
        const { tree } = parseMarkdown(`قالت الصحيفة كلمة ${codes.map((code) => `&#${code};`).join(' و ')} في صدرها.\n`);
        expect(plainParagraphs(tree)).toEqual([`قالت الصحيفة كلمة ${codes.map((code) => String.fromCodePoint(code)).join(' و ')} في صدرها.`]);
      }),
    );
  });

  /** A piece of source and the text that a reader must find. */
  interface Piece {
    source: string;
    text: string;
  }

  const escape = (text: string): string => text.replace(/[\\`*_{}[\]<>#+.!|~&:@-]/g, String.raw`\$&`);
  // Escaped wherever Markdown could mean something by it; a word in front, so that no line opens a block.
  const prose = arabic.map((text): Piece => {
    const line = `نص ${text.trim()} نص`;
    return { source: escape(line), text: line };
  });
  // As editors type it, without a backslash anywhere.
  const word = fc.constantFrom(...copy, ...runs, 'الخبر', 'في', 'مُسْقَط');
  const typed = fc.array(word, { minLength: 1, maxLength: 12 }).map((words): Piece => {
    const line = `نص ${words.join(' ')}`;
    return { source: line, text: line };
  });
  const wrap =
    (before: string, after: string) =>
    (piece: Piece): Piece => ({ source: `نص ${before}${piece.source}${after} نص`, text: `نص ${piece.text} نص` });
  const inline = fc.oneof(
    prose,
    typed,
    prose.map(wrap('**', '**')),
    prose.map(wrap('*', '*')),
    prose.map(wrap('~~', '~~')),
    prose.map(wrap('[', '](/2014/11/10/muscat)')),
    fc.constant({ source: 'نص `-5 < 6 && **x**` نص', text: 'نص -5 < 6 && **x** نص' }),
  );
  const join = (pieces: Piece[], between: string, build: (sources: string[]) => string): Piece => ({
    source: build(pieces.map((piece) => piece.source)),
    text: pieces.map((piece) => piece.text).join(between),
  });
  const several = fc.array(inline, { minLength: 1, maxLength: 3 });
  const block = fc.oneof(
    inline,
    several.map((pieces) => join(pieces, ' ', (sources) => sources.join('\n'))),
    several.map((pieces) => join(pieces, ' ', (sources) => sources.map((source) => `- ${source}`).join('\n'))),
    several.map((pieces) => join(pieces, ' ', (sources) => sources.map((source, at) => `${at + 1}. ${source}`).join('\n'))),
    several.map((pieces) => join(pieces, ' ', (sources) => sources.map((source) => `> ${source}`).join('\n'))),
    inline.map((piece) => ({ ...piece, source: `### ${piece.source}` })),
    fc.tuple(prose, prose).map((cells) => join(cells, ' ', ([a = '', b = '']) => `| ${a} | ${b} |\n|:--|--:|`)),
    inline.map((piece) => ({ source: `:::pull{by="فلان"}\n${piece.source}\n:::`, text: `${piece.text}فلان` })),
    inline.map((piece) => ({ source: `:::note{title="ملاحظة"}\n${piece.source}\n:::`, text: `ملاحظة${piece.text}` })),
    inline.map((piece) => ({
      source: `:::facts{title="حقائق"}\n- **المكان:** ${piece.source}\n:::`,
      text: `حقائقالمكان:${piece.text}`,
    })),
    inline.map((piece) => ({
      source: `:::figure{src="a.svg" alt="ب" credit="ج"}\n${piece.source}\n:::`,
      text: `${piece.text}ج`,
    })),
    inline.map((piece) => ({ source: `:::عاجل{a="b"}\n${piece.source}\n:::`, text: `:::عاجل{a="b"}${piece.text}:::` })),
    inline.map((piece) => ({ source: `<div class="x">\n\n${piece.source}\n\n</div>`, text: piece.text })),
  );

  it('keeps every character of what was written', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), fc.option(inline, { nil: undefined }), (blocks, note) => {
        const source = blocks.map((piece) => piece.source).join('\n\n') + (note ? `\n\nنص[^1]\n\n[^1]: ${note.source}\n` : '\n');
        const expected = visible(blocks.map((piece) => piece.text).join('') + (note ? `نص${note.text}` : ''));
        expect(visible(writtenText(fromMarkdown(source).html))).toBe(expected);
        expect(visible(plainParagraphs(parseMarkdown(source).tree).join(''))).toBe(expected);
      }),
      { numRuns: 400 },
    );
  });
});

/** What `abridge.ts` leaves out is nowhere to be seen: the tree is the one that the parser makes of the whole text, positions and all. */
import fc from 'fast-check';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { parseAbridged } from '../../src/markup/abridge.ts';
import { remarkNewsSyntax } from '../../src/markup/plugins/remark-news-syntax.ts';

const parser = unified().use(remarkNewsSyntax).freeze();
const whole = (text: string): unknown => JSON.parse(JSON.stringify(parser.parse(text)));
const abridged = (text: string): unknown => JSON.parse(JSON.stringify(parseAbridged(text, (short) => parser.parse(short))));

const PLAIN = 'قالت الوزارة اليوم إن «المحادثات» تُستأنف غدًا، بحسب رويترز.';
const WORDS = ['قال', 'الوزير', 'إن', 'المُحادثات', 'في طهران', 'العراق، وإيران', '«الكويت»', '2014', '١٢', 'Reuters', 'www.example.org/خبر', 'https://example.org/أ', 'a@b.org'];
const SIGNS = ['**', '*', '_', '~~', '`', '[', '](', ')', '](https://example.org)', '![', '<b>', '</b>', '<', '|', ':', '؛', '\\', '&amp;', '-', '#', '!', '"', ' ', '  ', '\t', '\n', '  \n', '[^1]', '\u200f', '—'];
const BLOCKS = ['# عنوان طويل هنا', '- أول كلمة\n- ثانٍ كلمة', '1. أول شيء', '> قول مأثور طويل', '```csv كذا كذا\nأ ب ج\n\nقال الوزير\n```', '~~~\nقال الوزير', '| أ ب ج | د |\n|---|--:|\n| كذا كذا كذا | 1 |', 'كذا كذا\n:-', 'عنوان كذا\n===', '    رمز مزاح هنا', '---', '<div>\nقال الوزير\n\n</div>', '<!-- قال\n\nالوزير', ':::note[عنوان كذا كذا]\nقال الوزير\n\nاليوم\n:::', '::: pull\nكذا كذا', '::figure', '[^1]: حاشية كذا كذا', '[كذا كذا]: /x', '* نجمة كذا\n\n  فقرة كذا\n\n* أخرى', '\u200bنص'];
const HEADS = ['', '---\nheadline: كذا وكذا: كذا\n---\n', '---\n---\n', '---\nheadline: كذا', '--- \nheadline: كذا\n---\n', '\n---\nكذا: كذا\n---\n', '---\nكذا\n--- \n\n---\n'];

const line = fc.array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...WORDS.map((word) => `${word} `)) }, fc.constantFrom(...WORDS), fc.constantFrom(...SIGNS)), { maxLength: 20 }).map((parts) => parts.join(''));
const block = fc.oneof({ weight: 2, arbitrary: fc.constant(PLAIN) }, line, fc.constantFrom(...BLOCKS));
const text = fc.tuple(fc.constantFrom(...HEADS), fc.array(fc.tuple(block, fc.constantFrom('\n\n', '\n\n', '\n\n\n', '\n'))), fc.constantFrom('', '\n')).map(([head, blocks, end]) => head + blocks.flat().join('') + end);

test('the tree of any text', () => {
  fc.assert(
    fc.property(text, (written) => {
      expect(abridged(written)).toEqual(whole(written));
    }),
    { numRuns: 600 },
  );
});

test('plain paragraphs that follow one another are read once, and front matter not at all', () => {
  let read = '';
  const source = `---\nheadline: كذا\n---\n\n${PLAIN}\n\n${PLAIN}\n\n## عنوان\n\n${PLAIN}\n\n${PLAIN}\n`;
  const tree = parseAbridged(source, (short) => parser.parse((read = short)));
  expect(read.trim().split(/\n+/).map((one) => one.length)).toEqual([1, 4, 1]);
  expect(tree.children.map(({ type }) => type)).toEqual(['yaml', 'paragraph', 'paragraph', 'heading', 'paragraph', 'paragraph']);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/markup/parse.ts';
import { plainText } from '../../src/markup/text.ts';
import { rulesOf } from './helpers.ts';
import { processorMs } from '../processor-time.ts';

const article = `---
headline: محادثات مسقط
published: 2014-11-12
figure:
  src: media/map.svg
  alt: خريطة
topics: [iran, oman]
corrections:
  - date: 2014-11-12T19:05:00+03:00
    text: تصحيح
---

المتن.
`;

describe('front matter', () => {
  it('is plain data whose dates stay text', () => {
    const { frontmatter, messages } = parseMarkdown(article);
    expect(messages).toEqual([]);
    expect(frontmatter).toEqual({
      headline: 'محادثات مسقط',
      published: '2014-11-12',
      figure: { src: 'media/map.svg', alt: 'خريطة' },
      topics: ['iran', 'oman'],
      corrections: [{ date: '2014-11-12T19:05:00+03:00', text: 'تصحيح' }],
    });
  });

  it('leaves the body with positions in the file', () => {
    const { tree } = parseMarkdown(article);
    expect(tree.children).toHaveLength(1);
    expect(tree.children[0]?.position?.start.line).toBe(13);
  });

  it.each([
    [['headline'], 2],
    [['figure'], 4],
    [['figure', 'alt'], 6],
    [['topics', 1], 7],
    [['corrections', 0, 'text'], 10],
    [['figure', 'absent'], 4],
    [['absent'], undefined],
  ])('knows the line of %j', (path, line) => {
    expect(parseMarkdown(article).frontmatterLines(path)).toBe(line);
  });

  it.each([
    ['no front matter', 'المتن.'],
    ['an empty one', '---\n---\nالمتن.'],
    ['only a comment', '---\n# تعليق\n---\nالمتن.'],
    ['an empty file', ''],
  ])('is {} for %s', (_, source) => {
    const { frontmatter, messages } = parseMarkdown(source);
    expect(frontmatter).toEqual({});
    expect(messages).toEqual([]);
  });

  it.each([
    ['a colon in a headline', 'kicker: نعم\nheadline: عاجل: كذا', 'frontmatter-yaml', 3],
    ['a quotation that goes on', 'kicker: نعم\nheadline: "كذا" قال', 'frontmatter-yaml', 3],
    ['a reserved sign', 'kicker: نعم\nheadline: @كذا', 'frontmatter-yaml', 3],
    ['no space after the colon', 'kicker: نعم\nheadline:كذا', 'frontmatter-yaml', 3],
    ['a tab', 'figure:\n\tsrc: x', 'frontmatter-yaml', 3],
    ['the same key twice', 'slug: a\nslug: b', 'frontmatter-yaml', 3],
    ['a tag', 'slug: a\nheadline: !!js/function "x"', 'frontmatter-yaml', 3],
    ['a list', '- a\n- b', 'frontmatter-shape', 2],
    ['one line of text', 'headline:كذا', 'frontmatter-shape', 2],
    ['an asterisk', 'slug: a\nheadline: *كذا*', 'frontmatter-alias', 3],
    ['braces', `slug: a\nheadline: ${'{'.repeat(2000)} كذا`, 'frontmatter-yaml', 3],
    ['braces in braces', 'slug: a\nheadline: {{كذا: نعم}: لا}', 'frontmatter-key', 3],
    ['an ampersand', 'slug: a\nheadline: &كذا نعم', 'frontmatter-alias', 3],
    ['a hash', 'slug: a\nheadline: كذا #وسم', 'frontmatter-comment', 3],
  ])('tells the desk of %s, with its line, and parses the body all the same', (_, yaml, rule, line) => {
    const { messages, tree } = parseMarkdown(`---\n${yaml}\n---\n\nالمتن.\n`);
    expect(messages.map((message) => [message.rule, message.line])).toEqual([[rule, line]]);
    expect(plainText(tree)).toBe('المتن.');
  });

  it.each([
    ['عاجل: كذا', 'عاجل: كذا'],
    ['"كذا" قال', '"كذا" قال'],
    ['@كذا', '@كذا'],
    ['*كذا*', '*كذا*'],
    ['&كذا نعم', '&كذا نعم'],
    ['!كذا نعم', '!كذا نعم'],
    ['> كذا', '> كذا'],
    ['[كذا] قال', '[كذا] قال'],
    ['{{كذا}: لا}', '{{كذا}: لا}'],
  ])('reads a headline that wanted quotes as if it had them: %s', (written, headline) => {
    const { frontmatter, messages } = parseMarkdown(
      `---\nkicker: نعم\nheadline: ${written}\nstandfirst: كذا: كذا\nstatus: draft\n---\n`,
    );
    expect(frontmatter).toEqual({ kicker: 'نعم', headline, standfirst: 'كذا: كذا', status: 'draft' });
    expect(messages.map(({ line, severity }) => [line, severity])).toEqual([
      [3, 'error'],
      [4, 'error'],
    ]);
  });

  it('reads a key without the space after its colon, and the lines after it', () => {
    const { frontmatter } = parseMarkdown('---\nheadline:كذا\nstatus: draft\nslug:a\n---\n');
    expect(frontmatter).toEqual({ headline: 'كذا', status: 'draft', slug: 'a' });
  });

  it('leaves alone what it cannot mend, and ends', () => {
    const piece = fc.constantFrom('a', 'b: ', ':', ' ', '\n', '\n  ', '\n- ', '"', "'", '[', ']', '{', '*x', '&x', '!', '|', '>', '\t', 'نص', '#', ',');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const source = `---\n${pieces.join('').replaceAll('---', '')}\n---\n\nالمتن.\n`;
        const { messages, tree } = parseMarkdown(source);
        expect(plainText(tree)).toContain('المتن.');
        const yaml = messages.filter(({ rule }) => rule === 'frontmatter-yaml' || rule === 'frontmatter-alias');
        expect(new Set(yaml.map(({ line }) => line)).size).toBe(yaml.length);
      }),
      { numRuns: 500 },
    );
  });

  it('does not multiply aliases without end', () => {
    const levels = Array.from({ length: 9 }, (_, i) => `  - &l${i + 1} [${Array(9).fill(`*l${i}`).join(', ')}]`);
    const source = `---\nstatus: draft\nbomb:\n  - &l0 [x]\n${levels.join('\n')}\n---\n`;
    expect(processorMs(() => expect(parseMarkdown(source).frontmatter).toEqual({ status: 'draft' }))).toBeLessThan(1000);
  });

  it('does not read a file of nothing but faults over and over', () => {
    const source = `---\n${Array.from({ length: 400 }, (_, i) => `k${i}: a: b`).join('\n')}\n---\n`;
    expect(processorMs(() => expect(parseMarkdown(source).messages.length).toBeGreaterThan(20))).toBeLessThan(2000);
  });

  it('gives no key a way to the prototype', () => {
    const { frontmatter } = parseMarkdown('---\n__proto__: {polluted: true}\n---\n');
    expect(Object.getPrototypeOf(frontmatter)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it.each([
    ['\n\n---\nheadline: x\n---\nالمتن.', 'frontmatter-place', 3],
    ['---\nheadline: x\n\nالمتن.', 'frontmatter-unclosed', 1],
  ])('is missed in %j, and the desk is told', (source, rule, line) => {
    const [message] = parseMarkdown(source).messages;
    expect([message?.rule, message?.line, message?.severity]).toEqual([rule, line, 'error']);
  });
});

describe('Markdown of the paper', () => {
  it.each(['قال:كذا', ':نص', 'عند 10:30 مساء', 'النتيجة 2:1', 'قال :note[x]{a=b} ثم', '~نص~', '[ ] مهمة', '«www»'])(
    'leaves %j as it is',
    (text) => {
      const { tree, messages } = parseMarkdown(`- ${text}\n\nالخبر ${text}\n`);
      expect(plainText(tree)).toBe(`${text}\n\nالخبر ${text}`);
      expect(messages).toEqual([]);
    },
  );

  it('tells of bold that did not close', () => {
    const { messages } = parseMarkdown('نص\n**«الجزيرة»**وقال\n');
    expect(messages.map(({ rule, line }) => [rule, line])).toEqual([['stray-emphasis', 1]]);
    expect(parseMarkdown('نص \\*\\* وآخر').messages).toEqual([]);
  });

  it('never throws, and every message names a line of the file', () => {
    const piece = fc.constantFrom(
      ...['---', '\n', '\n\n', ':::note', ':::', '::x', '{a="b"}', '**', '|', '| - |', '- ', '> ', '[^1]', '[^1]: ', '<div>'],
      ...['<script>', '-->', '<!--', '```', 'نص', 'headline: ', '"', '![', '](', ')', '    ', '\t', '\r\n', '&amp;', '\\'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const source = pieces.join('');
        const lines = source.split(/\r\n?|\n/).length;
        const { messages } = parseMarkdown(source);
        expect(messages.every(({ line, column }) => line >= 1 && line <= lines && column >= 1)).toBe(true);
        expect(rulesOf(messages)).not.toContain('nesting');
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['quotations', '>'.repeat(3000)],
    ['lists', '- '.repeat(3000).trim()],
    ['numbered lists', '1. '.repeat(3000).trim()],
    ['HTML', '<div>'.repeat(3000)],
  ])('shows %s nested past all sense as they were written', (_, marks) => {
    const { tree, frontmatter, messages } = parseMarkdown(`---\nslug: a\n---\n${marks} نص\n\nآخر`);
    expect(rulesOf(messages)).toContain('nesting');
    expect(plainText(tree)).toBe(`${marks.trim()} نص\n\nآخر`);
    // A draft stays one.
    expect(frontmatter).toEqual({ slug: 'a' });
  });

  it.each([
    ['emphasis', '*a_'.repeat(3000), 'tangled'],
    ['brackets', '[a]('.repeat(3000), 'tangled'],
    ['brackets that close', ']'.repeat(90_000), 'tangled'],
    ['comments that do not', '<!--'.repeat(9000), 'tangled'],
    ['quotations of nothing', '\n'.concat('>'.repeat(90_000), '\n'), 'nesting'],
    ['underlined headings', 'a\n===\n'.repeat(600), 'tangled'],
    ['blocks that are not closed', ':::note\n'.repeat(200), 'nesting'],
  ])('shows a tangle of %s as it was written', (_, marks, name) => {
    const { tree, frontmatter, messages } = parseMarkdown(`---\nstatus: draft\n---\n${marks} نص`);
    expect(rulesOf(messages)).toContain(name);
    expect(plainText(tree).replace(/\s+/g, '')).toBe(`${marks} نص`.replace(/\s+/g, ''));
    expect(frontmatter).toEqual({ status: 'draft' });
  });

  it('reads a long list of links, and a table of them', () => {
    const link = '[خبر](/2014/11/10/x/) **مهم** _جدًّا_';
    for (const source of [`- ${link}\n`.repeat(900), `| أ | ب |\n|---|---|\n${`| ${link} | ${link} |\n`.repeat(900)}`]) {
      const { tree, messages } = parseMarkdown(source);
      expect(messages).toEqual([]);
      expect(tree.children).toHaveLength(1);
    }
  });

  it('takes a line of dashes for the rule that it is', () => {
    expect(parseMarkdown(`نص\n\n${'- '.repeat(200)}\n`).messages).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlToMarkdown } from '../../src/import/html/to-markdown.ts';
import { squeeze } from '../../src/import/html/tidy.ts';
import { parseMarkdown } from '../../src/markup/parse.ts';
import { plainParagraphs } from '../../src/markup/text.ts';

const paragraphs = (html: string): string[] => plainParagraphs(parseMarkdown(htmlToMarkdown(html).text).tree);

describe('paragraphs', () => {
  test.each([
    ['<p>أ</p><p>ب</p>'],
    ['<p>أ<br><br>ب</p>'],
    ['<div>أ<br/>\n<br/>ب</div>'],
    ['<div><span style="x">أ<br><br></span>ب</div>'],
    ['أ<div>ب</div>'],
    ['<table><tr><td><p>أ</p></td></tr><tr><td>ب</td></tr></table>'],
    ['<p>أ</p><p>&nbsp;</p><p><b> </b></p><p>ب</p>'],
  ])('%s', (html) => expect(paragraphs(html)).toEqual(['أ', 'ب']));
});

test('what a browser does not show is not text', () => {
  expect(paragraphs('<style>x</style><script>y</script><!-- ج --><p hidden>ه</p><p style="display: none">و</p><button>ز</button><p>نص</p>')).toEqual(['نص']);
});

test('signs that mean something in Markdown stay signs', () => {
  const said = ['* نجمة', '# وسم', '2014. عام', '1) بند', '::: تنبيه', '--- ', '> قول', '[س](ص) و_ع_ و`ك` و~~ل~~ و&amp;amp;', '| أ | ب |', '\\نص', '<b>', '+ زائد', '=== ', 'http://a.example/b_c_d'];
  const html = said.map((one) => `<p>${one.replaceAll('<', '&lt;')}</p>`).join('');
  expect(paragraphs(html)).toEqual(said.map((one) => one.replaceAll('&amp;', '&').trim()));
});

test('bold that touches a word closes', () => {
  const { text, notes } = htmlToMarkdown('<p>قال<b>«نعم»</b>ثم</p>');
  expect(text).toBe('قال«**نعم**»ثم');
  expect(notes).toEqual([]);
});

test('links are made whole, harmful ones leave their words, frames become links', () => {
  const { text } = htmlToMarkdown('<p><a href="/x">أ</a> <a href="javascript:alert(1)">ب</a> <a href="#n">ج</a></p><iframe src="//video.example/1"></iframe>', { base: 'https://old.example/d/' });
  expect(text).toBe('[أ](https://old.example/x) ب ج\n\n<https://video.example/1>');
});

test('the headline said again goes, other headings begin at the second level', () => {
  expect(htmlToMarkdown('<h1>العنوان  نفسه</h1><h1>فصل</h1><p>نص</p>', { headline: 'العنوان نفسه' }).text).toBe('## فصل\n\nنص');
});

test('a table without a head has its first row for one', () => {
  expect(htmlToMarkdown('<table><tr><td>أ</td><td>ب</td></tr><tr><td>1</td><td>2</td></tr></table>').text).toBe('| أ | ب |\n| - | - |\n| 1 | 2 |');
});

test('pictures at hand come along under their digest, the others are named', () => {
  const png = Uint8Array.of(1, 2, 3);
  const { text, pictures, notes } = htmlToMarkdown('<p><img src="a.png" alt="وصف"><img src="https://x.example/b.jpg"><img src="p.gif" width="1"></p>', { find: (src) => (src === 'a.png' ? png : undefined) });
  expect(pictures).toHaveLength(1);
  expect(text).toBe(`![وصف](${pictures[0]?.path})`);
  expect(pictures[0]?.path).toMatch(/^media\/import\/[\da-f]{16}\.png$/);
  expect(notes.map(({ rule, message }) => [rule, message.en.includes('https://x.example/b.jpg')])).toEqual([['picture-left-out', true]]);
});

test('a rule at the top does not open front matter', () => {
  expect(htmlToMarkdown('<hr><p>نص</p><hr><p>آخر</p>').text).toBe('***\n\nنص\n\n***\n\nآخر');
});

test('what would be lost is told', () => {
  // Markdown has no way to say what stands in a textarea's stead; here a table in a cell of a table.
  const html = '<table><tr><th>أ</th><th>ب</th></tr><tr><td><ul><li>س</li><li>ص</li></ul></td><td>د</td></tr></table>';
  const { text, notes } = htmlToMarkdown(html);
  const kept = squeeze(plainParagraphs(parseMarkdown(text).tree).join(''));
  expect(kept === 'أبسصد' || notes.some(({ rule }) => rule === 'text-differs')).toBe(true);
});

test('every word of any page is in the Markdown, in its order', () => {
  const word = fc.constantFrom('كلمة', '«قول»', '5+1', '**', '_', '[x]', '|', '#', '1.', ':::', '~', '`', '\\', '<', '&', 'وقال', '10:30', '!', '—', 'a_b_c', 'www.example.com،', '- ');
  const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((all) => all.join(' ').replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
  const inline = fc.tuple(words, fc.constantFrom('b', 'em', 'span', 'del', 'a href="https://x.example/"', 'code'), words).map(([a, tag, b]) => `${a}<${tag}>${b}</${tag.split(' ')[0]}>`);
  const block = fc.tuple(fc.constantFrom('p', 'div', 'h2', 'blockquote', 'li'), fc.oneof(words, inline)).map(([tag, body]) => (tag === 'li' ? `<ul><li>${body}</li></ul>` : `<${tag}>${body}</${tag}>`));
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), (blocks) => {
      const html = blocks.join('\n');
      const { text, notes } = htmlToMarkdown(html);
      const plain = html.replace(/<[^>]+>/g, '').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
      // Where Markdown cannot say it, the desk is told.
      return squeeze(plainParagraphs(parseMarkdown(text).tree).join('')) === squeeze(plain) || notes.some(({ rule }) => rule === 'text-differs');
    }),
    { numRuns: 400 },
  );
});

test('a table of two hundred thousand rows keeps its words', () => {
  const { text, notes } = htmlToMarkdown(`<p>أول</p><table>${'<tr><td>كلمة</td></tr>'.repeat(200_000)}</table>`);
  expect(text.match(/كلمة/g)).toHaveLength(200_000);
  expect(notes.map(({ rule }) => rule)).toEqual(['too-deep']);
});

test('text that nests without end keeps its words', () => {
  const { text, notes } = htmlToMarkdown(`<p>أول${'<div>'.repeat(20_000)}نص</p><p>آخر</p>`);
  expect(text).toBe('أول\n\nنص\n\nآخر');
  expect(notes.map(({ rule }) => rule)).toEqual(['too-deep']);
});

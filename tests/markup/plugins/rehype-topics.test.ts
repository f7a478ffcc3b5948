import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutWord } from '../../../src/arabic/joins.ts';
import { nameFinder } from '../../../src/arabic/names.ts';
import { visible } from '../../../src/arabic/words.ts';
import type { TopicLink } from '../../../src/markup/render.ts';
import { elements, fromMarkdown, writtenText } from '../helpers.ts';

const find = nameFinder([
  { id: 'iran', names: ['إيران', 'طهران'] },
  { id: 'kerry', names: ['جون كيري', 'كيري'] },
  { id: 'five', names: ['مجموعة 5+1'] },
  { id: 'cnn', names: ['CNN'] },
]);
const topics = (sentences: readonly string[]): TopicLink[] => find(sentences).map(({ id, ...place }) => ({ ...place, href: `/topics/${id}/` }));
const render = (source: string) => fromMarkdown(source, { topics }).html;
const textOf = (html: string): string => writtenText(html);
/** The links to topics in a text, each with its address. */
const links = (source: string): string[] => {
  const html = render(source);
  return [...html.matchAll(/<a href="([^"]*)" class="topic">(.*?)<\/a>/gs)].map(([, href = '', inner = '']) => `${href} ${textOf(inner)}`);
};

describe('the first mention of a topic', () => {
  it('is a link, whole words with their clitics', () => {
    expect(links('قال جون كيري لإيران إن إيران وطهران، ثم كيري.')).toEqual(['/topics/kerry/ جون كيري', '/topics/iran/ لإيران']);
    expect(links('بثتها الـCNN أمس')).toEqual(['/topics/cnn/ الـCNN']);
    expect(links('في فقرة.\n\nثم إيران.\n\n- وإيران')).toEqual(['/topics/iran/ إيران']);
    expect(links('- في طهران\n- وإيران')).toEqual(['/topics/iran/ طهران']);
    expect(links('قال **كيري** كذا')).toEqual(['/topics/kerry/ كيري']);
  });

  it.each([
    ['heading', '## إيران\n\nنص.'],
    ['link', 'في [إيران](https://example.com/) نص'],
    ['quotation', '> إيران'],
    ['pull quote', ':::pull{by="كيري"}\nإيران\n:::'],
    ['facts', ':::facts{title="حقائق"}\n- **إيران:** طهران\n:::'],
    ['note', ':::note{title="ملاحظة"}\nإيران\n:::'],
    ['table', '| أ | ب |\n|---|---|\n| إيران | 1 |'],
    ['chart', '```csv chart=bar title="إيران"\nالبلد,عدد\nإيران,3\nمصر,4\n```'],
    ['timeline', ':::timeline{title="المسار"}\n- **7 نوفمبر 2014:** إيران\n:::'],
    ['code', 'في `إيران` نص'],
    ['caption', ':::figure{src="a.svg" alt="صورة"}\nإيران\n:::'],
    ['footnote', 'نص[^1]\n\n[^1]: إيران'],
    ['deletion', 'نص ~~إيران~~'],
    ['name whose parts differ in emphasis', 'قال جون **كيري نفسه**'],
  ])('is not in a %s', (_, source) => {
    expect(links(source)).toEqual([]);
  });

  it('is the first that can be linked', () => {
    expect(links('## إيران\n\nقالت طهران.')).toEqual(['/topics/iran/ طهران']);
    expect(links('جون **كيري** ثم كيري')).toEqual(['/topics/kerry/ كيري']);
  });

  it('is left alone where the text leads to its topic by itself', () => {
    expect(links('[الملف](/topics/iran/) وإيران وكيري')).toEqual(['/topics/kerry/ وكيري']);
  });

  it('keeps a run in it isolated', () => {
    expect(render('اجتمعت مجموعة 5+1 أمس')).toContain('<a href="/topics/five/" class="topic">مجموعة <bdi dir="ltr">5+1</bdi></a>');
  });
});

it('without the function nothing is linked', () => {
  expect(fromMarkdown('في إيران').html).toBe('<p>في إيران</p>');
});

it('no character is lost or moved, no word is cut, no topic is linked twice', () => {
  const piece = fc.constantFrom('إيران', 'وطهران', 'جون', 'كيري', 'لكيري', ' ', ' ', '، ', '**', '*', '«', '»', '5+1', 'مجموعة 5+1', 'الـCNN', 'نص', '\n\n', '\n\n- ', '\n\n> ', '\n\n## ', '~~', '[', '](https://a.example/)', '<b>', '</b>');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const source = pieces.join('');
      const [plain, html] = [fromMarkdown(source).html, render(source)];
      expect(visible(writtenText(html))).toBe(visible(writtenText(plain)));
      const found = elements(html).filter(({ tagName, properties }) => tagName === 'a' && String(properties['className']) === 'topic');
      expect(new Set(found.map(({ properties }) => properties['href'])).size).toBe(found.length);
      for (const [, before = '', inner = '', after = ''] of html.matchAll(/(.)<a href="[^"]*" class="topic">([^<]*)<\/a>(.)/gsu)) {
        expect([cutWord(before, inner), cutWord(inner, after)]).toEqual([null, null]);
      }
    }),
    { numRuns: 400 },
  );
});

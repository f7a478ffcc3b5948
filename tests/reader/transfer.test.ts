import { describe, expect, test } from 'vitest';
import type { Mark } from '../../src/reader/marks/store.ts';
import { fromFile, NotTaken, toFile } from '../../src/reader/saved/transfer.ts';
import type { Listed } from '../../src/reader/saved/transfer.ts';

const article: Listed = { path: '/paper/2014/11/12/philae-landing/', headline: 'المسبار «فيلة» يهبط', section: 'علوم', summary: '', words: 320, saved: '2026-01-02T03:04:05.000Z' };
const mark: Mark = {
  id: '0b6f8a52-3b1c-4f43-9d20-0a5b7f9a8e11', path: article.path, headline: article.headline,
  quote: 'أول هبوط', before: 'وهو ', after: ' هادئ', start: 41, note: 'للبحث', made: '2026-01-02T03:05:00.000Z',
};
const file = (): string => toFile({ articles: [article], marks: [mark, { ...mark, id: `${mark.id}-2`, note: '' }] }, 'https://news.example', '2026-02-03T00:00:00.000Z');

test('what is written is read again', () => {
  expect(fromFile(file())).toEqual({ articles: [article], marks: [mark, { ...mark, id: `${mark.id}-2`, note: '' }] });
});

test('marks are annotations as the Web Annotation Data Model has them', () => {
  const [one] = (JSON.parse(file()) as { annotations: unknown[] }).annotations;
  expect(one).toMatchObject({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:uuid:${mark.id}`,
    type: 'Annotation',
    motivation: 'commenting',
    body: { type: 'TextualBody', value: 'للبحث' },
    target: {
      source: `https://news.example${article.path}`,
      selector: [
        { type: 'TextQuoteSelector', exact: 'أول هبوط', prefix: 'وهو ', suffix: ' هادئ' },
        { type: 'TextPositionSelector', start: 41, end: 49 },
      ],
    },
  });
});

describe('what is not such a file is refused, and the place of the fault is named', () => {
  const refused = (text: string): NotTaken => {
    try {
      fromFile(text);
    } catch (error) {
      if (error instanceof NotTaken) return error;
      throw error;
    }
    throw new Error('it was taken');
  };
  /** The file with one value changed. */
  const changed = (change: (tree: { version: unknown; articles: Record<string, unknown>[]; annotations: Record<string, unknown>[] }) => void): string => {
    const tree = JSON.parse(file());
    change(tree);
    return JSON.stringify(tree);
  };
  const first = (list: Record<string, unknown>[]): Record<string, unknown> => list[0] ?? {};

  test('no JSON, and none of ours', () => {
    expect(refused('<html>').reason).toBe('notJson');
    for (const other of ['null', '[]', '"nashra-saved"', '{"format":"other"}']) expect(refused(other).reason).toBe('notOurs');
  });

  test.each([
    ['//elsewhere.example/2014/11/12/x/'],
    ['/\\elsewhere.example/2014/11/12/x/'],
    ['https://elsewhere.example/2014/11/12/x/'],
    ['javascript:alert(1)//2014/11/12/x/'],
    ['/about/'],
    ['/2014/11/12/x/?y'],
    [7],
  ])('an address that is no article of this site: %s', (path) => {
    expect(refused(changed((tree) => Object.assign(first(tree.articles), { path }))).where).toBe('articles[0].path');
  });

  test.each([
    ['version', changed((tree) => Object.assign(tree, { version: 2 }))],
    ['articles', changed((tree) => Object.assign(tree, { articles: {} }))],
    ['articles[0].headline', changed((tree) => Object.assign(first(tree.articles), { headline: 5 }))],
    ['articles[0].words', changed((tree) => Object.assign(first(tree.articles), { words: -1 }))],
    ['articles[0].saved', changed((tree) => Object.assign(first(tree.articles), { saved: 'yesterday' }))],
    ['annotations[0].id', changed((tree) => Object.assign(first(tree.annotations), { id: '<b>' }))],
    ['annotations[0].target.source', changed((tree) => Object.assign(first(tree.annotations), { target: { source: 'data:text/html,x', selector: [{ type: 'TextQuoteSelector' }, { type: 'TextPositionSelector' }] } }))],
    ['annotations[0].target.selector', changed((tree) => Object.assign(first(tree.annotations), { target: { source: 'https://a.example/2014/11/12/x/', selector: [] } }))],
    ['annotations[0].body.value', changed((tree) => Object.assign(first(tree.annotations), { body: { value: 'م'.repeat(4001) } }))],
  ])('%s', (where, text) => {
    expect(refused(text)).toMatchObject({ reason: 'damaged', where });
  });
});

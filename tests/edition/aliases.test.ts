import { expect, test } from 'vitest';
import { article, paper } from './factory.ts';

const page = (id: string) => ({ id, title: id, order: 1, file: null, messages: [] });
const rules = (messages: readonly { rule: string; file?: string | undefined }[]) => messages.filter(({ rule }) => rule === 'alias-conflict').map(({ file }) => file);

test('a former address leads to one article; the first file in path order keeps it', () => {
  const { stories, messages } = paper([article({ file: 'b', permalink: '/2014/11/10/b/', aliases: ['/old/'] }), article({ file: 'a', permalink: '/2014/11/10/a/', aliases: ['/old/'] })]);
  expect(stories.find(({ file }) => file === 'a')?.aliases).toEqual(['/old/']);
  expect(stories.find(({ file }) => file === 'b')?.aliases).toEqual([]);
  expect(rules(messages)).toEqual(['b']);
});

test('no address of another article, of a list, an archive or a page is taken', () => {
  const given = article({ file: 'a', aliases: ['/2014/11/10/other/', '/topics/iran/', '/2014/', '/2014/11/10/', '/about/', '/2013/old/', '/old.html'] });
  const { stories, messages } = paper([given, article({ permalink: '/2014/11/10/other/' })], { pages: [page('about')] });
  expect(stories.find(({ file }) => file === 'a')?.aliases).toEqual(['/2013/old/', '/old.html']);
  expect(rules(messages)).toHaveLength(5);
});

import { expect, test } from 'vitest';
import { readAliases } from '../../src/intake/aliases.ts';

const read = (...stated: string[]) => readAliases(stated, () => 7);

test('an address, however it is written, is a path', () => {
  expect(read('old', '/old/', 'https://paper.example/old', '/old').paths).toEqual(['/old/']);
  expect(read('/news/12.html', '/%D8%A3/').paths).toEqual(['/news/12.html', '/أ/']);
});

test('what can be no path of the paper is reported, and never written', () => {
  const { paths, messages } = read('../../etc/x', '/a/%2e%2e/b', '/?p=12', '/', 'a\\b', '/a%2Fb', '%zz', 'a\u0000b');
  expect(paths).toEqual([]);
  expect(messages).toHaveLength(8);
  const more = ['/sw.js/', '/rss.xml', '/index.html/x/', '/media/a.svg/', '/con/', '/aux.html', '/a./', '/a%20/', `/${'أ'.repeat(150)}/`, '/a\u202eb/'];
  expect(read(...more).paths).toEqual([]);
  expect(read(...more).messages).toHaveLength(more.length);
  expect(messages[0]).toMatchObject({ rule: 'wrong-alias', line: 7, severity: 'error' });
});

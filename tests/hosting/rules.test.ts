import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { caddy } from '../../src/hosting/caddy.ts';
import { headersFile, MOST_LINE, MOST_RULES } from '../../src/hosting/headers-file.ts';
import { nginx } from '../../src/hosting/nginx.ts';
import { headersFor, hostRules } from '../../src/hosting/rules.ts';
import type { Headers } from '../../src/hosting/rules.ts';

const cache = (path: string, base = ''): string | undefined => headersFor(hostRules(base), base + path)['Cache-Control'];

test('what has a digest is kept for ever, the worker never, pages are asked for again', () => {
  for (const path of ['/_astro/page.A1b2.js', '/maps/025d9bd8.png', '/search/index/words/000.bin']) expect(cache(path), path).toContain('immutable');
  expect(cache('/sw.js')).toBe('no-cache');
  for (const path of ['/', '/2014/11/10/talks/', '/404.html', '/search/index/index.json']) expect(cache(path), path).toBe('public, max-age=0, must-revalidate');
  for (const path of ['/rss.xml', '/sections/news/atom.xml']) expect(cache(path, '/paper'), path).toContain('max-age=300');
});

test('no policy allows what is inline by itself, and a drawing of the desk runs no script', () => {
  const { some, all } = hostRules('');
  for (const headers of [all, ...some.map(({ headers }) => headers)]) expect(JSON.stringify(headers)).not.toMatch(/unsafe|https?:|data:/);
  expect(headersFor(hostRules(''), '/media/a.svg')['Content-Security-Policy']).toContain(", script-src 'none'");
});

test('no two rules give a path the same header, but for policies, which all hold', () => {
  const { some } = hostRules('');
  const paths = ['/_astro/a.woff2', '/media/a.avif', '/silence.wav', '/sections/a/rss.xml', '/api/v1/index.json', '/2014/11/10/2014-11-10.epub', '/feeds.opml', '/manifest.webmanifest', '/icons/a.png', '/favicon.ico', '/search/index/a.bin'];
  for (const path of paths) {
    const names = some.filter((rule) => headersFor({ base: '', all: {}, some: [rule] }, path)['Cache-Control'] !== 'public, max-age=0, must-revalidate');
    expect(names.length, path).toBeLessThan(2);
  }
});

test('the file of headers is within what hosts take', () => {
  const text = headersFile(hostRules('/a-paper-in-a-folder'));
  expect(text.split('\n').filter((line) => line.startsWith('/')).length).toBeLessThan(MOST_RULES);
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(MOST_LINE);
  for (const path of text.split('\n').filter((line) => line.startsWith('/'))) expect(path.split('*').length, path).toBeLessThan(3);
});

test.each(['', '/paper'])('every header of the table is in every form of it, under the base "%s"', (base) => {
  const rules = hostRules(base);
  const server = { address: new URL(`https://news.example${base}/`), root: '/srv/paper' };
  const values = (all: Headers): string[] => Object.entries(all).flatMap(([name, value]) => (name === 'Content-Type' ? [] : value));
  for (const [form, text] of Object.entries({ headers: headersFile(rules), nginx: nginx(rules, server), caddy: caddy(rules, server) })) {
    for (const value of [rules.all, ...rules.some.map(({ headers }) => headers)].flatMap(values)) expect(text, form).toContain(value);
  }
});

test('the table of caches in docs/deploy.md is that of the code', () => {
  const rows = readFileSync('docs/deploy.md', 'utf8').split('\n').filter((line) => line.startsWith('| `/'));
  const said = rows.flatMap((row) => {
    const [, paths = '', cache = ''] = row.split('|').map((cell) => cell.trim().replaceAll('`', ''));
    return paths.split(' ').map((path) => `${path} ${cache}`);
  });
  const cached = hostRules('').some.flatMap(({ path, headers }) => (headers['Cache-Control'] ? [`${path} ${headers['Cache-Control']}`] : []));
  expect(said.toSorted()).toEqual(cached.toSorted());
});

/** Every fault that is looked for is found in a small paper that has it, and none in the same paper without it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { headersFile } from '../../src/hosting/headers-file.ts';
import { withPolicy } from '../../src/hosting/head.ts';
import { inlineScripts } from '../../src/hosting/policy.ts';
import { hostRules } from '../../src/hosting/rules.ts';
import { siteIn, verify } from '../../src/verify/verify.ts';

const ADDRESS = 'https://news.example/paper/';
const FRONT = withPolicy(
  `<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>صحيفة</title><link rel="canonical" href="${ADDRESS}"><style>a{color:red}</style></head>
<body><h1 id="one">صحيفة</h1>
<a href="/paper/about/#two">عن</a> <a href="#one">أول</a> <a href="https://elsewhere.example/">غيرنا</a>
<img src="/paper/a.png" alt="" width="2" height="2">
</body></html>`,
  inlineScripts('/paper'),
);
const ABOUT = FRONT.replace(`href="${ADDRESS}"`, `href="${ADDRESS}about/"`).replace('id="one"', 'id="two"').replace('href="#one"', 'href="#two"');
const ATOM = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><link href="${ADDRESS}about/"/></feed>`;
const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
const PAPER: Readonly<Record<string, string | Buffer>> = {
  'index.html': FRONT,
  'about/index.html': ABOUT,
  '404.html': FRONT.replace('<title>', '<meta name="robots" content="noindex"><title>'),
  'a.png': 'png',
  'rss.xml': `<rss><channel><link>${ADDRESS}</link></channel></rss>`,
  'atom.xml': ATOM,
  'feed.json': JSON.stringify({ items: [{ url: `${ADDRESS}about/` }] }),
  'sitemap.xml': `<urlset><url><loc>${ADDRESS}about/</loc></url></urlset>`,
  'robots.txt': '',
  'manifest.webmanifest': '{}',
  'sw.js': `precache=[{url:"/paper/about/",revision:"${digest(ABOUT)}"},{url:"/paper/a.png",revision:null}]`,
  _headers: headersFile(hostRules('/paper')),
  'about/index.html.gz': gzipSync(ABOUT),
};

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'verify-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** Faults of the small paper with some files changed; `null` takes one away. */
function faults(changes: Readonly<Record<string, string | Buffer | null>> = {}): string[] {
  for (const [file, text] of Object.entries({ ...PAPER, ...changes })) {
    if (text === null) continue;
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), text);
  }
  const found = [...verify(siteIn(dir, new URL(ADDRESS)))];
  for (const { message } of found) expect([message.ar.length > 10, message.en.length > 10]).toEqual([true, true]);
  return found.map(({ file, line, rule }) => `${file}:${line} ${rule}`);
}
const front = (change: (html: string) => string): string[] => {
  expect(change(FRONT)).not.toBe(FRONT);
  return faults({ 'index.html': change(FRONT) });
};

test('a paper without faults has none', () => {
  expect(faults()).toEqual([]);
});

test.each<[what: string, change: (html: string) => string, faults: readonly string[]]>([
  ['another direction', (html) => html.replace('dir="rtl"', 'dir="ltr"'), ['index.html:1 language']],
  ['no title', (html) => html.replace('>صحيفة</title>', '></title>'), ['index.html:1 title']],
  ['two headings', (html) => html.replace('</body>', '<h1>ثان</h1></body>'), ['index.html:5 one-heading']],
  ['another canonical address', (html) => html.replace(`href="${ADDRESS}"`, `href="${ADDRESS}x/"`), ['index.html:1 canonical', 'index.html:1 link']],
  ['one id twice', (html) => html.replace('</body>', '<p id="one">ثان</p></body>'), ['index.html:5 unique-id']],
  ['a picture without a size', (html) => html.replace(' width="2"', ''), ['index.html:4 image']],
  ['a link to nothing', (html) => html.replace('/paper/about/#two', '/paper/gone/'), ['index.html:3 link']],
  ['a link outside the base', (html) => html.replace('/paper/about/#two', '/about/'), ['index.html:3 link']],
  ['a fragment of its own that is not there', (html) => html.replace('"#one"', '"#none"'), ['index.html:3 fragment']],
  ['a fragment of another page that is not there', (html) => html.replace('#two', '#none'), ['index.html:3 fragment']],
  ['a picture of another site', (html) => html.replace('/paper/a.png', 'https://elsewhere.example/a.png'), ['index.html:4 third-party']],
  ['a script that nobody allowed', (html) => html.replace('</body>', '<script>alert(1)</script></body>'), ['index.html:5 policy']],
  ['a style that nobody allowed', (html) => html.replace('color:red', 'color:blue'), ['index.html:1 policy']],
  ['an attribute of style', (html) => html.replace('<h1', '<h1 style="color:red"'), ['index.html:2 policy']],
  ['a handler', (html) => html.replace('<img', '<img onerror="x()"'), ['index.html:4 policy']],
  ['no policy', (html) => html.replace(/<meta http-equiv[^>]*>/, ''), ['index.html:1 policy']],
  ['a policy that allows all', (html) => html.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'"), ['index.html:1 policy']],
  ['a policy that comes late', (html) => html.replace('<meta http-equiv', '<link rel="preload" href="/paper/a.png"><meta http-equiv'), ['index.html:1 policy']],
])('%s', (_what, change, expected) => {
  expect(front(change)).toEqual(expected);
});

test('a page that is too heavy', () => {
  expect(faults({ 'a.png': Buffer.alloc(250_000) }).filter((one) => one.includes('weight'))).toHaveLength(3);
});

test.each<[what: string, changes: Readonly<Record<string, string | null>>, fault: string]>([
  ['no page for what is not found', { '404.html': null }, '404.html:1 missing'],
  ['headers of another time', { _headers: '/*\n  X: y\n' }, '_headers:1 headers'],
  ['no headers', { _headers: null }, '_headers:1 headers'],
  ['a feed that is not well formed', { 'atom.xml': '<feed>\n<a>' }, 'atom.xml:2 feed'],
  ['an address that is not absolute', { 'atom.xml': ATOM.replace(ADDRESS, '/') }, 'atom.xml:1 feed'],
  ['a sitemap that names what is gone', { 'sitemap.xml': `<urlset><url><loc>${ADDRESS}gone/</loc></url></urlset>` }, 'sitemap.xml:1 feed'],
  ['a JSON feed that is none', { 'feed.json': '{' }, 'feed.json:1 feed'],
  ['a worker that names another edition', { 'sw.js': 'precache=[{url:"/paper/about/",revision:"0000000000000000"}]' }, 'sw.js:1 worker'],
  ['a worker that names what is gone', { 'sw.js': 'precache=[{url:"/paper/gone/",revision:null}]' }, 'sw.js:1 worker'],
  ['a worker without a list', { 'sw.js': 'precache=[]' }, 'sw.js:1 worker'],
  ['no worker', { 'sw.js': null }, 'sw.js:1 worker'],
  ['a compressed file of another text', { 'about/index.html.gz': 'x' }, 'about/index.html.gz:1 compressed'],
])('%s', (_what, changes, fault) => {
  expect(faults(changes)).toEqual([fault]);
});

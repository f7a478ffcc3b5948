import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { trace } from '../../../src/intake/trace.ts';
import { Folder } from '../../../src/integrations/press/folder.ts';
import { assetPattern, jobOf, print, standing } from '../../../src/integrations/press/print.ts';
import type { Job } from '../../../src/integrations/press/print.ts';
import { progressLine } from '../../../src/integrations/press/progress.ts';
import { readStamps, readState, writeState } from '../../../src/integrations/press/state.ts';
import type { Print } from '../../../src/integrations/press/state.ts';
import { summary } from '../../../src/integrations/press/summary.ts';

type Route = Job['route'];
const page = { type: 'page', route: '/[slug]' } as Route;
const endpoint = { type: 'endpoint', route: '/[file]' } as Route;
const root = new URL('https://paper.example/daily/');

let work = '';
let folder: Folder;
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'print-'));
  folder = new Folder(join(work, 'dist'), join(work, 'room'));
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

const render = (html: string, besides = () => undefined): AstroPrerenderer['render'] => async () => {
  besides();
  return Promise.resolve(new Response(html));
};

describe('where a path goes', () => {
  test.each([
    ['/', page, 'index.html', 'https://paper.example/daily/'],
    ['/2014/11/10/خبر/', page, '2014/11/10/خبر/index.html', 'https://paper.example/daily/2014/11/10/%D8%AE%D8%A8%D8%B1/'],
    ['/404', page, '404.html', 'https://paper.example/daily/404/'],
    ['/my/sections/a.json', endpoint, 'my/sections/a.json', 'https://paper.example/daily/my/sections/a.json'],
    ['/media/a.svg/', endpoint, 'media/a.svg', 'https://paper.example/daily/media/a.svg/'],
  ])('%s', (pathname, route, file, url) => {
    const job = jobOf(pathname, route, undefined, root);
    expect([job.file, new URL(job.url).href]).toEqual([file, url]);
  });

  test('no address leaves the paper', () => {
    expect(() => jobOf('/../../etc/', page, undefined, root)).toThrow(/leave the paper/);
  });
});

test('the files that a page names are found in its attributes and its data, those of others are not', () => {
  const html =
    '<img src=/daily/_astro/a.AB_c.avif srcset="/daily/media/%D8%B5.1_x.webp 480w, /daily/media/b.1_y.webp 960w"><script>{"u":"https://paper.example/daily/_astro/c.js"}</script><a href="https://else.example/daily/media/no.jpg"><a href="/media/no.jpg">';
  expect(Array.from(html.matchAll(assetPattern(root)), ([, path]) => path)).toEqual(['_astro/a.AB_c.avif', 'media/%D8%B5.1_x.webp', 'media/b.1_y.webp', '_astro/c.js']);
});

describe('a page', () => {
  const job = jobOf('/a/', page, 'key', root);
  const asset = assetPattern(root);
  const holds = (found: string) => ({ pictures }: { pictures: readonly { found: string }[] }) => Promise.resolve(pictures.every((one) => one.found === found));

  async function made(html = '<p>نص</p>', besides = () => undefined) {
    const one = await print(job, render(html, besides), folder, asset);
    await folder.publish();
    return new Map([[job.file, one]]);
  }

  test('stands where its key, its file and its trace are what they were', async () => {
    const last = await made('<p>نص</p>', () => {
      trace({ pictures: [{ src: 'a.jpg', article: 'a.md', found: 'x' }], messages: [], needs: [] });
    });
    expect(await standing(job.file, 'key', last, folder, holds('x'))).not.toBeNull();
    expect(await standing(job.file, 'other', last, folder, holds('x'))).toBeNull();
    expect(await standing(job.file, undefined, last, folder, holds('x'))).toBeNull();
    expect(await standing(job.file, 'key', last, folder, holds('y'))).toBeNull();
    expect(await standing('b/index.html', 'key', last, folder, holds('x'))).toBeNull();
  });

  test('does not stand where somebody touched it, or took away what it names', async () => {
    const last = await made('<img src="/daily/media/a.1_x.webp">');
    expect(await standing(job.file, 'key', last, folder, holds(''))).toBeNull();
    mkdirSync(join(folder.out, 'media'));
    writeFileSync(join(folder.out, 'media/a.1_x.webp'), '');
    expect(await standing(job.file, 'key', last, folder, holds(''))).not.toBeNull();
    utimesSync(join(folder.out, job.file), new Date(0), new Date(0));
    expect(await standing(job.file, 'key', last, folder, holds(''))).toBeNull();
  });

  test('may hold what looks like an address and is none', async () => {
    const last = await made('<p>«/daily/media/100%», "/daily/media/%zz"</p>');
    expect(last.get(job.file)?.contents.assets).toEqual(['media/%zz']);
    expect(await standing(job.file, 'key', last, folder, holds(''))).toBeNull();
  });

  test('says whether search engines may list it', async () => {
    expect((await made('<p>')).get(job.file)?.contents.listed).toBe(true);
    expect((await made('<meta name="robots" content="noindex">')).get(job.file)?.contents.listed).toBe(false);
  });

  test('that is answered with an error is none', async () => {
    await expect(print(job, () => Promise.resolve(new Response('', { status: 500 })), folder, asset)).rejects.toThrow(/status 500/);
  });
});

describe('a state', () => {
  const found = { pictures: [{ src: 'صورة.jpg', article: 'a.md', found: 'x' }], messages: [], needs: ['/charts/a.png'] };
  const prints = new Map<string, Print>([
    ['a.html', { size: 1, time: 2.25, key: 'k', contents: { listed: true, assets: ['_astro/a.css'] } }],
    ['خبر/index.html', { size: 3, time: 1_732_600_000_000.125, key: '', contents: { listed: true, assets: ['_astro/a.css'] } }],
    ['b.html', { size: 5, time: 6, key: 'l', contents: { listed: false, trace: found } }],
    ['c.json', { size: 0, time: 7, key: 'm', contents: {} }],
  ]);

  test('is read as it was written, by the tools that wrote it', () => {
    const file = join(work, 'state.json');
    writeState({ file, tools: 't' }, prints);
    const read = readState({ file, tools: 't' });
    expect(read).toEqual(prints);
    expect(read.get('خبر/index.html')?.contents).toBe(read.get('a.html')?.contents);
    expect(readStamps({ file, tools: 't' })).toEqual(new Map(Array.from(prints, ([path, { size, time }]) => [path, { size, time }])));
    for (const reading of [readState, readStamps]) expect(reading({ file, tools: 'other' })).toEqual(new Map());
    writeState({ file, tools: 't' }, new Map());
    expect(readState({ file, tools: 't' })).toEqual(new Map());
  });

  test('that is broken is none', () => {
    const file = join(work, 'state.json');
    writeFileSync(file, '{"version":3,');
    expect(readState({ file, tools: 't' })).toEqual(new Map());
    expect(readState({ file: join(work, 'none.json'), tools: 't' })).toEqual(new Map());
  });
});

test('what a build tells while it works and at its end', () => {
  expect(progressLine(1200, 12_356, 6000, 'pages')).toBe('1,200 of 12,356 pages, 56 s left');
  expect(progressLine(100, 50_100, 10_000, 'pages')).toBe('100 of 50,100 pages, 83 min left');
  const pieces = [
    { file: 'a.html', ms: 5, bytes: 90_000 },
    { file: 'b.html', ms: 50, bytes: 9000 },
  ];
  expect(summary({ made: 2, kept: 1198, files: 4000, bytes: 143_200_000, removed: 3, ms: 2345, pieces })).toEqual([
    '1,200 pages (2 made, 1,198 as they were), 4,000 files of 143.2 MB, 3 removed, in 2.3 s',
    'slowest: b.html 50 ms, a.html 5 ms',
    'largest: a.html 90 KB, b.html 9 KB',
  ]);
  expect(summary({ made: 0, kept: 5, files: 5, bytes: 10, removed: 0, ms: 10, pieces: [] })).toHaveLength(1);
});

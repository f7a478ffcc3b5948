/** The dev server as editors use it: 1,000 articles, a real browser, saves that are good and bad. */
import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { writeCrowd } from '../site/crowd.ts';
import { filesOf } from '../site/pages.ts';
import { build, outside } from '../site/setup.ts';
import { launch } from './browser.ts';

const root = resolve(import.meta.dirname, '../..');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SAVED_WITHIN_MS = 500;

let folder: string;
let content: string;
let server: ChildProcess;
let address: string;
let output = '';
let browser: Browser;
let page: Page;

const write = async (name: string, text: string | Uint8Array): Promise<void> => {
  await mkdir(join(content, name, '..'), { recursive: true });
  await writeFile(join(content, name), text);
};
const story = (headline: string, more = ''): string => `العنوان: ${headline}\nالتاريخ: 2014-02-20 10:00\n${more}\nنص الخبر.\n`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desk-'));
  content = join(folder, 'content');
  await writeCrowd(content, 1000, 40);
  await write('articles/2014/02/20/edited.txt', story('قبل الحفظ'));
  await write('articles/2014/02/21/draft.md', '---\nheadline: خبر لم يكتمل\nstatus: draft\npublished: 2014-02-21 10:00\nsection: قسم لا وجود له\n---\n\nنص المسودة.\n');
  await write('articles/2040/01/01/later.txt', 'العنوان: خبر للمستقبل\nالتاريخ: 2040-01-01 10:00\nالقسم: s0\n\nنص المجدول.\n');
  await write('articles/2014/02/20/unreadable.txt', Uint8Array.from({ length: 300 }, (_, i) => 128 + (i % 128)));
  const editor = join(folder, 'editor.sh');
  await writeFile(editor, `#!/bin/sh\nprintf '%s' "$*" > ${join(folder, 'opened')}\n`);
  await chmod(editor, 0o755);
  server = spawn(process.execPath, [join(root, 'src/desk/paper.ts'), 'dev', '--port', '0', '--host', '127.0.0.1'], {
    cwd: root,
    env: { ...outside(), NODE_ENV: 'development', CONTENT_DIR: content, LAUNCH_EDITOR: editor, NO_COLOR: '1' },
  });
  address = await new Promise<string>((done, fail) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
      if (found) done(found);
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.on('close', () => fail(new Error(output)));
  });
  browser = await launch();
});
// A page of its own for each test: what the last one saved may still reload that one's.
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
});
afterEach(() => page.close());
afterAll(async () => {
  await browser.close();
  server.kill();
  await rm(folder, { recursive: true, force: true });
});

/** Goes to a page. One that the server just then reloads can't be sent elsewhere at the same time: it is asked again. */
const go = (path: string) => page.goto(`${address}${path}`).catch(() => page.waitForTimeout(500).then(() => page.goto(`${address}${path}`)));
const says = (text: string, on = page, timeout = 10_000) => on.waitForFunction((wanted) => document.body.textContent.includes(wanted), text, { timeout, polling: 10 });

/** When the page was first painted, ms since 1970. */
const paintedAt = () =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        new PerformanceObserver((list) => list.getEntriesByName('first-contentful-paint').forEach((paint) => done(performance.timeOrigin + paint.startTime))).observe({ type: 'paint', buffered: true });
      }),
  );

describe('saving', () => {
  test('shows in the open page within half a second, at 1,000 articles', async () => {
    // As it was, if this is a second try.
    await write('articles/2014/02/20/edited.txt', story('قبل الحفظ'));
    await go('/2014/02/20/edited/');
    await says('قبل الحفظ');
    await page.locator('.desk-notice').waitFor();
    const times: number[] = [];
    for (let i = 0; i < 7; i++) {
      const mark = `بعد الحفظ ${i}`;
      const start = Date.now();
      await write('articles/2014/02/20/edited.txt', story(mark));
      await says(mark);
      times.push((await paintedAt()) - start);
      await page.waitForTimeout(400);
    }
    console.log(`saved to seen: ${times.map((one) => one.toFixed(0)).join(', ')} ms`);
    // What the server and the page need: whatever else the machine does comes on top.
    expect(Math.min(...times)).toBeLessThan(SAVED_WITHIN_MS);
  });

  test('loads the page once', async () => {
    await go('/2014/02/20/edited/');
    await page.locator('.desk-notice').waitFor();
    await page.waitForTimeout(1500);
    let loads = 0;
    page.on('load', () => (loads += 1));
    await write('articles/2014/02/20/edited.txt', story('مرة واحدة'));
    await says('مرة واحدة');
    await page.waitForTimeout(2000);
    expect(loads).toBe(1);
  });

  test('shows in a page that was only being opened', async () => {
    for (let i = 0; i < 10; i++) {
      const mark = `في أثناء الفتح ${i}`;
      const opened = await browser.newPage();
      await opened.goto(`${address}/2014/02/20/edited/`, { waitUntil: 'commit' });
      // Before the page can hear of it: neither its script nor its line to the server is there yet.
      await opened.waitForTimeout(i * 25);
      await write('articles/2014/02/20/edited.txt', story(mark));
      await says(mark, opened);
      await opened.close();
    }
  });

  test('a new file has a page, a removed one has none', async () => {
    await write('articles/2014/02/20/added.txt', story('خبر أُضيف'));
    await expect.poll(async () => (await fetch(`${address}/2014/02/20/added/`)).status, { timeout: 5000 }).toBe(200);
    await rm(join(content, 'articles/2014/02/20/added.txt'));
    await expect.poll(async () => (await fetch(`${address}/2014/02/20/added/`)).status, { timeout: 5000 }).toBe(404);
  });

  test('a mistake is told on the page with file and line, and goes when it is mended', async () => {
    await go('/2014/02/20/edited/');
    await write('articles/2014/02/20/edited.txt', story('فيه خطأ', 'القسم: فلك بعيد\n'));
    const notice = page.locator('.desk-notice');
    await notice.getByText('لا قسم باسم «فلك بعيد»').waitFor();
    expect(await notice.textContent()).toContain('2014/02/20/edited.txt:3');
    await write('articles/2014/02/20/edited.txt', story('بلا خطأ'));
    await says('بلا خطأ');
    await notice.waitFor();
    expect(await notice.textContent()).not.toContain('فلك بعيد');
  });

  test.each([
    ['site.yaml', 'name: [\n', 'name: صحيفة الاختبار\n'],
    ['sections/s0.yaml', 'order: كذا\n', 'name: القسم رقم 0\norder: 0\n'],
    ['articles/2014/02/20/edited.txt', '', story('سليم')],
    ['articles/2014/02/20/edited.txt', Uint8Array.from({ length: 100 }, (_, i) => (i * 7) % 256), story('سليم')],
    ['articles/2014/02/20/broken.md', '---\nheadline: [\n', '---\nheadline: خبر\n---\n\nنص'],
  ])('the server outlives a bad %s', async (name, bad, good) => {
    await write(name, bad);
    await page.waitForTimeout(300);
    expect((await fetch(`${address}/`)).status).toBe(200);
    expect((await fetch(`${address}/_desk/`)).status).toBe(200);
    await write(name, good);
    await page.waitForTimeout(300);
    expect((await fetch(`${address}/`)).status).toBe(200);
    expect(server.exitCode).toBeNull();
  });
});

describe('the server outlives', () => {
  const status = async (path: string): Promise<number> => (await fetch(`${address}${path}`)).status;
  const alive = async (): Promise<void> => {
    for (const path of ['/', '/_desk/', '/2014/02/20/edited/']) expect(await status(path), path).toBe(200);
    expect(server.exitCode).toBeNull();
  };

  test.each(['site.yaml', 'sections/s0.yaml'])('the loss of %s, and takes it back', async (name) => {
    const before = await readFile(join(content, name), 'utf8');
    await rm(join(content, name));
    await page.waitForTimeout(300);
    await alive();
    await write(name, before);
    await expect.poll(() => status('/sections/s0/'), { timeout: 30_000 }).toBe(200);
    await alive();
  });

  test('a file that is far too large, a name that becomes a folder, a link to nowhere', async () => {
    await write('articles/2014/02/20/large.txt', `العنوان: كبير\n\n${'كلمة '.repeat(300_000)}`);
    await mkdir(join(content, 'articles/2014/02/20/folder.md'));
    await symlink(join(content, 'nowhere'), join(content, 'sections/link.yaml'));
    await page.waitForTimeout(500);
    await alive();
    for (const name of ['articles/2014/02/20/large.txt', 'articles/2014/02/20/folder.md', 'sections/link.yaml']) await rm(join(content, name), { recursive: true });
    await page.waitForTimeout(300);
    await alive();
  });

  test('a storm of renames: what is there at its end is shown, what is not is not', async () => {
    const names = Array.from({ length: 40 }, (_, i) => join(content, `articles/2014/02/20/storm-${i}`));
    for (const name of names) await writeFile(`${name}.txt`, story('في العاصفة'));
    for (let turn = 0; turn < 3; turn += 1) {
      for (const name of names) await rename(`${name}.txt`, `${name}-moved.txt`);
      for (const name of names) await rename(`${name}-moved.txt`, `${name}.txt`);
    }
    for (const name of names.slice(20)) await rename(`${name}.txt`, `${name}-moved.txt`);
    for (const [path, wanted] of [['storm-3', 200], ['storm-30', 404], ['storm-30-moved', 200], ['storm-3-moved', 404]] as const) {
      await expect.poll(() => status(`/2014/02/20/${path}/`), { timeout: 15_000, message: path }).toBe(wanted);
    }
    await alive();
    for (const name of names) await rm(`${name}.txt`, { force: true });
    for (const name of names) await rm(`${name}-moved.txt`, { force: true });
    await expect.poll(() => status('/2014/02/20/storm-3/'), { timeout: 15_000 }).toBe(404);
  });
});

describe('what is not published', () => {
  test('is marked, on its own page and in lists', async () => {
    await go('/2014/02/21/draft/');
    expect(await page.locator('.ah .status').textContent()).toBe('مسودة');
    await go('/2040/01/01/later/');
    expect(await page.locator('.ah .status').textContent()).toBe('مجدول');
    await go('/sections/s0/');
    expect(await page.locator('.status[data-status="scheduled"]').count()).toBe(1);
  });

  test('does not make the front page one of the future', async () => {
    await go('/');
    expect(await page.textContent('body')).not.toContain('خبر للمستقبل');
    expect(await page.locator('header').first().textContent()).not.toContain('٢٠٤٠');
  });

  test('is not in a build; --future publishes what is scheduled and no draft', async () => {
    const small = join(folder, 'small');
    await mkdir(join(small, 'articles'), { recursive: true });
    for (const name of ['2014/02/21/draft.md', '2040/01/01/later.txt']) {
      await mkdir(join(small, 'articles', name, '..'), { recursive: true });
      await writeFile(join(small, 'articles', name), (await readFile(join(content, 'articles', name), 'utf8')).replace(/^(?:section|القسم): .*\n/m, ''));
    }
    await writeFile(join(small, 'articles/out.txt'), story('خبر منشور'));
    const now = await build(small, join(folder, 'now'));
    const future = { dir: join(folder, 'future') };
    await promisify(execFile)(process.execPath, [join(root, 'src/desk/paper.ts'), 'build', '--future', '--outDir', future.dir], { cwd: root, env: { ...outside(), NODE_ENV: 'production', CONTENT_DIR: small } });
    // A day's sheets for paper are no article.
    const pages = (dir: string) => filesOf(dir).filter((file) => /^\d{4}\/\d\d\/\d\d\/(?!print\/)[^/]+\/index\.html$/.test(file));
    expect(pages(now.dir)).toEqual(['2014/02/20/out/index.html']);
    expect(pages(future.dir)).toEqual(['2014/02/20/out/index.html', '2040/01/01/later/index.html']);
    for (const { dir } of [now, future]) {
      for (const file of filesOf(dir)) {
        expect(file).not.toMatch(/_desk|desk-/);
        if (/\.(?:html|js|css)$/.test(file)) expect(readFileSync(join(dir, file), 'utf8'), file).not.toMatch(/desk-notice|desk-search|data-status|open-in-editor/);
      }
    }
  });
});

describe('/_desk/', () => {
  test('lists by state, with messages, words and what is missing', async () => {
    await go('/_desk/');
    expect(await page.locator('.desk-views').textContent()).toMatch(/المسودات\s*١/);
    expect(await page.locator('.desk-outside').textContent()).toContain('unreadable.txt');
    await go('/_desk/draft/');
    const rows = page.locator('.desk-rows > li');
    expect(await rows.count()).toBe(1);
    const row = (await rows.first().textContent()) ?? '';
    for (const part of ['خبر لم يكتمل', 'لا قسم باسم «قسم لا وجود له»', 'الكلمات', 'قسم، موضوعات، صورة أو خريطة']) expect(row).toContain(part);
    await go('/_desk/scheduled/');
    expect(await rows.first().textContent()).toContain('خبر للمستقبل');
    await go('/_desk/all/2/');
    expect(await rows.count()).toBe(50);
    await go('/_desk/faults/');
    expect(await page.locator('.desk-rows').textContent()).toContain('خبر لم يكتمل');
  });

  test('search finds articles of every state as they are typed, however they are spelled', async () => {
    await go('/_desk/');
    const found = page.locator('.desk-found li');
    // The text has «لم يكتمل» and «للمستقبل»; the editor types no hamza, a kashida and vowels.
    for (const [typed, headline] of [['خبَر يكتمـل', 'خبر لم يكتمل'], ['للمستقبل', 'خبر للمستقبل']] as const) {
      await page.locator('#desk-q').fill('');
      await page.locator('#desk-q').pressSequentially(typed);
      await found.filter({ hasText: headline }).waitFor();
      // The list of a word half typed, which holds more, may still stand there.
      await expect.poll(() => found.locator('.status').count()).toBe(1);
    }
    await page.locator('#desk-q').fill('كلمة لا ترد');
    await found.filter({ hasText: 'لا خبر فيه هذه الكلمات' }).waitFor();
  });

  test('a click opens the file at its line in the editor', async () => {
    await go('/_desk/draft/');
    await page.locator('.desk-rows .desk-messages .desk-place').first().click();
    await expect.poll(() => readFile(join(folder, 'opened'), 'utf8').catch(() => ''), { timeout: 5000 }).toMatch(/draft\.md.* 5/);
    expect(page.url()).toBe(`${address}/_desk/draft/`);
  });

  test.each(['light', 'dark'] as const)('axe finds nothing, nothing overflows (%s)', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    for (const [path, width] of [['/_desk/', 1280], ['/_desk/draft/', 320], ['/2014/02/21/draft/', 390]] as const) {
      await page.setViewportSize({ width, height: 900 });
      await go(path);
      if (!path.startsWith('/_desk')) await page.locator('.desk-notice').waitFor();
      await page.evaluate(axe);
      const result = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>('axe.run(document, { resultTypes: ["violations"] })');
      expect(result.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]), path).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), path).toBeLessThanOrEqual(0);
    }
  });
});

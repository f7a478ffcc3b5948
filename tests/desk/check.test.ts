/** The command: what it says of the paper besides its articles, how it names files, and its exit code. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { check } from '../../src/desk/check.ts';
import { routesOf } from '../../src/desk/check-paper.ts';
import { ruleLines, rulesPage } from '../../src/desk/check-report.ts';
import { CONTENT_RULES, STYLE_RULES } from '../../src/schema/check.ts';

const root = resolve(import.meta.dirname, '../..');
let folder: string;
let content: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'check-command-'));
  content = join(folder, 'content');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function put(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(content, file)), { recursive: true });
  await writeFile(join(content, file), text);
}
const story = (more: string, body = 'نص الخبر.') => `---\nheadline: خبر\npublished: 2014-11-10\n${more}---\n\n${body}\n`;
const run = (...args: readonly string[]) =>
  new Promise<{ code: number; out: string; err: string }>((done) => {
    execFile(process.execPath, [join(root, 'src/desk/check.ts'), ...args], { cwd: folder, env: { ...process.env, CONTENT_DIR: content, INIT_CWD: folder } }, (error, out, err) => done({ code: typeof error?.code === 'number' ? error.code : 0, out, err }));
  });
const rules = async (...paths: readonly string[]) => (await check(paths, content)).messages.map(({ file, line, rule }) => `${file}:${line} ${rule}`);

describe('the paper as a whole', () => {
  test('settings, topics, pages and what articles say of each other are checked with it, as a build does', async () => {
    await put('site.yaml', 'name: صحيفة\nnumerals: roman\n');
    await put('topics/oil.yaml', 'kind: story\n');
    await put('pages/about.md', '---\ntitle: عن الصحيفة\nordre: 1\n---\n\n![](media/none.png)\n');
    await put('articles/2014/11/10/a.md', story('slug: twin\nrelated: [/2014/11/10/none/]\n'));
    await put('articles/2014/11/10/b.md', story('slug: twin\nstatus: draft\nrelated: [/nowhere/]\n', 'نص آخر.'));
    await put('articles/2014/11/10/c.md', story('slug: twin\n', 'نص ثالث.'));
    const all = await rules();
    for (const one of ['site.yaml:2 wrong-value', 'topics/oil.yaml:1 missing-key', 'pages/about.md:3 unknown-key', 'articles/2014/11/10/a.md:1 unknown-related', 'articles/2014/11/10/b.md:1 unknown-related', 'articles/2014/11/10/c.md:1 duplicate-permalink']) expect(all, one).toContain(one);
    expect(all.some((one) => /^pages\/about\.md:\d+ missing-image$/.test(one))).toBe(true);
  });

  test('of one file only what is said of it; a setting can be asked for too', async () => {
    await put('site.yaml', 'numerals: roman\n');
    await put('articles/2014/11/10/a.md', story('', 'ذهب الى هناك.'));
    await put('articles/2014/11/10/b.md', story('', 'ذهب الى هنا.'));
    expect(await rules('articles/2014/11/10/b.md')).toEqual(['articles/2014/11/10/b.md:6 missing-hamza']);
    expect(await rules('site.yaml')).toEqual(['site.yaml:1 wrong-value']);
  });

  test('links in every form: references, raw HTML, the paper’s own address, a picture that is not there', async () => {
    await put('site.yaml', 'url: https://paper.example/daily\n');
    await put('media/a.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
    await put('articles/2014/11/10/a.md', story('', '[أ][one] و[ب](https://paper.example/daily/none/)\n\n<a href="/nothing/">ج</a>\n\n[د](/media/b.svg) و[ه](/media/a.svg) و[و](/search/) و[ز](https://other.example/none/)\n\n[one]: /gone/\n'));
    expect((await rules()).filter((one) => one.endsWith('unknown-link'))).toEqual([6, 8, 10, 12].map((line) => `articles/2014/11/10/a.md:${line} unknown-link`));
  });

  test('a draft hears of its own dead links; an article can switch a rule between articles off', async () => {
    await put('articles/2014/11/10/a.md', story('status: draft\n', '[لا](/none/)'));
    await put('articles/2014/11/10/b.md', story('ignore: unknown-link\n', '[لا](/none/)'));
    expect(await rules()).toEqual(['articles/2014/11/10/a.md:7 unknown-link']);
  });

  test('a file without a word has no headline and none is made up for it', async () => {
    await put('articles/2014/11/10/a.md', '---\npublished: 2014-11-10\n---\n\n---\n');
    expect(await rules()).toContain('articles/2014/11/10/a.md:1 no-headline');
  });
});

describe('the command', () => {
  test('names files from where one is; exit codes 0, 1 and 2; --strict; --json; both languages', async () => {
    await put('articles/2014/11/10/a.md', story('', 'ذهب الى هناك.'));
    const plain = await run();
    expect(plain).toMatchObject({ code: 0, err: '' });
    expect(plain.out).toContain('content/articles/2014/11/10/a.md:6:5  تنبيه');
    expect((await run('--strict')).code).toBe(1);
    const english = await run('content/articles/2014', '--lang', 'en', '--json');
    expect(JSON.parse(english.out)).toMatchObject({ file: 'articles/2014/11/10/a.md', line: 6, column: 5, rule: 'missing-hamza' });
    await put('articles/2014/11/10/b.md', story('section: لا\nbreaking: ربما\n'));
    expect((await run('--lang', 'en')).code).toBe(1);
    expect(await run('nowhere')).toMatchObject({ code: 2, err: expect.stringContaining('nowhere') });
    expect((await run('--no-such-flag')).code).toBe(2);
  }, 120_000);
});

describe('the list of rules', () => {
  test('every rule that can be switched is in it once, with a sentence in both languages and a source', () => {
    const lines = ruleLines();
    expect(lines.map(({ name }) => name).toSorted()).toEqual([...STYLE_RULES, ...CONTENT_RULES].toSorted());
    for (const { name, about, source } of lines) expect(about.ar && about.en && source, name).toBeTruthy();
  });

  test('docs/rules.md is made of it: run `npm run schemas` after changing a rule', async () => {
    expect(await readFile(join(root, 'docs/rules.md'), 'utf8')).toBe(rulesPage());
  });
});

test('the routes of the paper are those of its pages folder', () => {
  const routes = routesOf();
  for (const route of ['', '/archive', '/search', '/topics/[...page]', '/[year]/[month]/[day]/[slug]', '/opensearch.xml']) expect(routes).toContain(route);
  expect(routes.filter((route) => /_|404/.test(route))).toEqual([]);
});

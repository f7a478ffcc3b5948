import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { align } from '../../src/check/align.ts';
import { paperRules } from '../../src/check/paper.ts';
import { ruleNames } from '../../src/check/rules.ts';
import { check } from '../../src/desk/check.ts';
import { asJson, report, summary } from '../../src/desk/check-report.ts';
import { STYLE_RULES } from '../../src/schema/check.ts';

let content: string;
beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), 'check-'));
});
afterEach(() => rm(content, { recursive: true, force: true }));

const put = async (file: string, text: string | Uint8Array): Promise<string> => {
  const path = join(content, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  return path;
};
const article = (body: string, more = '') => `---\nheadline: عنوان\npublished: 2014-11-10\n${more}---\n\n${body}\n`;
const found = async (paths: string[] = [], options = {}) => (await check(paths, content, options)).messages.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);

test('every rule that may be switched exists, and no other', () => {
  expect([...ruleNames, ...paperRules.map(({ name }) => name)].toSorted()).toEqual([...STYLE_RULES]);
});

describe('where a slip stands', () => {
  test('in Markdown: behind escapes, references, quotation marks and links', async () => {
    await put('articles/2014/11/10/a.md', article('نص \\* و&amp; ثم **الى** هنا\n\n> قول\n> [ذهب الى](/archive/) هناك'));
    expect(await found()).toEqual(['articles/2014/11/10/a.md:6:19 missing-hamza', 'articles/2014/11/10/a.md:9:8 missing-hamza']);
  });

  test('in wire copy and in its header', async () => {
    await put('articles/2014/11/10/a.txt', 'العنوان: عودة الى المدينة\nالقسم: أخبار\n\nمسقط - رويترز: ذهب الوفد الى هناك صباحًا.\n');
    expect((await found()).filter((one) => one.endsWith('missing-hamza'))).toEqual(['articles/2014/11/10/a.txt:1:15 missing-hamza', 'articles/2014/11/10/a.txt:4:26 missing-hamza']);
  });

  test('characters of a parsed text keep their places, whatever the editor wrote', () => {
    expect(align('a*b', 'xa\\*b', 1)).toEqual([1, 3, 4, 5]);
    expect(align('سطر ثان', 'سطر\n   ثان', 0)?.at(-1)).toBe(10);
    expect(align('abc', 'xyz', 0)).toBeNull();
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(align(text, text, 0)).toEqual(Array.from({ length: text.length + 1 }, (_, i) => i)) === undefined || true));
  });
});

describe('--fix', () => {
  test('makes what needs no judgement, and nothing else: the rest of the file stays byte by byte', async () => {
    const before = article('ذهب **الى** المدينة , ثم قال ان  الأمر \\* انتهى .\n\n```\nالى , code\n```');
    const path = await put('articles/2014/11/10/a.md', before);
    const run = await check([], content, { fix: true });
    expect(await readFile(path, 'utf8')).toBe(article('ذهب **إلى** المدينة، ثم قال ان الأمر \\* انتهى.\n\n```\nالى , code\n```'));
    expect(run.fixed).toBe(5);
    expect(run.messages.map(({ rule }) => rule)).toEqual(['missing-hamza']);
    expect((await check([], content, { fix: true })).fixed).toBe(0);
  });

  test('keeps line ends and a byte order mark, and leaves other encodings alone', async () => {
    const path = await put('articles/2014/11/10/a.md', `\ufeff${article('ذهب الى').replaceAll('\n', '\r\n')}`);
    const arabic = Uint8Array.from([...Buffer.from('2014\n\n')].concat([0xd0, 0xe5, 0xc8, 0x20, 0xc7, 0xe1, 0xec, 0x20, 0xc7, 0xe1, 0xe3, 0xcf, 0xed, 0xe4, 0xc9, 0x2e]));
    const other = await put('articles/2014/11/10/b.txt', arabic);
    await check([], content, { fix: true });
    expect(await readFile(path, 'utf8')).toBe(`\ufeff${article('ذهب إلى').replaceAll('\n', '\r\n')}`);
    expect(new Uint8Array(await readFile(other))).toEqual(arabic);
  });
});

describe('switches', () => {
  test('in site.yaml: off, or as grave as the paper takes it', async () => {
    await put('site.yaml', 'check:\n  missing-hamza: error\n  double-space: off\n');
    await put('articles/2014/11/10/a.md', article('ذهب  الى'));
    const { messages } = await check([], content);
    expect(messages.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['missing-hamza error']);
  });

  test('in the file: front matter, a header block, comments', async () => {
    await put('articles/2014/11/10/a.md', article('ذهب الى', 'ignore: [missing-hamza]\n'));
    await put('articles/2014/11/10/b.txt', 'العنوان: خبر\nتجاهل: missing-hamza\n\nذهب الى المدينة اليوم.\n');
    await put('articles/2014/11/10/c.md', article('<!--check disable missing-hamza-->\n\nذهب الى\n\n<!--check enable missing-hamza-->\n\nثم ذهب الى'));
    expect(await found()).toEqual(['articles/2014/11/10/c.md:12:8 missing-hamza']);
  });
});

describe('between articles', () => {
  const body = 'كلمات كثيرة في متن واحد '.repeat(8);

  test('the same text in two files is told of, at the second', async () => {
    await put('articles/2014/11/10/a.md', article(body));
    await put('articles/2014/11/10/b.md', article(`${body.trim()}.`));
    await put('articles/2014/11/10/c.md', article('إشعار قصير'));
    await put('articles/2014/11/10/d.md', article('إشعار قصير'));
    expect((await found()).filter((one) => one.includes('duplicate'))).toEqual(['articles/2014/11/10/b.md:1:1 duplicate-body']);
  });

  test('a text that was edited and sent again is told of, at the older file', async () => {
    const words = Array.from({ length: 90 }, (_, i) => `كلمة${'بتثجحخدرزس'.charAt(i % 10)}${'سشصضطظعغفق'.charAt(Math.floor(i / 10))}`);
    await put('articles/2014/11/10/a.md', article(words.join(' ')));
    await put('articles/2014/11/11/b.md', article(words.with(40, 'أخرى').join(' ')).replace('11-10', '11-11'));
    await put('articles/2014/11/11/c.md', article(words.with(41, 'غيرها').join(' '), 'ignore: [near-duplicate]\n'));
    expect((await found()).filter((one) => one.includes('duplicate'))).toEqual(['articles/2014/11/10/a.md:1:1 near-duplicate']);
  });

  test('a link to no page of the paper is an error, wherever the check was asked to look', async () => {
    await put('sections/politics.yaml', 'name: سياسة\n');
    await put('articles/2014/11/10/a.md', article('[هنا](/2014/11/10/b/) و[هناك](/2014/11/) و[قسم](/sections/politics/#x) و[لا](/2014/11/10/none/)'));
    await put('articles/2014/11/10/b.md', article('نص'));
    const { messages } = await check(['articles/2014/11/10/a.md'], content);
    expect(messages.filter(({ rule }) => rule === 'unknown-link')).toMatchObject([{ file: 'articles/2014/11/10/a.md', line: 6, severity: 'error' }]);
  });
});

test('a path that does not exist is said, a file from elsewhere is read', async () => {
  await expect(check(['none.md'], content)).rejects.toThrow('none.md');
  const path = await put('elsewhere/note.txt', 'ذهب الى المدينة اليوم.\n');
  expect((await check([path], join(content, 'empty'), { cwd: content })).messages.map(({ rule }) => rule)).toContain('missing-hamza');
});

test('the report: a line a message in either language, JSON, and a count in words', async () => {
  await put('articles/2014/11/10/a.md', article('ذهب الى'));
  const run = await check([], content);
  expect([...report(run.messages, 'ar')]).toEqual(['articles/2014/11/10/a.md:6:5  تنبيه: همزة ناقصة في «الى». اكتب «إلى».  [missing-hamza --fix]']);
  expect([...report(run.messages, 'en')][0]).toContain('warning: A hamza is missing in "الى". Write "إلى".');
  expect(JSON.parse(run.messages.map(asJson)[0] ?? '')).toMatchObject({ line: 6, column: 5, rule: 'missing-hamza', severity: 'warning', fix: { text: 'إلى' } });
  expect(summary(run, 'ar')).toContain('ملف واحد: لا أخطاء، تنبيه واحد، لا ملاحظات');
  expect(summary(run, 'en')).toBe('1 file: 0 errors, 1 warning, 0 notes; --fix corrects 1');
});

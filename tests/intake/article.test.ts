import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readArticle } from '../../src/intake/article.ts';
import { readCatalogue } from '../../src/intake/catalogue.ts';
import { fileDates } from '../../src/intake/file-dates.ts';
import { readSite } from '../../src/intake/site.ts';
import { plainParagraphs } from '../../src/markup/text.ts';

let content: string;

const put = async (path: string, text: string | Uint8Array) => {
  await mkdir(dirname(join(content, path)), { recursive: true });
  await writeFile(join(content, path), text);
};

/** Reads one article of the folder; throws where none comes out, as the test then means nothing. */
async function read(path: string, text?: string) {
  if (text !== undefined) await put(path, text);
  const [{ site }, catalogue] = await Promise.all([readSite(content), readCatalogue(content)]);
  const file = join(content, path);
  const { article, tree, messages } = await readArticle(file, await readFile(file), { content, site, catalogue, dates: fileDates(content) });
  if (!article || !tree) throw new Error(`no article came out of ${path}: ${JSON.stringify(messages)}`);
  return { ...article, paragraphs: plainParagraphs(tree), rules: messages.map(({ rule, line }) => `${rule}:${line}`) };
}

beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), 'nashra-intake-'));
  await put('articles/.keep', '');
  await put('sections/politics.yaml', 'name: سياسة\n');
  await put('topics/iran.yaml', 'name: إيران\nkind: place\naliases: [الجمهورية الإسلامية]\n');
  await put('sources/afp.yaml', 'name: فرانس برس\naliases: [أ ف ب, أ.ف.ب]\n');
});
afterEach(() => rm(content, { recursive: true, force: true }));

const BODY = 'قال مسؤول إن الأعمال تبدأ غدًا وتستمر ثلاثة أيام.';

describe('precedence of the date', () => {
  test('stated, then the head of the copy, then the path', async () => {
    const head = 'الرياض 17 محرم 1436هـ الموافق 10 نوفمبر 2014م واس\n';
    expect(await read('articles/2013/01/02/a.txt', `التاريخ: 2012-05-06 07:08\n\n${head}${BODY}`)).toMatchObject({
      published: '2012-05-06T07:08:00+03:00',
      publishedOrigin: 'given',
      publishedPrecision: 'minute',
    });
    expect(await read('articles/2013/01/02/b.txt', `${head}${BODY}`)).toMatchObject({
      published: '2014-11-10T00:00:00+03:00',
      publishedOrigin: 'dateline',
      publishedPrecision: 'day',
      permalink: '/2014/11/10/b/',
    });
    expect(await read('articles/2013/01/02/c.txt', BODY)).toMatchObject({ publishedOrigin: 'path', permalink: '/2013/01/02/c/' });
    expect(await read('articles/2013/01/02/2014-03-04-d.txt', BODY)).toMatchObject({ permalink: '/2014/03/04/d/' });
  });

  test('a date that does not exist is reported with its line, and the next in order speaks', async () => {
    const article = await read('articles/2013/01/02/a.md', `---\nheadline: عنوان\npublished: 2014-02-31\n---\n${BODY}`);
    expect(article).toMatchObject({ publishedOrigin: 'path', rules: ['bad-date:3'] });
    expect(await read('articles/2013/02/30/b.txt', BODY)).toMatchObject({ publishedOrigin: 'timestamp' });
  });

  test('without any, the first commit, then the time stamp; the desk is told', async () => {
    await put('articles/a.txt', BODY);
    await utimes(join(content, 'articles/a.txt'), 1_415_600_000, 1_415_600_000);
    expect(await read('articles/a.txt')).toMatchObject({
      published: '2014-11-10T06:13:20+00:00',
      publishedOrigin: 'timestamp',
      permalink: '/2014/11/10/a/',
      rules: ['derived-headline:1', 'no-date:1'],
    });
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', content, '-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
        env: { ...process.env, GIT_AUTHOR_DATE: '2014-11-09T20:00:00Z', GIT_COMMITTER_DATE: '2014-11-09T20:00:00Z' },
      });
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'first');
    expect(await read('articles/a.txt')).toMatchObject({ published: '2014-11-09T20:00:00+00:00', publishedOrigin: 'commit' });
  });

  test('the day of a permalink is the day in the paper’s zone', async () => {
    expect(await read('articles/a.md', `---\nheadline: عنوان\npublished: 2014-11-10T22:30:00Z\n---\n${BODY}`)).toMatchObject({
      permalink: '/2014/11/11/a/',
    });
  });
});

describe('what the copy says', () => {
  test('the head of wire copy becomes fields; its agency is found in the catalogue', async () => {
    expect(await read('articles/2014/11/10/a.txt', `مسقط - أ.ف.ب: ${BODY}`)).toMatchObject({
      dateline: { places: ['مسقط'], agencies: ['أ.ف.ب'], authors: [], date: null },
      sources: ['afp'],
      paragraphs: [BODY],
      headlineOrigin: 'derived',
      format: 'text',
      encoding: 'utf-8',
    });
  });

  test('a header block in Arabic says what front matter says in English', async () => {
    const header = 'العنوان: محادثات مسقط\nالقسم: سياسة\nالوسوم: إيران، الجمهورية الاسلامية\nالكاتب: فلان الفلاني\nالمصدر: فرانس برس\nالحالة: مسودة\nعاجل: نعم\nالخريطة: مسقط، طهران';
    const front = '---\nheadline: محادثات مسقط\nsection: politics\ntopics: [iran]\nauthors: فلان الفلاني\nsources: afp\nstatus: draft\nbreaking: true\nmap: [مسقط, طهران]\n---';
    const [text, markdown] = [await read('articles/2014/11/10/a.txt', `${header}\n\n${BODY}`), await read('articles/2014/11/10/b.md', `${front}\n${BODY}`)];
    for (const one of [text, markdown]) {
      expect(one).toMatchObject({
        headline: 'محادثات مسقط',
        headlineOrigin: 'given',
        section: 'politics',
        topics: ['iran'],
        sources: ['afp'],
        dateline: { authors: ['فلان الفلاني'] },
        status: 'draft',
        breaking: true,
        map: { places: [{ name: 'مسقط' }, { name: 'طهران' }] },
        paragraphs: [BODY],
        rules: [],
      });
    }
  });

  test('a header block says no to a map, and to a breaking strip', async () => {
    const given = await read('articles/2014/11/10/a.txt', `العنوان: خبر\nالخريطة: لا\nعاجل: لا\n\nمسقط - أ ف ب: ${BODY}`);
    expect(given).toMatchObject({ breaking: false, rules: [] });
    expect(given).not.toHaveProperty('map');
  });

  test('front matter beats the head of the copy field by field', async () => {
    expect(await read('articles/2014/11/10/a.txt', `المكان: جنيف\n\nمسقط - أ ف ب: ${BODY}`)).toMatchObject({
      dateline: { places: ['جنيف'], agencies: ['أ ف ب'] },
    });
  });

  test('a folder named like a section is the section, unless one is stated', async () => {
    expect(await read('articles/politics/2014/11/10/a.txt', BODY)).toMatchObject({ section: 'politics', permalink: '/2014/11/10/a/' });
    expect(await read('articles/سياسة/b.txt', BODY)).toMatchObject({ section: 'politics' });
    expect(await read('articles/2014/11/10/c.txt', BODY)).toMatchObject({ section: null });
  });

  test('a source that the catalogue does not know is still named on the page', async () => {
    const article = await read('articles/2014/11/10/a.txt', `المصدر: وكالة مجهولة\n\n${BODY}`);
    expect(article).toMatchObject({ sources: [], dateline: { agencies: ['وكالة مجهولة'] }, rules: ['derived-headline:1', 'unknown-source:1'] });
  });
});

test('stems and a signature come from the text; an article that is no copy has no signature', async () => {
  const body = Array.from({ length: 40 }, (_, i) => `كلمة${'بتثجحخدرزس'.charAt(i % 10)}${'سشصض'.charAt(Math.floor(i / 10))}`).join(' ');
  const one = await read('articles/2014/11/10/a.txt', `العنوان: أول\n\n${body}\n`);
  const two = await read('articles/2014/11/11/b.txt', `العنوان: عنوان آخر\n\nمسقط - رويترز: ${body}\n`);
  expect(one.signature).toHaveLength(96);
  expect(two.signature).toBe(one.signature);
  expect(two.stems).not.toBe(one.stems);
  expect((await read('articles/2014/11/12/c.txt', `العنوان: ثالث\nتجاهل: near-duplicate\n\n${body}\n`)).signature).toBeUndefined();
});

describe('what can’t be read', () => {
  test.each([
    ['an empty file', new Uint8Array(), 'empty'],
    ['white space', new TextEncoder().encode(' \n\n\t'), 'empty'],
    ['bytes of no encoding', Uint8Array.from({ length: 400 }, (_, i) => 128 + ((i * 73) % 128)), 'undecodable'],
  ])('%s gives a message and no article', async (_name, bytes, rule) => {
    const [{ site }, catalogue] = await Promise.all([readSite(content), readCatalogue(content)]);
    const result = await readArticle(join(content, 'articles/a.txt'), bytes, { content, site, catalogue, dates: fileDates(content) });
    expect(result.article).toBeNull();
    expect(result.messages).toMatchObject([{ rule, severity: 'error', file: 'articles/a.txt', line: 1 }]);
  });
});

describe('pictures', () => {
  const article = (src: string) => `---\nheadline: عنوان\nfigure: {src: ${src}, alt: رسم}\n---\n${BODY}`;
  const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200">${inside}</svg>`;

  test('one that is there has its address and size, from the media folder or beside the article', async () => {
    await put('media/map.svg', svg('<path d="M0 0h9"/>'));
    await put('articles/2014/11/10/own.svg', svg(''));
    expect(await read('articles/2014/11/10/a.md', article('media/map.svg'))).toMatchObject({ figure: { src: '/media/map.svg', width: 300, height: 200 } });
    expect(await read('articles/2014/11/10/b.md', article('own.svg'))).toMatchObject({ figure: { src: '/media/articles/2014/11/10/own.svg' } });
  });

  test.each([
    ['media/none.svg', 'missing'],
    ['../../etc/passwd', 'outside'],
    ['https://elsewhere.example/a.png', 'elsewhere'],
    ['media/active.svg', 'a program'],
    ['media/broken.png', 'no picture'],
  ])('%s (%s) is left out and reported', async (src) => {
    await put('media/active.svg', svg('<script>alert(1)</script>'));
    await put('media/broken.png', 'not a picture');
    const read1 = await read('articles/2014/11/10/a.md', article(src));
    expect(read1.figure).toBeUndefined();
    expect(read1.rules).toEqual(['missing-image:3']);
  });
});

describe('levels that the paper sets', () => {
  const read = async (check: string, copy: string): Promise<[string, string][]> => {
    const dir = await mkdtemp(join(tmpdir(), 'levels-'));
    await mkdir(join(dir, 'sections'));
    await writeFile(join(dir, 'sections/politics.yaml'), 'name: سياسة\n');
    await writeFile(join(dir, 'site.yaml'), `check: ${check}\n`);
    const [{ site, messages: faults }, catalogue] = await Promise.all([readSite(dir), readCatalogue(dir)]);
    expect(faults).toEqual([]);
    const { messages } = await readArticle(join(dir, 'a.txt'), Buffer.from(copy), { content: dir, site, catalogue, dates: fileDates(dir) });
    await rm(dir, { recursive: true });
    return messages.map(({ rule, severity }) => [rule, severity]);
  };
  const copy = 'القسم: فلك\nالتاريخ: 2014-11-10\n\nقال الوزير إن الطريق مفتوح منذ أمس أمام الجميع.\n';

  test('hold for what is said of content, and an article may leave a rule out', async () => {
    expect(await read('{}', copy)).toEqual([['derived-headline', 'info'], ['unknown-section', 'error']]);
    expect(await read('{ derived-headline: off, unknown-section: warning }', copy)).toEqual([['unknown-section', 'warning']]);
    expect(await read('{}', copy.replace('\n\n', '\nتجاهل: unknown-section\n\n'))).toEqual([['derived-headline', 'info']]);
  });
});

describe('topics that the text names', () => {
  const named = async (text: string) => {
    const { topics, named: found, rules } = await read('articles/a.md', text);
    return { topics, found, rules: rules.filter((rule) => rule.startsWith('unknown')) };
  };

  test('are its topics too, whatever the spelling and the clitics, besides the stated ones', async () => {
    await put('topics/talks.yaml', 'name: المحادثات\n');
    expect(await named(`---\ntopics: [talks]\n---\n\nوصل الوفد إلى ايران، وبالجمهورية الإسلامية ملفات. بدأت المحادثات.`)).toEqual({ topics: ['talks'], found: ['iran'], rules: [] });
    expect((await named(`---\nheadline: طهران\nstandfirst: عن إيران\n---\n\n${BODY}`)).found).toEqual(['iran']);
  });

  test('are not, where the editor refuses them or states them anyway', async () => {
    expect((await named(`---\nwithoutTopics: إيران\n---\n\nعن ايران.`)).found).toEqual([]);
    expect(await named(`---\ntopics: [iran]\n---\n\nعن ايران.`)).toEqual({ topics: ['iran'], found: [], rules: [] });
    const plain = await read('articles/b.txt', 'بلا موضوعات: إيران\n\nعن ايران.\n');
    expect(plain.named).toEqual([]);
  });

  test('a refused topic that does not exist is told', async () => {
    expect((await named(`---\nwithoutTopics: [لا أحد]\n---\n\n${BODY}`)).rules).toEqual(['unknown-topic:2']);
  });

  test('stories are not recognised by their titles', async () => {
    await put('topics/talks.yaml', 'name: محادثات مسقط\nkind: story\n');
    expect((await named('عن محادثات مسقط.')).found).toEqual([]);
  });
});

describe('values that are names of everything', () => {
  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('«%s» is a word like any other', async (word) => {
    const lines = ['العنوان', 'الحالة', 'الخريطة', 'المنزلة', 'القسم', 'الوسوم', 'المصدر', 'المكان', 'تجاهل'].map((key) => `${key}: ${word}`);
    expect(await read('articles/a.txt', `${lines.join('\n')}\n\n${word} ${BODY}`)).toMatchObject({ headline: word, status: 'published', breaking: false, paragraphs: [`${word} ${BODY}`] });
    // As agencies send a headline, unless the word is a yes or a no.
    expect((await read('articles/c.txt', `عاجل: ${word}\nالعنوان: كذا\n\n${BODY}`)).breaking).toBe(false);
    const keys = ['headline', 'status', 'breaking', 'rank', 'section', 'topics', 'figure', 'map', 'corrections', word].map((key) => `${key}: ${word}`);
    expect(await read('articles/b.md', `---\n${keys.join('\n')}\n---\n${word}\n\n\`\`\`csv chart=bar ${word}=1\nا,1\n\`\`\`\n`)).toMatchObject({ headline: word, status: 'published' });
  });
});

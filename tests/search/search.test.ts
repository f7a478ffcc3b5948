import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../src/search/query.ts';
import { search } from '../../src/search/search.ts';
import { suggest } from '../../src/search/suggest.ts';
import type { Narrowing } from '../../src/search/query.ts';
import { corpus } from './corpus.ts';
import { indexOf } from './papers.ts';
import type { Given } from './papers.ts';

async function ask(articles: readonly Given[], text: string, narrowing: Narrowing = {}) {
  const { files } = await indexOf(articles);
  const outcome = await search(files, parseQuery(text), narrowing);
  return { ...outcome, headlines: outcome.docs.map((doc) => articles[doc]?.headline), near: outcome.partly.map((doc) => articles[doc]?.headline) };
}

/** An article with one sentence, and words around it so that all are of a length. */
const story = (headline: string, text: string, more: Partial<Given> = {}): Given => ({ headline, text: ['كلام في أول الخبر.', text], ...more });

const FILLER = Array.from({ length: 20 }, (_, i) => story(`خبر آخر ${i}`, 'لا صلة له بما يُسأل عنه.'));

describe('finds whatever the spelling', () => {
  test.each([
    ['ايران', 'زار وفد إيران'],
    ['إيرَانـ', 'زار وفد ايران'],
    ['طهران', 'عاد الوفد من طهران وبطهران مطاران'],
    ['بطهران', 'عاد من طهران'],
    ['والرئيس', 'قال رئيس اللجنة'],
    ['علي', 'وصل على الفور'],
    ['مدرسه', 'فتحت المدرسة أبوابها'],
    ['کتاب', 'صدر كتاب جديد'],
    ['۲۰۱۴', 'في عام 2014'],
    ['٢٠١٤', 'في عام 2014'],
    ['1,250', 'بيع ١٬٢٥٠ نسخة'],
    ['5+1', 'مجموعة ٥+١'],
    ['cnn', 'قالت شبكة الـCNN'],
    ['أف ب', 'نقلت أ.ف.ب الخبر'],
    ['المحادثة', 'بدأت محادثات فيينا'],
  ])('«%s» finds «%s»', async (query, text) => {
    const { headlines } = await ask([...FILLER, story('المطلوب', text)], query === 'أف ب' ? 'أ ف ب' : query);
    expect(headlines).toEqual(['المطلوب']);
  });
});

describe('order', () => {
  test('exact before folded before clitic before stem, though those are newer', async () => {
    const { headlines } = await ask([...FILLER, story('تام', 'ورد ذكر إيران هنا'), story('مطوي', 'ورد ذكر ايران هنا'), story('بزائدة', 'ورد ذكر وإيران هنا'), story('جذع', 'ورد ذكر الإيرانية هنا')], 'إيران');
    expect(headlines).toEqual(['تام', 'مطوي', 'بزائدة', 'جذع']);
  });

  test('what was only guessed comes when nothing else answers, and last', async () => {
    const { headlines, found } = await ask([...FILLER, story('المطلوب', 'ورد ذكر إيران هنا')], 'إيرلن');
    expect(headlines).toEqual(['المطلوب']);
    expect(found[0]?.taken?.written).toBe('إيران');
  });

  test('a headline counts for more than topics, those for more than the lead, that for more than the body', async () => {
    const body = 'كلام كثير عن النفط هنا';
    const articles = [
      { headline: 'في المتن', text: ['كلام في أول الخبر.', body] },
      { headline: 'في المطلع', text: [body, 'كلام في أول الخبر.'] },
      { headline: 'في الموضوعات', names: ['النفط'], text: ['كلام في أول الخبر.', 'كلام كثير عن غيره هنا'] },
      { headline: 'النفط', text: ['كلام في أول الخبر.', 'كلام كثير عن غيره هنا'] },
    ];
    expect((await ask([...articles.toReversed(), ...FILLER], 'النفط')).headlines).toEqual(['النفط', 'في الموضوعات', 'في المطلع', 'في المتن']);
  });

  test('newer first on ties, and on request', async () => {
    const twins = [story('أقدم', 'النفط'), story('أوسط', 'النفط والنفط'), story('أحدث', 'النفط')];
    expect((await ask([...twins, ...FILLER], 'النفط')).headlines).toEqual(['أوسط', 'أحدث', 'أقدم']);
    expect((await ask([...twins, ...FILLER], 'النفط', { sort: 'date' })).headlines).toEqual(['أحدث', 'أوسط', 'أقدم']);
  });
});

describe('queries', () => {
  const articles = [
    story('أول', 'عقد مجلس الأمن جلسة', { section: 'news', topics: ['iran'], day: '2014-11-01' }),
    story('ثان', 'الأمن في مجلس النواب', { section: 'sport', sources: ['wakala'], day: '2014-11-05' }),
    story('ثالث', 'مجلس. الأمن', { section: 'news', day: '2014-11-09' }),
    ...FILLER,
  ];

  test('a phrase in any quotes, clitics allowed; no phrase runs over a block', async () => {
    for (const quoted of ['"مجلس الامن"', '«مجلس الأمن»', '“مجلس الأمن”', '”مجلس الأمن“', '»مجلس الأمن«', '„مجلس الأمن“', '\u200f"مجلس الأمن"']) expect((await ask(articles, quoted)).headlines).toEqual(['ثالث', 'أول']);
    const apart = [{ headline: 'مفصول', text: ['عقد مجلس', 'الأمن جلسة'] }, ...FILLER];
    expect((await ask(apart, '"مجلس الأمن"')).headlines).toEqual([]);
    expect((await ask([story('بواو', 'وبمجلس الأمن'), ...FILLER], '"مجلس الأمن"')).headlines).toEqual(['بواو']);
  });

  test('where no article has the phrase, those that have the words are near', async () => {
    expect((await ask(articles, '"الأمن مجلس"')).near.slice(0, 3).toSorted()).toEqual(['أول', 'ثالث', 'ثان'].toSorted());
  });

  test('a minus takes out words and phrases in all their clitic forms', async () => {
    for (const minus of ['-', '−', '–', '—', '\u200f-']) expect((await ask(articles, `مجلس ${minus}نواب`)).headlines).toEqual(['ثالث', 'أول']);
    // A dash between words, spaced or not, takes nothing out.
    for (const dash of [' - ', ' – ', '-']) expect((await ask(articles, `مجلس${dash}النواب`)).headlines).toEqual(['ثان']);
    expect((await ask(articles, 'الأمن -"مجلس الأمن"')).headlines).toEqual(['ثان']);
  });

  test.each([
    [{ section: 'sport' }, ['ثان']],
    [{ topic: 'iran' }, ['أول']],
    [{ source: 'wakala' }, ['ثان']],
    [{ from: '2014-11-05' }, ['ثالث', 'ثان']],
    [{ from: '2014-11-02', to: '2014-11-08' }, ['ثان']],
    [{ section: 'news', to: '2014-11-05' }, ['أول']],
    [{ section: 'unknown' }, []],
  ] as const)('narrowed to %o', async (narrowing, expected) => {
    expect((await ask(articles, 'مجلس', narrowing)).headlines.toSorted()).toEqual([...expected].toSorted());
  });

  test('an article with every word comes before those with some', async () => {
    const { headlines, near } = await ask([story('كلاهما', 'قمة الدوحة'), story('قمة', 'قمة قمة قمة'), ...FILLER], 'قمة الدوحة');
    expect([headlines, near]).toEqual([['كلاهما'], ['قمة']]);
  });

  test('particles are not looked for, unless there is nothing else', async () => {
    expect((await ask(articles, 'ما هو مجلس النواب؟')).headlines).toEqual(['ثان']);
    expect((await ask(articles, 'لا')).headlines.length).toBeGreaterThan(0);
  });

  test('whatever is typed, results are articles of the paper, each once', async () => {
    const { files } = await indexOf(articles);
    const piece = fc.oneof(
      fc.constantFrom('مجلس', 'والأمن', 'بالنواب', 'لا', 'في', 'قرنفلستان', 'خبرٌ', '٢٠', '5+1', 'CNN', '😀', 'a'.repeat(500)),
      fc.constantFrom('"', '«', '»', '”', '-', '–', '\u200f', ' ', '؟', '<b>', '\\', '*', 'ـ', 'َ', '\ud800', '\0'),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), fc.boolean(), async (pieces, typing) => {
        const query = parseQuery(pieces.join(''), typing);
        const { docs, partly } = await search(files, query, {}, 10);
        const all = [...docs, ...partly];
        expect(new Set(all).size).toBe(all.length);
        expect(all.every((doc) => articles[doc] !== undefined)).toBe(true);
        expect(query.words.length).toBeLessThanOrEqual(32);
        await expect(suggest(files, pieces.join(''))).resolves.toBeDefined();
      }),
      { numRuns: 80 },
    );
  });
});

test('a query loads the shards of its words and nothing of the others', async () => {
  const { files, loaded } = await indexOf([story('أول', 'عقد مجلس الأمن جلسة'), ...FILLER]);
  await search(files, parseQuery('مجلس'));
  expect(loaded.filter((name) => name.startsWith('newest/words/')).length).toBeLessThanOrEqual(2);
  expect(loaded.filter((name) => !/^(?:newest\/words\/|index\.json)/.test(name))).toEqual([]);
});

describe('an index with an archive', () => {
  const { words, pick, paragraphs } = corpus(11);
  const articles = Array.from({ length: 40 }, (_, i): Given => ({ headline: words(6), section: pick(['news', 'sport']), topics: [pick(['iran', 'oil'])], day: `2014-11-${String(1 + Math.floor(i / 2)).padStart(2, '0')}`, text: paragraphs(60) }));
  const spoken = articles.flatMap(({ headline, text = [] }) => [headline, ...text]).join(' ').split(' ');

  test('gives the answers of one without, in their order', async () => {
    const whole = (await indexOf(articles)).files;
    const parted = (await indexOf(articles, { archivedAtOnce: 16 })).files;
    expect([whole, parted].map(({ manifest }) => manifest.segments.map(({ from }) => from))).toEqual([[0], [0, 32]]);
    const word = fc.constantFrom(...spoken);
    const asked = fc.oneof(
      fc.array(word, { minLength: 1, maxLength: 3 }).map((all) => all.join(' ')),
      fc.nat(spoken.length - 3).map((at) => `"${spoken.slice(at, at + 2).join(' ')}"`),
      fc.tuple(word, word).map(([one, other]) => `${one} -${other}`),
      word.map((one) => `${one}ز`),
    );
    const narrowing: fc.Arbitrary<Narrowing> = fc.constantFrom<Narrowing>({}, { sort: 'date' }, { section: 'news' }, { topic: 'oil' }, { from: '2014-11-10' });
    await fc.assert(
      fc.asyncProperty(asked, narrowing, async (text, narrowed) => {
        const query = parseQuery(text);
        const [{ docs, exact, partly }, other] = await Promise.all([search(whole, query, narrowed), search(parted, query, narrowed)]);
        expect({ docs: other.docs, exact: other.exact, partly: other.partly }).toEqual({ docs, exact, partly });
      }),
      { numRuns: 150 },
    );
  });

  test('has a file of each shard, however few its newest articles have of words', async () => {
    const { files } = await indexOf([...articles.slice(0, 16), { headline: 'خبر', text: ['كلمة'] }], { archivedAtOnce: 16 });
    expect(files.manifest.segments.map(({ from }) => from)).toEqual([0, 16]);
    for (const word of ['مجلس', 'نفط', 'قمر', 'سوق', 'علم', 'وزير', 'قرار', 'شمس', 'بحر', 'جبل', 'مدينة', 'كتاب']) await expect(search(files, parseQuery(`"${word} ${word}"`))).resolves.toBeDefined();
  });

  test('asks both parts for a word, and no file that there is not', async () => {
    const many = Array.from({ length: 1300 }, (_, i) => story(`خبر ${i}`, i === 1290 ? 'جاء في نفط اليوم' : 'جاء في اليوم'));
    const { files, loaded } = await indexOf(many, { archivedAtOnce: 1250 });
    const { docs } = await search(files, parseQuery('اليوم'), { sort: 'date' });
    expect(docs).toEqual(many.map((_, i) => i).toReversed());
    expect(loaded.filter((name) => name.includes('words/')).map((name) => name.replace(/[0-9a-f]{3}/, 'N')).toSorted()).toEqual(['archive/words/N-rest.bin', 'archive/words/N.bin', 'newest/words/N.bin']);
    expect((await search(files, parseQuery('"جاء في نفط"'), {})).docs).toEqual([1290]);
  });
});

test('a rare word with a common one: all articles that have both, and none of the rest of the common one\'s list', async () => {
  const articles = Array.from({ length: 1200 }, (_, i) => ({ headline: `خبر ${i}`, text: i % 400 === 0 ? ['كلام في أول الخبر.', 'عاد وفد كولومبيا من نيويورك مساء'] : ['كلام كثير في أول الخبر عن وفد نيويورك.', 'لا صلة له بما يُسأل عنه.'] }));
  const { files, loaded } = await indexOf([...articles, { headline: 'بلا وفد', text: ['كولومبيا'] }]);
  const { docs, exact, partly } = await search(files, parseQuery('كولومبيا نيويورك'));
  expect([docs, exact]).toEqual([[800, 400, 0], true]);
  expect(partly[0]).toBe(1200);
  expect(loaded.filter((name) => name.endsWith('-rest.bin'))).toEqual([]);
});

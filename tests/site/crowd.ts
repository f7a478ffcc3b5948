/** A large paper for tests and measurements: our own sentences put together by a seeded generator. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const PLACES = ['مسقط', 'القاهرة', 'تونس', 'بيروت', 'الرباط', 'عمّان', 'بغداد', 'الكويت'];
const SUBJECTS = ['وزارة النقل', 'هيئة الأرصاد', 'البلدية', 'غرفة التجارة', 'جامعة المدينة', 'إدارة المتاحف', 'اتحاد الكرة', 'مجلس الطلبة'];
const VERBS = ['أعلنت', 'عرضت', 'ناقشت', 'قدّمت', 'درست', 'نشرت', 'راجعت', 'وضعت'];
const OBJECTS = ['خطة جديدة للعام المقبل', 'نتائج الموسم الماضي', 'جدول المواعيد', 'تقريرًا عن سير العمل', 'مشروعًا لتوسيع الخدمات', 'قائمة بالأولويات', 'مقترحات العاملين', 'ميزانية السنة'];
const TAILS = ['بعد أسابيع من التحضير', 'في لقاء حضره المعنيون', 'قبل نهاية الشهر', 'مع بداية الأسبوع', 'بمشاركة خبراء مستقلين', 'ضمن برنامج يمتد عامين', 'استجابة لطلبات سابقة', 'من غير تغيير في المواعيد'];
const TOPICS = 40;
const SECTIONS = 8;
const SOURCES = 40;

/** Small, fast and the same everywhere: mulberry32. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Copy out of the lists above, the same for the same numbers. */
export function copywriter(next: () => number) {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const sentence = (): string => `${pick(VERBS)} ${pick(SUBJECTS)} ${pick(OBJECTS)} ${pick(TAILS)}.`;
  return {
    pick,
    place: (): string => pick(PLACES),
    sentence,
    paragraph: (): string => Array.from({ length: 4 }, sentence).join(' '),
    headline: (): string => `${pick(SUBJECTS)} في ${pick(PLACES)}: ${pick(OBJECTS)}`,
  };
}

/**
 * Writes a content folder of `count` articles, half text and half Markdown, spread over `days` days from 1 January 2014.
 * @returns when all files are written
 */
export async function writeCrowd(dir: string, count: number, days: number, paragraphs = 6): Promise<void> {
  const write = copywriter(random(20_141_110));
  for (const room of ['sections', 'topics', 'sources', 'articles']) await mkdir(join(dir, room), { recursive: true });
  await writeFile(join(dir, 'site.yaml'), 'name: صحيفة الاختبار\nsharePictures: false\noffline: false\n');
  await writeFile(join(dir, 'sources/wakalat.yaml'), 'name: وكالات\nkind: generic\n');
  for (let i = 0; i < SOURCES; i += 1) await writeFile(join(dir, `sources/p${i}.yaml`), `name: المصدر رقم ${i}\nkind: paper\n`);
  for (let i = 0; i < SECTIONS; i += 1) await writeFile(join(dir, `sections/s${i}.yaml`), `name: القسم رقم ${i}\norder: ${i}\n`);
  for (let i = 0; i < TOPICS; i += 1) await writeFile(join(dir, `topics/t${i}.yaml`), `name: الموضوع رقم ${i}\n`);
  for (let i = 0; i < count; i += 1) {
    const date = new Date(Date.UTC(2014, 0, 1 + (i % days), 5 + (i % 15), i % 60));
    const day = date.toISOString().slice(0, 10);
    const folder = join(dir, 'articles', ...day.split('-'));
    const headline = `${write.headline()} ${i}`;
    const facts = { section: `s${i % SECTIONS}`, topics: [`t${i % TOPICS}`, `t${(i * 7) % TOPICS}`], published: date.toISOString().slice(0, 16).replace('T', ' ') };
    const body = Array.from({ length: paragraphs }, write.paragraph);
    await mkdir(folder, { recursive: true });
    if (i % 2 === 0) {
      const header = `headline: ${headline}\ndate: ${facts.published}\nsection: ${facts.section}\ntopics: ${facts.topics.join(', ')}`;
      await writeFile(join(folder, `story-${i}.txt`), `${header}\n\n${write.place()} - (وكالات): ${body.join('\n')}\n`);
    } else {
      const front = `headline: "${headline}"\npublished: ${facts.published}\nsection: ${facts.section}\ntopics: [${facts.topics.join(', ')}]\nsources: [p${i % SOURCES}, p${(i + 1) % SOURCES}]\nstandfirst: ${write.sentence()}`;
      await writeFile(join(folder, `story-${i}.md`), `---\n${front}\n---\n\n${body.join('\n\n')}\n`);
    }
  }
}

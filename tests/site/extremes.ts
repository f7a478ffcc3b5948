/** A small paper of extremes: headlines of one word and of a page, a name that cannot break, no standfirst, sections without stories; and another choice of digits and months. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** No language has a place to break it. */
export const TOKEN = 'Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft';
export const LONG = `مجلس البلدية يناقش في جلسة طويلة امتدت إلى ما بعد منتصف الليل خطة لتوسيع المكتبة العامة وتجديد سقفها وفتح أبوابها في أيام العطل، ويؤجل التصويت على الموازنة إلى الشهر المقبل بعد خلاف على تكاليف النقل وأجور العاملين في الفروع البعيدة`;

/**
 * Writes the content folder: nine articles on one day, in two of its four sections.
 * @returns when all files are written
 */
export async function writeExtremes(dir: string): Promise<void> {
  const put = async (file: string, text: string): Promise<void> => {
    await mkdir(join(dir, file, '..'), { recursive: true });
    await writeFile(join(dir, file), text);
  };
  await put('site.yaml', 'name: صحيفة الاختبار\ntagline: سطر\nmaps: none\nnumerals: latn\nmonths: levant\n');
  for (const [id, name] of [['one', 'محليات'], ['two', 'ثقافة'], ['empty', 'رياضة'], ['other', 'قسم اسمه أطول مما يكون لأسماء الأقسام في الصحف']] as const) await put(`sections/${id}.yaml`, `name: ${name}\n`);
  await put('topics/long.yaml', `name: ${LONG.slice(0, 90)}\n`);
  const stories: readonly [headline: string, more: string][] = [
    [LONG, 'rank: lead\ntopics: [long]\nstandfirst: سطر واحد.'],
    ['نفد', 'rank: second\ntranslations: { en: https://paper.example/en/sold-out/, fr: https://paper.example/fr/ }'],
    [TOKEN, 'rank: second\nkicker: ' + TOKEN],
    [`${TOKEN} تفتح مكتبها`, 'breaking: true'],
    ['مكتبة', `standfirst: ${TOKEN} ${LONG}`],
    ['إِنَّ اللُّغَةَ تُضَاهِي أُخْتَهَا وَلِلْآخِرَةِ خَيْرٌ', 'topics: [long]'],
    [`${'طويل '.repeat(40)}`.trim(), ''],
    ['؟', ''],
    ['5+1', `authors: [${TOKEN}]\nplaces: [${TOKEN}]`],
  ];
  for (const [i, [headline, more]] of stories.entries()) {
    const body = `${TOKEN} نص الخبر.\n\n| ${'عمود | '.repeat(9)}\n| ${'--- | '.repeat(9)}\n| ${'خلية طويلة | '.repeat(9)}\n\n\`\`\`\n${'code '.repeat(40)}\n\`\`\`\n`;
    await put(`articles/2014/11/10/story-${i}.md`, `---\nheadline: ${JSON.stringify(headline)}\npublished: 2014-11-10 ${String(8 + i).padStart(2, '0')}:00\nsection: ${i % 2 ? 'one' : 'two'}\n${more}\n---\n\n${body}`);
  }
}

/** A small paper in which every field that a page shows holds runs that a right-to-left line would reorder. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Runs in turn, so that each stands in many kinds of place. */
export const RUNS = ['5+1', '-5', '24-11-2014', '+973 1729 0000', '3-1', '$5.5', 'C++', 'AT&T', 'F-16', 'IPv6', '٥+١', 'user@example.org'] as const;
const ARTICLES = 14;

/**
 * Writes the content folder: fourteen articles in two sections on two days, two topics, a source, a page.
 * @returns when all files are written
 */
export async function writeRuns(dir: string): Promise<void> {
  let turn = 0;
  const run = (): string => RUNS[turn++ % RUNS.length] ?? '5+1';
  const put = async (file: string, text: string): Promise<void> => {
    await mkdir(join(dir, file, '..'), { recursive: true });
    await writeFile(join(dir, file), text);
  };
  const line = (words: string): string => JSON.stringify(`${words} ${run()} و${run()}.`);
  await put('site.yaml', `name: صحيفة الاختبار\ntagline: ${line('سطر فيه')}\ndescription: ${line('وصف فيه')}\nzoneName: بتوقيت GMT+3\ncontact:\n  email: desk@example.org\n`);
  await put('media/a.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"><rect width="16" height="9" fill="#999"/></svg>');
  for (const section of ['one', 'two']) await put(`sections/${section}.yaml`, `name: ${JSON.stringify(`قسم ${run()}`)}\ndescription: ${line('أخبار')}\n`);
  for (const topic of ['ta', 'tb']) await put(`topics/${topic}.yaml`, `name: ${JSON.stringify(`موضوع ${topic} ${run()}.`)}\ndescription: ${line('قضية')}\n`);
  await put('sources/s.yaml', `name: ${JSON.stringify(`وكالة ${run()}.`)}\nkind: agency\ndescription: ${line('وكالة')}\n`);
  await put('pages/about.md', `---\ntitle: ${JSON.stringify(`عن مجموعة ${run()}.`)}\ndescription: ${line('صفحة')}\n---\n\nنص فيه ${run()}.\n`);
  for (let i = 0; i < ARTICLES; i += 1) {
    const day = 10 + (i % 2);
    const front = [
      `headline: ${line(`عنوان الخبر ${i} عن`)}`,
      `kicker: ${JSON.stringify(`مجموعة ${run()}`)}`,
      `standfirst: ${line('ملخص فيه')}`,
      `published: "2014-11-${day} ${String(6 + i).padStart(2, '0')}:30"`,
      `updated: "2014-11-${day} 23:${String(10 + i)}"`,
      `section: ${i % 3 === 0 ? 'two' : 'one'}`,
      'topics: [ta, tb]',
      'sources: [s]',
      `authors: [${JSON.stringify(`كاتب ${run()}.`)}]`,
      `places: [${JSON.stringify(`مكان ${run()}.`)}]`,
      `rank: ${i === 0 ? 'lead' : i < 3 ? 'second' : 'brief'}`,
      ...(i === 1 ? ['breaking: true'] : []),
      `figure: { src: media/a.svg, alt: ${line('رسم')}, caption: ${line('تعليق')}, credit: ${JSON.stringify(`رسم: ${run()}.`)} }`,
      `corrections: [{ date: "2014-11-${day + 1}", text: ${line('تصحيح')} }]`,
    ];
    const body = [
      `## عنوان فرعي ${run()}.`,
      `فقرة فيها ${run()}، و **${run()}**، و[رابط ${run()}.](/about/).`,
      `- بند ${run()}.\n- بند ${run()}.`,
      `| عمود ${run()} | آخر |\n| --- | --- |\n| ${run()} | ${run()}. |`,
      `:::facts{title=${line('حقائق')}}\n- **المهلة:** ${run()}\n:::`,
      `:::note{title=${line('ملاحظة')}}\nنص ${run()}.\n:::`,
      `:::pull{by=${JSON.stringify(`كاتب ${run()}.`)}}\nجملة ${run()}.\n:::`,
      `:::figure{src="media/a.svg" alt="رسم" credit=${JSON.stringify(`رسم: ${run()}.`)}}\nتعليق ${run()}.\n:::`,
      `نص له حاشية[^1].\n\n[^1]: حاشية ${run()}.`,
    ];
    await put(`articles/2014/11/${day}/story-${i}.md`, `---\n${front.join('\n')}\n---\n\n${body.join('\n\n')}\n`);
  }
}

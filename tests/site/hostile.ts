/** A paper made by an attacker: every payload in a body, as Markdown and as plain copy, and in every field that the paper shows. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lines, payloads } from '../fixtures/hostile/payloads.ts';

/** Payloads of an article. */
const BODY = 60;

/**
 * Writes the content folder.
 * @returns how many articles and how many placed payloads there are
 */
export async function writeHostile(dir: string): Promise<{ articles: number; placed: number }> {
  let turn = 0;
  /** The next payload as YAML writes a text. */
  const field = (): string => JSON.stringify(`نص \u202e\u2067${lines[(turn++ * 7) % lines.length] ?? ''}`);
  const put = async (file: string, text: string): Promise<void> => {
    await mkdir(join(dir, file, '..'), { recursive: true });
    await writeFile(join(dir, file), text);
  };
  await put('site.yaml', `name: ${field()}\ntagline: ${field()}\ndescription: ${field()}\nzoneName: ${field()}\nsharePictures: false\n`);
  await put('media/a.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"><rect width="16" height="9" fill="#999"/></svg>');
  await put('media/b.svg', `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9" onload="__hit(0)"><script>__hit(0)</script></svg>`);
  for (const section of ['one', 'two']) await put(`sections/${section}.yaml`, `name: ${field()}\ndescription: ${field()}\n`);
  for (const topic of ['ta', 'tb']) {
    await put(`topics/${topic}.yaml`, `name: ${field()}\naliases: [${field()}]\ndescription: ${field()}\nfacts:\n  ${field()}: ${field()}\ntimeline:\n  - { date: 2014-11-10, text: ${field()} }\n`);
  }
  await put('sources/s.yaml', `name: ${field()}\ndescription: ${field()}\nurl: "https://source.example/?<script>__hit(1)</script>"\n`);
  await put('places.yaml', `places:\n  - { name: ${field()}, latitude: 22.9, longitude: 57.3, country: OM }\n`);
  await put('pages/about.md', `---\ntitle: ${field()}\ndescription: ${field()}\n---\n\n${payloads.slice(0, BODY).join('\n\n')}\n`);
  let articles = 0;
  for (let from = 0; from < payloads.length; from += BODY, articles += 1) {
    const day = 10 + (articles % 3);
    const body = payloads.slice(from, from + BODY).map((one, i) => `فقرة ${from + i}.\n\n${one}`);
    const front = [
      `headline: ${field()}`, `kicker: ${field()}`, `standfirst: ${field()}`, `slug: ${field()}`, `published: 2014-11-${day} ${String(6 + (articles % 17)).padStart(2, '0')}:00`,
      `section: ${articles % 2 ? 'one' : 'two'}`, 'topics: [ta, tb]', `keywords: [${field()}]`, `sources: [s, ${field()}]`, `agencies: [${field()}]`, `authors: [${field()}]`, `places: [${field()}]`,
      `figure: { src: media/${articles % 9 === 8 ? 'b' : 'a'}.svg, alt: ${field()}, caption: ${field()}, credit: ${field()} }`, `corrections: [{ date: 2014-11-13, text: ${field()} }]`,
      `related: [${field()}]`, `aliases: ["/old/${articles}&'onclick=__hit(2)/", "/old/<script>__hit(2)</script>/", "/%2e%2e/%2e%2e/out/", "/../out/"]`, ...(articles === 1 ? ['breaking: true'] : []),
    ];
    await put(`articles/2014/11/${day}/story-${articles}.md`, `---\n${front.join('\n')}\n---\n\n${body.join('\n\n')}\n\nختام المقال ${articles}.\n`);
  }
  // As plain copy they are words, and stay so.
  for (let i = 0; i < 4; i += 1, articles += 1) {
    const part = lines.slice(i * 150, i * 150 + 150);
    await put(`articles/2014/11/09/wire-${i}.txt`, `العنوان: ${part[0] ?? ''}\nالكاتب: ${part[1] ?? ''}\nالقسم: ${part[2] ?? ''}\nالوسوم: ${part[3] ?? ''}\nالمصدر: ${part[4] ?? ''}\n\nمسقط – (${part[5] ?? ''}): ${part.join('\n')}\n`);
  }
  return { articles, placed: payloads.length + turn + 600 + BODY };
}
